import Vocabulary

/// Writes a calendar (RFC 5545): lines end with CR LF and are folded at 75 octets, text is escaped.
struct ICalendar: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Octets of a line without its end (3.1).
    static let longestLine = 75

    /// A property whose value is text (3.3.11).
    mutating func text(_ name: String, _ value: String) {
        line("\(name):\(Self.escaped(value))")
    }

    /// A property whose value is no text, or a component's begin or end.
    mutating func line(_ content: String) {
        var room = Self.longestLine
        for character in content.unicodeScalars {
            let octets = Array(String(character).utf8)
            if octets.count > room {
                bytes += [0x0D, 0x0A, 0x20]
                // The blank that begins a continued line counts.
                room = Self.longestLine - 1
            }
            bytes += octets
            room -= octets.count
        }
        bytes += [0x0D, 0x0A]
    }

    /// A day as a whole (3.3.4).
    static func date(_ day: Day) -> String { day.iso.replacing("-", with: "") }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case ";": text += "\\;"
            case ",": text += "\\,"
            case "\n": text += "\\n"
            default:
                if !Field.isForbidden(scalar) { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }
}

extension ICalendar {
    /// The days of an account. They are whole days, so they need no time zone; `host` makes their names unique in the world.
    init(_ dates: [AccountDate], named name: Text, link: CalendarLink, host: String, baseURL: String, today: Day) {
        let language = link.language
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:-//Kundenportal//Kalender//\(language.rawValue.uppercased())")
        line("CALSCALE:GREGORIAN")
        text("NAME", name.in(language))
        text("X-WR-CALNAME", name.in(language))
        line("REFRESH-INTERVAL;VALUE=DURATION:PT12H")
        line("X-PUBLISHED-TTL:PT12H")
        for date in dates { event(date, link, host, baseURL, today) }
        // A calendar has one component at least (3.6).
        if dates.isEmpty { timeZone() }
        line("END:VCALENDAR")
    }

    /// Whatever changes the day makes another event of it, so that nothing ever needs a higher SEQUENCE.
    private mutating func event(
        _ date: AccountDate, _ link: CalendarLink, _ host: String, _ baseURL: String, _ today: Day
    ) {
        let language = link.language
        let title = date.title.in(language)
        let amount = link.hasAmounts ? date.amount.map { $0.words(in: language) } : nil
        line("BEGIN:VEVENT")
        line("UID:\(tokenHash("date \(link.account.value) \(date.key)").prefix(32))@\(host)")
        line("DTSTAMP:\(Self.date(today))T000000Z")
        line("SEQUENCE:0")
        line("DTSTART;VALUE=DATE:\(Self.date(date.day))")
        line("DTEND;VALUE=DATE:\(Self.date(date.day.adding(days: 1)))")
        text("SUMMARY", amount.map { "\(title): \($0)" } ?? title)
        text("DESCRIPTION", CalendarTexts.next(date.kind).in(language))
        line("URL:\(baseURL)\(date.kind == .promised ? "/vorgaenge" : "/vertraege")")
        line("CLASS:PRIVATE")
        line("TRANSP:TRANSPARENT")
        line("END:VEVENT")
    }

    private mutating func timeZone() {
        for content in [
            "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
        ] { line(content) }
    }
}
