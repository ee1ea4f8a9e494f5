/// Central European Summer Time: from the last Sunday of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC
/// (Directive 2000/84/EC, Articles 2 and 3).
enum SummerTime {
    static func applies(at instant: Instant) -> Bool {
        let (day, millisecond) = BerlinTime.split(instant.millisecondsSince1970)
        let (year, month, dayOfMonth) = day.parts
        switch month {
        case 4...9:
            return true
        case 3, 10:
            let change = lastSunday(ofMonth: month, year: year)
            let isAfter = (dayOfMonth, millisecond) >= (change, Int(Instant.hour))
            return month == 3 ? isAfter : !isAfter
        default:
            return false
        }
    }

    /// Day of the month; both months have 31 days.
    private static func lastSunday(ofMonth month: Int, year: Int) -> Int {
        guard let last = Day(year: year, month: month, day: 31) else { return 31 }
        return 31 - last.weekday % 7
    }
}
