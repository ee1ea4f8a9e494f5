import Foundation
import Testing
import Vocabulary

@Suite struct InstantTests {
    @Test(
        "Stored form",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("2026-11-22T19:14:05.123Z", 1_795_374_845_123),
            ("1969-12-31T23:59:59.999Z", -1), ("1900-01-01T00:00:00.000Z", -2_208_988_800_000),
            ("2200-12-31T23:59:59.999Z", 7_289_654_399_999),
        ])
    func stored(iso: String, milliseconds: Int64) {
        let instant = Instant(millisecondsSince1970: milliseconds)
        #expect(instant.iso == iso)
        #expect(Instant(iso: iso) == instant)
    }

    @Test("Stored form agrees with Foundation")
    func foundation() {
        var random = SplitMix(state: 7)
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        for _ in 0..<2000 {
            let seconds = Int64.random(in: -2_000_000_000...7_000_000_000, using: &random)
            let instant = Instant(millisecondsSince1970: seconds * 1000 + 500)
            #expect(instant.iso == Date(timeIntervalSince1970: Double(seconds) + 0.5).formatted(style))
            #expect(Instant(iso: instant.iso) == instant)
        }
    }

    @Test(
        "Nothing but the stored form is read",
        arguments: [
            "", "2026-11-22", "2026-11-22T19:14:05Z", "2026-11-22T19:14:05.123", "2026-11-22T19:14:05.123z",
            "2026-11-22 19:14:05.123Z", "2026-11-22T24:00:00.000Z", "2026-11-22T23:60:00.000Z",
            "2026-11-22T23:59:60.000Z",
            "2026-11-31T00:00:00.000Z", "2026-11-22T19:14:05.12äZ", "2026-11-22T19:14:05.123Z0",
        ])
    func unread(text: String) {
        #expect(Instant(iso: text) == nil)
    }

    @Test("Arithmetic")
    func arithmetic() throws {
        let start = try #require(Instant(iso: "2026-11-22T19:14:05.123Z"))
        #expect(start.adding(seconds: 60) == start.adding(minutes: 1))
        #expect(start.adding(hours: 24) == start.adding(days: 1))
        #expect(start.adding(milliseconds: -123).iso == "2026-11-22T19:14:05.000Z")
        #expect(start.seconds(until: start.adding(minutes: -2)) == -120)
        #expect(start < start.adding(milliseconds: 1))
    }

    @Test("Arithmetic stops at the ends", arguments: [Int.max, Int.min])
    func saturating(count: Int) {
        let end = Instant(millisecondsSince1970: count > 0 ? .max : .min)
        let start = Instant(millisecondsSince1970: 0)
        #expect(start.adding(days: count) == end)
        #expect(start.adding(seconds: count) == end)
        #expect(end.adding(milliseconds: count) == end)
        #expect(Instant(.earliest, hour: count, minute: count, second: count).iso.utf8.count == 24)
        #expect(end.berlin.words(in: .german).hasSuffix("Uhr"))
    }

    @Test("Words")
    func words() throws {
        let instant = try #require(Instant(iso: "2026-11-22T08:05:59.999Z"))
        #expect(instant.text == Text("22.11.2026, 09:05 Uhr", en: "22 November 2026, 09:05"))
        #expect(instant.berlin.clockWords(in: .german) == "09:05 Uhr")
        #expect(instant.berlin.clockWords(in: .english) == "09:05")
        #expect(instant.berlin.clock == "09:05")
        #expect(BerlinTime.clock(hour: 24, minute: 0) == "24:00")
    }
}
