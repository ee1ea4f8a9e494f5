import Store
import Vocabulary

/// The meters of a contract, what each counter showed last, and what is expected today. What a reading has to name stands here.
enum ProgramMeters {
    private struct Record: Encodable {
        let contract: String
        /// Whether a reading can be reported now.
        let takesReadings: Bool
        let readingDueOn: String?
        let meters: [ToldMeter]
    }

    private struct ToldMeter: Encodable {
        let number: String
        let isRemotelyRead: Bool
        let installedOn, removedOn: String?
        let registers: [ToldRegister]
    }

    private struct ToldRegister: Encodable {
        let obis, kind, unit: String
        let integerDigits, decimalDigits: Int
        let last: Last?
        let expected: Expected?
    }

    private struct Last: Encodable {
        let day: String
        let thousandths: Int64
        let source, status: String
    }

    private struct Expected: Encodable {
        let leastThousandths, mostThousandths: Int64
    }

    static func show(_ visit: ProgramVisit) async throws -> Answer {
        let (sheet, rules) = (try await sheet(visit), PlausibilityRules(visit.portal.operator))
        let today = visit.request.today
        return try visit.answer(
            Record(
                contract: sheet.contract.number.value,
                takesReadings: sheet.obstacle(since: today.adding(days: -rules.daysBack)) == nil,
                readingDueOn: sheet.contract.nextReadingDueOn?.iso,
                meters: sheet.meters.map { meter in
                    ToldMeter(
                        number: meter.number.value, isRemotelyRead: meter.isRemotelyRead,
                        installedOn: meter.installedOn?.iso, removedOn: meter.removedOn?.iso,
                        registers: meter.registers.map { register($0, of: meter, sheet, rules, today) })
                }))
    }

    private static func register(
        _ register: MeterRegister, of meter: Meter, _ sheet: ReadingSheet, _ rules: PlausibilityRules, _ today: Day
    ) -> ToldRegister {
        ToldRegister(
            obis: register.obis, kind: register.kind.rawValue, unit: register.unit.rawValue,
            integerDigits: register.integerDigits, decimalDigits: register.decimalDigits,
            last: sheet.last(of: register, until: today).map { last in
                Last(
                    day: last.readOn.iso, thousandths: last.value.thousandths, source: last.source.rawValue,
                    status: last.status.rawValue)
            },
            expected: expected(register, meter, sheet, rules, today))
    }

    private static func expected(
        _ register: MeterRegister, _ meter: Meter, _ sheet: ReadingSheet, _ rules: PlausibilityRules, _ today: Day
    ) -> Expected? {
        guard meter.removedOn == nil,
            let expected = sheet.expected(of: register, of: meter, on: today, rules: rules)
        else { return nil }
        return Expected(
            leastThousandths: expected.lowest.thousandths, mostThousandths: expected.highest.thousandths)
    }

    /// The readings of the contract in the address; an Internet contract has none.
    static func sheet(_ visit: ProgramVisit) async throws -> ReadingSheet {
        let account = visit.account
        let sheet = try await visit.portal.store.read { db in
            try db.readingSheet(try visit.contract(db).number, for: account)
        }
        guard let sheet, sheet.contract.commodity != .internet else { throw Refusal.notFound }
        return sheet
    }
}
