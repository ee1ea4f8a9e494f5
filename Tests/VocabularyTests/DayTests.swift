import Foundation
import Testing
import Vocabulary

@Suite struct DayTests {
    /// Foundation's Gregorian calendar is the second opinion for every single day.
    @Test("Every day of 301 years agrees with Foundation")
    func everyDay() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var wrong: [Day] = []
        for number in Day.earliest.daysSince1970...Day.latest.daysSince1970 {
            let day = Day(daysSince1970: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let their = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let weekday = (try #require(their.weekday) + 5) % 7 + 1
            let isSame = their.year == day.year && their.month == day.month && their.day == day.day
            let isRound = Day(year: day.year, month: day.month, day: day.day) == day && Day(iso: day.iso) == day
            if !isSame || !isRound || weekday != day.weekday { wrong.append(day) }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "Days that do not exist",
        arguments: [
            (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, 32),
            (1899, 12, 31), (2201, 1, 1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
        ])
    func missing(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(
        "Numbers outside of the calendar become its ends",
        arguments: [
            (Int.min, "1900-01-01"), (-1_000_000, "1900-01-01"), (1_000_000, "2200-12-31"), (Int.max, "2200-12-31"),
        ])
    func clamped(number: Int, iso: String) {
        #expect(Day(daysSince1970: number).iso == iso)
    }

    @Test(
        "Day of the year and leap years",
        arguments: [
            ("2024-12-31", 366, true), ("2026-12-31", 365, false), ("2000-03-01", 61, true), ("2100-03-01", 60, false),
        ])
    func dayOfYear(iso: String, dayOfYear: Int, isLeapYear: Bool) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.dayOfYear == dayOfYear)
        #expect(day.isLeapYear == isLeapYear)
        #expect(day.daysInYear == (isLeapYear ? 366 : 365))
    }

    @Test(
        "ISO text is exact",
        arguments: [
            "2026-1-31", "2026-01-31 ", " 2026-01-31", "2026-02-30", "20260131", "2026/01/31", "２０２６-01-31", "",
            "2026-01-3\u{301}", "-026-01-31", "+026-01-31",
        ])
    func notISO(text: String) {
        #expect(Day(iso: text) == nil)
    }
}
