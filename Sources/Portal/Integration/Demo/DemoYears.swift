import Vocabulary

/// The days a demo is built around, seen from today, so that it is always current.
struct DemoYears: Sendable {
    let today: Day

    /// The last day of the year of electricity that was billed last: one to two months ago.
    var stromEnd: Day { today.adding(days: -14).firstOfMonth.adding(days: -1) }

    /// The last day of the year of gas that was billed last. The running one ends in ten days.
    var gasEnd: Day { today.adding(days: 10).adding(months: -12) }

    /// A start as many years back, the day after a year's end.
    func start(_ years: Int, before end: Day) -> Day { end.adding(days: 1).adding(months: -12 * years) }

    /// The reading days of a contract: its start, every year's end, and once in between.
    func readingDays(from start: Day, ends end: Day) -> [Day] {
        var days = (0...12).map { end.adding(months: -12 * $0) }.filter { $0 > start.adding(days: 40) }
        days.append(start)
        let between = end.adding(months: 5)
        let isBetween = start < end && between < today.adding(days: -7)
        return (isBetween ? days + [between] : days).sorted()
    }
}
