import Store
import Vocabulary

/// What a register showed on a day.
struct ReadingRow: ImportRow {
    static let file = ImportFile.readings
    let key: String
    let meter, obis: String
    let readOn: Day
    let value: CounterReading
    let source: MeterReading.Source
    let status: MeterReading.Status

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        meter = try fields.take("meter", .key)
        obis = try fields.take("obis", .key)
        readOn = try fields.take("read_on", .day)
        value = try fields.take("value", .reading)
        source = try fields.take("source", .choice)
        status = try fields.takeIfPresent("status", .choice) ?? .accepted
    }

    var needs: [RowReference] { [RowReference(file: .meters, key: meter)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let register = try db.knownRegister(meter: meter, obis: obis) else {
            return .refused("meter \(meter) with register \(obis) is not known")
        }
        guard register.capacity.map({ value.thousandths < $0 }) ?? true else {
            return .refused("value has more digits than the register")
        }
        let known = try db.knownReadings(key: key, register: register.id, readOn: readOn)
        guard known.count < 2 else {
            return .refused("another reading of \(readOn.iso) is known for this register")
        }
        guard let one = known.first else {
            try db.add(self, register: register.id, at: now)
            return .added
        }
        if isAboutAnEarlierReport(than: one) { return .unchanged }
        if let number = try db.takenBack(self, over: one) {
            return .refused("the customer took this reading back (\(number.value))")
        }
        // A reading the customer reported comes back from the billing system with its name there.
        guard one.key == nil || one.key == key else {
            return .refused("reading \(one.key ?? "") of \(readOn.iso) is known for this register")
        }
        guard one.register == register.id else { return .refused("a reading never changes its register") }
        let isChanged = try db.update(one.id, to: self)
        let hasMoved = try one.request.map { try db.settleReading($0, at: now) } ?? false
        return isChanged || hasMoved ? .changed : .unchanged
    }

    /// A value that was not used gives way to what the customer reports next for the same day; being told of it again
    /// does not touch the new one. Decimals do not count: not every billing system keeps them.
    private func isAboutAnEarlierReport(than known: KnownReading) -> Bool {
        status == .notUsed && known.key != key && known.request != nil && known.value.whole != value.whole
    }
}
