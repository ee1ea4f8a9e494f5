import Vocabulary

/// The quarter hours of a contract that a page shows: a span, and the same a year before.
struct SeriesSheet: Sendable {
    let unit: MeterRegister.Unit
    let view: SeriesView
    let before: SeriesView
    let oldest: Day
    let newest: Day

    /// Nil where no register counts.
    init?(_ stored: StoredSeries, of meters: [Meter], today: Day) {
        let parts = SeriesPart.parts(of: meters, stored.days)
        guard let unit = parts.first?.register.unit else { return nil }
        self.unit = unit
        view = SeriesView(stored.span, of: parts, today: today)
        before = SeriesView(stored.span.yearBefore, of: SeriesPart.parts(of: meters, stored.before), today: today)
        (oldest, newest) = (stored.oldest, stored.newest)
    }
}

/// The rows behind a page of quarter hours. Views are made of them when the database is free again.
struct StoredSeries: Sendable {
    let span: SeriesSpan
    let oldest: Day
    let newest: Day
    /// None where a file is made of them, a week at a time.
    let days: [StoredQuarterDay]
    /// Of the span a year before; none where nobody asked for it.
    let before: [StoredQuarterDay]
    /// Of all times, for months and years; none where nobody asked for it.
    let all: [StoredQuarterDay]
}

/// One day of one register, as the database gives it.
struct StoredQuarterDay: Sendable {
    let register: ID<MeterRegister>
    let day: Day
    let bytes: [UInt8]

    var quarters: QuarterDay? { QuarterDay(day, bytes: bytes) }
}

extension [QuarterDay] {
    var byDay: [Day: QuarterDay] { Dictionary(map { ($0.day, $0) }) { _, last in last } }
}
