/// A day of the Gregorian calendar from 1900-01-01 to 2200-12-31, as it stands on a letter: no time, no zone.
public struct Day: Sendable, Hashable {
    private let number: Int32

    /// Days since 1970-01-01; negative before.
    public var daysSince1970: Int { Int(number) }

    /// Days outside of the range become its first or last day.
    public init(daysSince1970: Int) {
        number = Int32(truncatingIfNeeded: daysSince1970.clamped(to: Self.range))
    }

    /// Nil unless the day exists (no 30 February) and the year is 1900…2200.
    public init?(year: Int, month: Int, day: Int) {
        guard 1900...2200 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
            return nil
        }
        self.init(daysSince1970: Self.number(year: year, month: month, day: day))
    }

    /// 1900-01-01.
    public static let earliest = Day(daysSince1970: range.lowerBound)

    /// 2200-12-31.
    public static let latest = Day(daysSince1970: range.upperBound)

    /// 1900…2200.
    public var year: Int { parts.year }

    /// 1 = January … 12 = December.
    public var month: Int { parts.month }

    /// Day of the month, 1…31.
    public var day: Int { parts.day }

    /// 1 = Monday … 7 = Sunday (ISO 8601).
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let shifted = (daysSince1970 + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// 1…366.
    public var dayOfYear: Int {
        daysSince1970 - Self.number(year: year, month: 1, day: 1) + 1
    }

    /// Whether the day's year has 366 days.
    public var isLeapYear: Bool { Self.isLeap(year) }

    /// Year, month and day at once: cheaper than asking one by one.
    public var parts: (year: Int, month: Int, day: Int) {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. The range starts after
        // 0000-03-01, so the era is never negative.
        let z = daysSince1970 + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static let range = number(year: 1900, month: 1, day: 1)...number(year: 2200, month: 12, day: 31)

    /// days_from_civil of the same source; the callers' years are 1900…2200.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
