import Store
import Vocabulary

/// A reading on its way into the readings the portal has, under a name made of register and day: a corrected one takes the place
/// of the first.
struct MarketReadingRow: ImportRow {
    static let file = ImportFile.readings
    private let row: ReadingRow

    init(_ fields: inout Fields) throws(RowProblem) { row = try ReadingRow(&fields) }

    init(_ reading: MarketReading, of register: MarketRegister) throws(RowProblem) {
        guard let standing = reading.standing else {
            throw RowProblem("a quantity of the kind \(DeliveredName.shown(reading.kind)) is no reading")
        }
        guard reading.isIn(register.unit) else { throw RowProblem("the unit is not that of the register") }
        var fields = Fields([
            "external_id": .text("mscons-\(register.id.value)-\(reading.readOn.iso)"),
            "meter": .text(register.meterKey),
            "obis": .text(register.obis), "read_on": .text(reading.readOn.iso), "value": .text(reading.value),
            "source": .text(standing.source.rawValue), "status": .text(standing.status.rawValue),
        ])
        try self.init(&fields)
    }

    var key: String { row.key }
    var needs: [RowReference] { row.needs }

    /// What the billing system delivered under a name of its own stays under it.
    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        if let register = try db.knownRegister(meter: row.meter, obis: row.obis) {
            let others = try db.knownReadings(key: row.key, register: register.id, readOn: row.readOn)
            if others.contains(where: { $0.key != nil && $0.key != row.key && $0.value == row.value }) {
                return .unchanged
            }
        }
        return try row.apply(db, keys, at: now)
    }
}
