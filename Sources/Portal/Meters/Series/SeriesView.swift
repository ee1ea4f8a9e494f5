import Vocabulary

/// The parts of a span, whatever of it is known. Nothing is rounded: the parts together are the sum.
struct SeriesView: Sendable {
    let span: SeriesSpan
    let bars: [SeriesBar]
    let sum: SeriesBar

    /// - Parameters:
    ///   - days: of each register that counts, in any order; days that are not among them are missing.
    ///   - today: what lies behind is not missing but still to come, and is left out.
    init(_ span: SeriesSpan, days: [[QuarterDay]], today: Day) {
        self.span = span
        let end = min(span.end, today.adding(days: 1))
        let registers = days.map { list in Dictionary(list.map { ($0.day, $0) }) { _, last in last } }
        var bars: [SeriesBar] = []
        var day = span.first
        while day < end {
            for (index, start) in Self.starts(of: day, in: span.kind) {
                if bars.last?.start != start { bars.append(SeriesBar(start)) }
                for register in registers {
                    let quarters = register[day]?.quarters ?? QuarterDay(day).quarters
                    let part = span.kind == .day ? quarters.dropFirst(4 * index).prefix(4) : quarters[...]
                    for quarter in part { bars[bars.count - 1].add(quarter) }
                }
            }
            day = day.adding(days: 1)
        }
        self.bars = bars
        sum = bars.reduce(into: SeriesBar(.day(span.first))) { $0.add($1) }
    }

    /// The parts a day has in the view: 23, 24 or 25 hours, or itself, or its month.
    private static func starts(of day: Day, in kind: SeriesSpan.Kind) -> [(Int, SeriesBar.Start)] {
        switch kind {
        case .day: (0..<QuarterDay.count(of: day) / 4).map { ($0, .hour(Instant(day).adding(hours: $0))) }
        case .week, .month: [(0, .day(day))]
        case .year: [(0, .month(day.firstOfMonth))]
        }
    }
}
