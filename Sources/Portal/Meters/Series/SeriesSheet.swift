import Vocabulary

/// The quarter hours of a contract that a page shows: a span, and the same a year before.
struct SeriesSheet: Sendable {
    let unit: MeterRegister.Unit
    let view: SeriesView
    let before: SeriesView
    let oldest: Day
    let newest: Day
    /// Of the span, for each register that counts.
    let registers: [Part]

    struct Part: Sendable {
        let register: MeterRegister
        let meter: MeterNumber
        let days: [QuarterDay]
    }
}

/// One day of one register, as the database gives it.
struct StoredQuarterDay: Sendable {
    let register: ID<MeterRegister>
    let day: Day
    let bytes: [UInt8]

    var quarters: QuarterDay? { QuarterDay(day, bytes: bytes) }
}

extension [StoredQuarterDay] {
    func days(of register: ID<MeterRegister>) -> [QuarterDay] {
        filter { $0.register == register }.compactMap(\.quarters)
    }
}
