import Vocabulary

/// A time between two readings that a bill was made of, as far as readings and the day of the last bill tell.
struct BilledSpan: Sendable, Hashable {
    /// The days of the readings at its ends.
    let from, to: Day
    let standing: Standing

    enum Standing: Sendable, Hashable {
        case billed
        /// Behind the last bill.
        case open
        /// Of a bill nothing is known.
        case between
    }

    var days: Int { from.days(until: to) }
    /// The days of a whole year from its first one on.
    var daysOfYear: Int { from.days(until: from.adding(months: 12)) }

    /// A bill is about a year, but the reader does not ring on the same day each time.
    static let leeway = 45
}

extension BilledSpan {
    /// The same where bills were delivered: the times before, between and behind them.
    /// - Parameter bills: from the first reading of each to its last one, the oldest first; none shares a day with another.
    static func spans(readOn days: [Day], billedOn: Day?, startsOn: Day, between bills: [Range<Day>]) -> [BilledSpan] {
        guard let newest = bills.last else { return spans(readOn: days, billedOn: billedOn, startsOn: startsOn) }
        var found = behind(newest.upperBound, days, billedOn: billedOn, startsOn: startsOn)
        for (bill, former) in zip(bills, [nil] + bills.map(\.upperBound)) {
            let own = days.filter { day in day <= bill.lowerBound && former.map { $0 <= day } ?? true }
            found += spans(readOn: own, billedOn: bill.lowerBound, startsOn: startsOn)
        }
        return found.sorted { $0.to > $1.to }
    }

    /// Behind the newest bill that was delivered: not billed, but where billing says that it made another one.
    private static func behind(_ end: Day, _ all: [Day], billedOn: Day?, startsOn: Day) -> [BilledSpan] {
        let days = all.filter { $0 >= end }
        if let billedOn, billedOn > end, days.contains(billedOn) {
            return spans(readOn: days, billedOn: billedOn, startsOn: startsOn)
        }
        guard let first = days.min(), let last = days.max(), first < last else { return [] }
        return [BilledSpan(from: first, to: last, standing: .open)]
    }

    /// The newest first, each beginning where the one before it ended: with the reading that lies nearest to a year before.
    /// - Parameters:
    ///   - days: of readings, in any order.
    ///   - billedOn: the day of the reading of the last bill.
    static func spans(readOn days: [Day], billedOn: Day?, startsOn: Day) -> [BilledSpan] {
        let days = Set(days).sorted()
        guard let newest = days.last else { return [] }
        let billed = billedOn.flatMap { days.contains($0) ? $0 : nil }
        var spans: [BilledSpan] = []
        if let billed, billed < newest { spans.append(BilledSpan(from: billed, to: newest, standing: .open)) }
        var end = billed ?? newest
        while let start = start(of: end, days) {
            let isBill = billed != nil && (isYear(start, end) || start.days(until: startsOn).magnitude <= leeway)
            spans.append(BilledSpan(from: start, to: end, standing: isBill ? .billed : .between))
            end = start
        }
        return spans
    }

    private static func start(of end: Day, _ days: [Day]) -> Day? {
        let year = end.adding(months: -12)
        return days.filter { $0 < end }.min { distance($0, year) < distance($1, year) }
    }

    private static func isYear(_ start: Day, _ end: Day) -> Bool { distance(start, end.adding(months: -12)) <= leeway }

    private static func distance(_ one: Day, _ other: Day) -> UInt { one.days(until: other).magnitude }
}
