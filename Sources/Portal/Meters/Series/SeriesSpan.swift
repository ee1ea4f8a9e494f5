import Vocabulary

/// The time a view of quarter hours shows.
struct SeriesSpan: Sendable, Hashable {
    let kind: Kind
    let first: Day

    enum Kind: String, Sendable, CaseIterable {
        case day = "tag"
        case week = "woche"
        case month = "monat"
        case year = "jahr"
    }

    /// The day, week from Monday, month or year a day lies in.
    init(_ kind: Kind, of day: Day) {
        self.kind = kind
        first =
            switch kind {
            case .day: day
            case .week: day.adding(days: 1 - day.weekday)
            case .month: day.firstOfMonth
            case .year: day.adding(days: 1 - day.dayOfYear)
            }
    }

    /// As a link says it; what cannot be read is the month of the newest day.
    init(kind: String?, day: String?, newest: Day) {
        self.init(kind.flatMap(Kind.init) ?? .month, of: day.flatMap { Day(iso: $0) } ?? newest)
    }

    /// The day behind the last one.
    var end: Day {
        switch kind {
        case .day: first.adding(days: 1)
        case .week: first.adding(days: 7)
        case .month: first.adding(months: 1)
        case .year: first.adding(months: 12)
        }
    }

    var next: SeriesSpan { SeriesSpan(kind, of: end) }
    var previous: SeriesSpan { SeriesSpan(kind, of: first.adding(days: -1)) }

    /// The same time a year before: for a week the one 52 weeks earlier, so that weekdays stand beside weekdays.
    var yearBefore: SeriesSpan {
        switch kind {
        case .day, .week: SeriesSpan(kind, of: first.adding(days: -364))
        case .month, .year: SeriesSpan(kind, of: first.adding(months: -12))
        }
    }

    func contains(_ day: Day) -> Bool { first <= day && day < end }
}
