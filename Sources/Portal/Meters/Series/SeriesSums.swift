import Vocabulary

/// What quarter hours come to in the calendar months and years of which every one is known.
struct SeriesSums: Sendable {
    struct Sum: Sendable, Hashable {
        let energy: Energy
        /// Without substitute values, and none that was divided.
        let isMeasured: Bool
    }

    /// By their 1st.
    private(set) var months: [Day: Sum] = [:]
    private(set) var years: [Int: Sum] = [:]

    /// No series at all.
    init() {}

    /// Nothing where registers count in different units, or several meters turn cubic metres into energy each in its way.
    /// - Parameter stored: all days there are, in any order.
    init(_ stored: [StoredQuarterDay], of meters: [Meter], today: Day) {
        let parts = SeriesPart.parts(of: meters, stored)
        guard let part = parts.first, let first = stored.map(\.day).min(), let last = stored.map(\.day).max(),
            parts.count == meters.flatMap(\.consumptionRegisters).count,
            part.register.unit == .kilowattHours || Set(parts.map(\.meter.id)).count == 1
        else { return }
        for year in first.year...last.year {
            guard let start = Day(year: year, month: 1, day: 1) else { continue }
            let view = SeriesView(SeriesSpan(.year, of: start), of: parts, today: today)
            for bar in view.bars {
                guard case .month(let month) = bar.start else { continue }
                months[month] = Self.sum(bar, of: part, until: month.adding(months: 1), today: today)
            }
            years[year] = Self.sum(view.sum, of: part, until: start.adding(months: 12), today: today)
        }
    }

    /// Nil before its end, and where a quarter of an hour is missing.
    private static func sum(_ bar: SeriesBar, of part: SeriesPart, until end: Day, today: Day) -> Sum? {
        guard end <= today, bar.known > 0, bar.isComplete else { return nil }
        return Sum(
            energy: part.meter.energy(of: bar.amount, in: part.register.unit), isMeasured: bar.isMeasured)
    }
}
