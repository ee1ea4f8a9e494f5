import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The link for calendars: made once, right by RFC 5545, and ended at once.
@Suite struct CalendarFeedTests {
    /// Anna makes a link and reads it off the page.
    private func make(_ anna: Visitor, withAmounts: Bool = false) async throws -> String {
        var page = try await anna.open("/einstellungen/kalender")
        if withAmounts { try page.choose("Auch die Beträge der Abschläge zeigen") }
        page = try await page.press("Link erstellen")
        #expect(page.heading == "Ihr Link ist fertig")
        let link = try #require(page.main?.all("code").first?.text)
        return link.replacing(TestPortal.baseURL, with: "")
    }

    @Test(arguments: Engine.all)
    func `made, fetched, counted, ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let link = try await make(anna)
            #expect(link.hasPrefix("/kalender/") && link.hasSuffix(".ics"))
            let calendar = Visitor.guest(house)
            let feed = try await calendar.request("GET", link)
            #expect(feed.status == 200 && feed.header("Content-Type") == "text/calendar; charset=utf-8")
            #expect(feed.header("X-Robots-Tag") == "noindex, nofollow" && feed.header("Cache-Control") == "no-store")
            #expect(feed.header("Set-Cookie") == nil)
            let events = try Self.events(feed.source)
            let titles = events.compactMap { $0["SUMMARY"] }
            #expect(titles.filter { $0 == "Abschlag Strom fällig" }.count == 1)
            #expect(events.contains { $0["DTSTART;VALUE=DATE"] == "20261201" && $0["DTEND;VALUE=DATE"] == "20261202" })
            #expect(titles.contains("Preisgarantie Gas endet"))
            for word in ["Ahrens", "Anna", "Lindenweg", "85,00", Cast.strom, "DE89"] {
                #expect(!feed.source.contains(word), "\(word)")
            }
            // Fetched again it is the same, so that no calendar shows a day twice.
            #expect(try await calendar.request("GET", link).bytes == feed.bytes)
            let amounts = try await make(anna, withAmounts: true)
            let told = try Self.events(try await calendar.request("GET", amounts).source)
            #expect(told.contains { $0["SUMMARY"]?.hasPrefix("Abschlag Strom fällig: 85\\,00") == true })
            #expect(Set(told.compactMap { $0["UID"] }) == Set(events.compactMap { $0["UID"] }))

            let list = try await anna.open("/einstellungen/kalender")
            #expect(list.text.contains("2 Mal abgerufen") && !list.source.contains(link))
            #expect(try await anna.letters().contains { $0.subject == "Ein Kalender liest Ihre Termine" })
            _ = try await list.press("Link beenden")
            _ = try await anna.open("/einstellungen/kalender").press("Link beenden")
            for address in [link, amounts] { #expect(try await calendar.request("GET", address).status == 410) }
            let unknown = "/kalender/\(String(repeating: "0", count: 64)).ics"
            for address in [unknown, "/kalender/x", "/kalender/x.ics"] {
                #expect(try await calendar.request("GET", address).status == 404)
            }
        }
    }

    @Test func `nobody ends the link of another, and it ends with the account`() async throws {
        try await TestPortal.run { (house) async throws in
            let (anna, clara) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.clara, house))
            let link = try await make(anna)
            _ = try await make(clara)
            let id = try await house.store.read { try $0.calendarLinks(of: Cast.anna.account).first?.id.value }
            var form = try await clara.open("/einstellungen/kalender").form(pressing: "Link beenden")
            form.fields = form.fields.map { $0.name == "beenden" ? (name: "beenden", value: id ?? "") : $0 }
            #expect(try await clara.sendOnly(form).status == 404)
            #expect(try await anna.request("GET", link).status == 200)
            let now = house.clock.now
            try await house.store.write(about: "test") { (db) throws in
                #expect(try db.endPrograms(of: Cast.anna.account, at: now) == 1)
                #expect(try db.endPrograms(of: Cast.anna.account, at: now) == 0)
            }
            #expect(try await anna.request("GET", link).status == 410)
        }
    }

    @Test(arguments: [
        "kurz", String(repeating: "ä", count: 200), String(repeating: "x", count: 75), "a\nb;c,d\\e",
        String(repeating: "👩‍👩‍👧", count: 30),
    ])
    func `a line is folded at 75 octets, and unfolded it is what it was`(text: String) throws {
        var calendar = ICalendar()
        calendar.text("SUMMARY", text)
        // Byte by byte: a sign may be joined to the blank that begins a line.
        var (lines, at) = ([[UInt8]](), 0)
        while let end = calendar.bytes[at...].firstIndex(of: 0x0D) {
            #expect(calendar.bytes[end + 1] == 0x0A && end - at <= ICalendar.longestLine)
            lines.append(Array(calendar.bytes[at..<end]))
            at = end + 2
        }
        #expect(at == calendar.bytes.count && lines.dropFirst().allSatisfy { $0.first == 0x20 })
        for line in lines { #expect(String(validating: line, as: UTF8.self) != nil, "cut within a sign") }
        let joined = lines.prefix(1).flatMap { $0 } + lines.dropFirst().flatMap { $0.dropFirst() }
        let plain = String(decoding: joined, as: UTF8.self).replacing("SUMMARY:", with: "")
        let read = plain.replacing("\\\\", with: "\u{1}").replacing("\\n", with: "\n").replacing("\\;", with: ";")
            .replacing("\\,", with: ",").replacing("\u{1}", with: "\\")
        #expect(read == text)
    }

    /// A calendar without a day is one all the same: it has one component at least (RFC 5545, 3.6).
    @Test func `an account without a day has a calendar`() {
        let link = CalendarLink(
            id: ID(), account: ID(), language: .german, hasAmounts: false, madeAt: TestClock.start, endedAt: nil,
            uses: 0, usedAt: nil)
        let calendar = ICalendar(
            [], named: Text("Termine", en: "Dates"), link: link, host: "localhost", baseURL: "http://localhost",
            today: TestClock.start.day)
        #expect(String(decoding: calendar.bytes, as: UTF8.self).contains("BEGIN:VTIMEZONE\r\n"))
    }

    /// A strict reader of what a calendar is sent: frame, folding, and of each event what RFC 5545 wants.
    private static func events(_ source: String) throws -> [[String: String]] {
        #expect(!source.replacing("\r\n", with: "").contains { $0 == "\r" || $0 == "\n" })
        let lines = source.replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        for needed in ["VERSION:2.0", "CALSCALE:GREGORIAN", "REFRESH-INTERVAL;VALUE=DURATION:PT12H"] {
            #expect(lines.contains(needed))
        }
        #expect(lines.count { $0.hasPrefix("PRODID:") } == 1 && !lines.contains { $0.hasPrefix("METHOD") })
        var (events, event): ([[String: String]], [String: String]?) = ([], nil)
        for line in lines {
            if line == "BEGIN:VEVENT" {
                #expect(event == nil)
                event = [:]
            } else if line == "END:VEVENT" {
                events.append(try #require(event))
                event = nil
            } else if event != nil {
                let cut = try #require(line.firstIndex(of: ":"))
                let name = String(line[..<cut])
                #expect(event?[name] == nil, "\(name) twice")
                event?[name] = String(line[line.index(after: cut)...])
            }
        }
        #expect(event == nil && !events.isEmpty)
        for event in events {
            for name in ["UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY"] {
                #expect(event[name]?.isEmpty == false, "\(name)")
            }
            #expect(event["DTSTAMP"]?.wholeMatch(of: /[0-9]{8}T[0-9]{6}Z/) != nil)
        }
        #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
        return events
    }
}
