import Vocabulary

/// The year of supply that the next bill is about.
struct BillingPeriod: Sendable, Equatable {
    /// The day of the reading it begins with: that of the last bill, or the first day of supply.
    let opening: Day
    /// Its first day.
    let first: Day
    /// Its last day.
    let last: Day

    /// The day of the reading it ends with. Readings count for the morning of their day: behind a bill, which was read on the
    /// day before the first one, it is the last day, else the day after it.
    var closing: Day { opening < first ? last : last.adding(days: 1) }

    /// A bill comes within six weeks of the end of its period (EnWG § 40c (2)).
    static let daysUntilBill = 42

    /// - Parameter lastBilledOn: nil when nothing was billed yet, or when the billing system does not tell.
    init(lastBilledOn: Day?, startsOn: Day, endsOn: Day?, today: Day) {
        var opening = lastBilledOn ?? startsOn
        var first = lastBilledOn.map { $0.adding(days: 1) } ?? startsOn
        var last = first.adding(months: 12).adding(days: -1)
        // Its bill should be there by now, so the day that is known is an old one.
        while last.adding(days: Self.daysUntilBill) < today {
            (opening, first) = (last, last.adding(days: 1))
            last = first.adding(months: 12).adding(days: -1)
        }
        self.opening = opening
        self.first = first
        self.last = endsOn.map { min($0, last) } ?? last
    }

    /// The days of a whole year from its first day on, which a standing charge is divided by.
    var daysOfYear: Int { first.days(until: first.adding(months: 12)) }

    /// Whether the bill is being made.
    func isOver(on today: Day) -> Bool { today > last }

    func contains(_ day: Day) -> Bool { day >= first && day <= last }
}
