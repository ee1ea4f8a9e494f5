import Foundation
import Testing
import Vocabulary

@testable import Mail

@Suite struct MailDateTests {
    /// RFC 5322, appendix A.1.1 and A.5, and dates around leap days and 1970.
    @Test(arguments: [
        ("Fri, 21 Nov 1997 09:55:06 -0600", Int64(880_127_706)), ("Tue, 1 Jul 2003 10:52:37 +0200", 1_057_049_557),
        ("Thu, 13 Feb 1969 23:32:00 -0330", -27_723_480), ("Thu, 1 Jan 1970 00:00:00 +0000", 0),
        ("29 Feb 2000 12:00 +0000", 951_825_600), ("Sun, 22 Nov 2026 20:24:05 +0100", 1_795_375_445),
    ])
    func datesAreRead(words: String, seconds: Int64) {
        #expect(MailDate.read(words)?.millisecondsSince1970 == seconds * 1000)
    }

    @Test(arguments: [
        "", ",", "Fri", "Fri, 21 Nov 1997", "32 Nov 1997 09:55:06 -0600", "1 Foo 1997 09:55:06 -0600",
        "1 Nov 97 09:55:06 -0600", "1 Nov 99999999999999999999 09:55:06 -0600", "1 Nov 1997 24:00:00 -0600",
        "1 Nov 1997 :: -0600", "1 Nov 1997 09:55:06 GMT", "1 Nov 1997 09:55:06 +06:00", "1 Nov 1997 09:55:06 +9999999",
    ])
    func otherThingsAreNoDates(words: String) {
        #expect(MailDate.read(words) == nil)
    }

    /// Compared with Foundation, every 100 days or so over two centuries.
    @Test func datesAreWritten() {
        let style = Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .defaultDigits) \(month: .abbreviated) \(year: .defaultDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits) +0000
                """,
            locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
        for seconds in stride(from: Int64(-2_208_988_800), to: 4_102_444_800, by: 8_654_321) {
            let words = MailDate.words(Instant(millisecondsSince1970: seconds * 1000))
            #expect(words == Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(style))
            #expect(MailDate.read(words)?.millisecondsSince1970 == seconds * 1000)
        }
    }

    @Test(arguments: [
        (Int64.min, "Mon, 1 Jan 1900 00:00:00 +0000"), (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
        (Int64.max, "Wed, 31 Dec 2200 23:59:59 +0000"),
    ])
    func theEdgesOfTheCalendar(milliseconds: Int64, words: String) {
        #expect(MailDate.words(Instant(millisecondsSince1970: milliseconds)) == words)
    }
}
