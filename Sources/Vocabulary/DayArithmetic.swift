extension Day {
    /// Stops at the first and last day of the calendar.
    public func adding(days: Int) -> Day {
        Day(daysSince1970: daysSince1970.plus(days))
    }

    /// The same day some months later or earlier, or the last day of that month when it is shorter
    /// (BGB § 188 (3): 31 January and one month is the end of February).
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let total = (year * 12 + month - 1).plus(months)
        guard total >= 1900 * 12 else { return .earliest }
        guard total < 2201 * 12 else { return .latest }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
        return Day(year: newYear, month: newMonth, day: newDay) ?? self
    }

    /// Positive when `other` is later.
    public func days(until other: Day) -> Int {
        other.daysSince1970 - daysSince1970
    }

    /// The 1st of the day’s month.
    public var firstOfMonth: Day { adding(days: 1 - day) }

    /// The 28th to 31st of the day’s month.
    public var lastOfMonth: Day {
        let (year, month, day) = parts
        return adding(days: Day.length(ofMonth: month, year: year) - day)
    }

    /// 365 or 366.
    public var daysInYear: Int { isLeapYear ? 366 : 365 }
}
