import Store
import Vocabulary

/// A meter with its registers.
struct MeterRow: ImportRow {
    static let file = ImportFile.meters
    let key: String
    let contract: String
    let number: MeterNumber
    let isRemotelyRead: Bool
    let installedOn, removedOn: Day?
    let calorificValue: CalorificValue?
    let stateFactor: StateFactor?
    let registers: [Register]

    struct Register: Sendable {
        let obis: String
        let kind: MeterRegister.Kind
        let unit: MeterRegister.Unit
        let integerDigits, decimalDigits: Int
    }

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        contract = try fields.take("contract", .key)
        number = try fields.take("number", .known)
        isRemotelyRead = try fields.take("is_remotely_read", .flag)
        installedOn = try fields.takeIfPresent("installed_on", .day)
        removedOn = try fields.takeIfPresent("removed_on", .day)
        calorificValue = try fields.takeIfPresent(
            "calorific_value_kwh_m3",
            .written("is not a calorific value as \"11.253\"") { text in
                CalorificValue(text).flatMap { $0.thousandths > 0 ? $0 : nil }
            })
        stateFactor = try fields.takeIfPresent(
            "state_factor",
            .written("is not a state factor as \"0.9674\"") { text in
                StateFactor(text).flatMap { $0.tenThousandths > 0 ? $0 : nil }
            })
        var registers: [Register] = []
        for var part in try fields.takeRows("registers") {
            let register = try Register(&part)
            guard !registers.contains(where: { $0.obis == register.obis }) else {
                throw RowProblem("registers has two entries for \(register.obis)")
            }
            registers.append(register)
        }
        self.registers = registers
    }

    var needs: [RowReference] { [RowReference(file: .contracts, key: contract)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let contract = try db.knownContract(key: contract)?.id else {
            return .refused("contract \(contract) is not known")
        }
        return try db.put(self, contract: contract)
    }
}

extension MeterRow.Register {
    init(_ fields: inout Fields) throws(RowProblem) {
        obis = try fields.take("obis", .key)
        kind = try fields.take("kind", .choice)
        unit = try fields.take("unit", .choice)
        integerDigits = try fields.take("integer_digits", .number(1...12))
        decimalDigits = try fields.take("decimal_digits", .number(0...3))
    }
}
