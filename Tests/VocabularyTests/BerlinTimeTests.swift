import Foundation
import Testing
import Vocabulary

/// Source: Directive 2000/84/EC; the time zone database through Foundation as second opinion.
@Suite struct BerlinTimeTests {
    @Test(
        "Around the changes of 2026",
        arguments: [
            ("2026-03-29T00:59:59.999Z", "2026-03-29", 1, 59, false),
            ("2026-03-29T01:00:00.000Z", "2026-03-29", 3, 0, true),
            ("2026-10-25T00:30:00.000Z", "2026-10-25", 2, 30, true),
            ("2026-10-25T00:59:59.999Z", "2026-10-25", 2, 59, true),
            ("2026-10-25T01:00:00.000Z", "2026-10-25", 2, 0, false),
            ("2026-06-30T22:00:00.000Z", "2026-07-01", 0, 0, true),
            ("2026-12-31T22:59:00.000Z", "2026-12-31", 23, 59, false),
            ("2026-12-31T23:00:00.000Z", "2027-01-01", 0, 0, false),
            ("1969-12-31T22:30:00.000Z", "1969-12-31", 23, 30, false),
        ])
    func changes(iso: String, day: String, hour: Int, minute: Int, isSummerTime: Bool) throws {
        let time = try #require(Instant(iso: iso)).berlin
        #expect(time.day.iso == day)
        #expect(time.hour == hour)
        #expect(time.minute == minute)
        #expect(time.isSummerTime == isSummerTime)
    }

    @Test(
        "Wall time to instant",
        arguments: [
            ("2026-03-29", 1, 59, "2026-03-29T00:59:00.000Z"),
            ("2026-03-29", 2, 30, "2026-03-29T01:30:00.000Z"),  // skipped: 03:30 summer time
            ("2026-03-29", 3, 0, "2026-03-29T01:00:00.000Z"),
            ("2026-10-25", 1, 59, "2026-10-24T23:59:00.000Z"),
            ("2026-10-25", 2, 30, "2026-10-25T00:30:00.000Z"),  // doubled: the first one
            ("2026-10-25", 3, 0, "2026-10-25T02:00:00.000Z"),
            ("2026-11-22", 0, 0, "2026-11-21T23:00:00.000Z"),
            ("2026-07-01", 0, 0, "2026-06-30T22:00:00.000Z"),
        ])
    func wallTime(day: String, hour: Int, minute: Int, iso: String) throws {
        #expect(Instant(try #require(Day(iso: day)), hour: hour, minute: minute).iso == iso)
    }

    @Test("Every half hour of 1996 to 2037 agrees with the time zone database", .enabled(if: berlin != nil))
    func timeZoneDatabase() throws {
        let zone = try #require(Self.berlin)
        var wrong: [Instant] = []
        var instant = try #require(Instant(iso: "1996-01-01T00:00:00.000Z"))
        let end = try #require(Instant(iso: "2037-12-31T00:00:00.000Z"))
        while instant < end {
            let date = Date(timeIntervalSince1970: Double(instant.millisecondsSince1970) / 1000)
            let time = instant.berlin
            if zone.isDaylightSavingTime(for: date) != time.isSummerTime { wrong.append(instant) }
            let again = Instant(time.day, hour: time.hour, minute: time.minute, second: time.second)
            let isDoubled = again == instant.adding(hours: -1) && !time.isSummerTime
            if again != instant, !isDoubled { wrong.append(instant) }
            instant = instant.adding(minutes: 30)
        }
        #expect(wrong.isEmpty)
    }

    private static let berlin = TimeZone(identifier: "Europe/Berlin")
}
