import Vocabulary

/// How the figures are cut: the last twelve weeks, or the last twelve months; the running one is the last.
enum FigureSpan: String, Sendable, CaseIterable {
    case week = "woche"
    case month = "monat"

    static let count = 12

    func periods(on today: Day) -> [FigurePeriod] {
        switch self {
        case .week:
            let monday = today.adding(days: 1 - today.weekday)
            return (0..<Self.count).reversed().map { back in
                let begin = monday.adding(days: -7 * back)
                return FigurePeriod(span: self, begin: begin, end: begin.adding(days: 7))
            }
        case .month:
            let first = today.firstOfMonth
            return (0..<Self.count).reversed().map { back in
                let begin = first.adding(months: -back)
                return FigurePeriod(span: self, begin: begin, end: begin.adding(months: 1))
            }
        }
    }
}

/// A week or a month, by the calendar of Germany.
struct FigurePeriod: Sendable, Equatable {
    let span: FigureSpan
    let begin: Day
    /// The first day that no longer belongs to it.
    let end: Day

    var from: Instant { Instant(begin) }
    var until: Instant { Instant(end) }
}
