import Vocabulary

/// The parts of a span, whatever of it is known. Nothing is rounded: the parts together are the sum.
struct SeriesView: Sendable {
    let span: SeriesSpan
    let bars: [SeriesBar]
    let sum: SeriesBar

    /// - Parameters:
    ///   - parts: each register that counts; the days it does not know are missing while its meter is in place.
    ///   - today: what lies behind is not missing but still to come, and is left out.
    init(_ span: SeriesSpan, of parts: [SeriesPart], today: Day) {
        self.span = span
        let end = min(span.end, today.adding(days: 1))
        let meters = MetersInPlace(parts)
        var bars: [SeriesBar] = []
        var day = span.first
        while day < end {
            for (index, start) in Self.starts(of: day, in: span.kind) {
                if bars.last?.start != start { bars.append(SeriesBar(start)) }
                let indices = span.kind == .day ? 4 * index..<4 * index + 4 : 0..<QuarterDay.count(of: day)
                meters.add(indices, of: day, to: &bars[bars.count - 1])
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
