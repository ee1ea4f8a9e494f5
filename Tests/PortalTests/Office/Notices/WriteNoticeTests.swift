import Store
import Testing
import Vocabulary

@testable import Portal

/// From the office to every page people begin at.
@Suite struct WriteNoticeTests {
    private static let fine = "Aktuell sind keine Probleme bekannt."

    private static func fill(_ page: inout VisitedPage, _ kind: String) throws {
        try page.choose("Art", kind)
        try page.fill("Überschrift auf Deutsch", "Internet in Schwerin gestört")
        try page.fill("Überschrift auf Englisch", "Internet in Schwerin is down")
        try page.fill("Text auf Deutsch", "Ein Bagger hat ein Kabel getroffen.\nWir arbeiten daran.")
        try page.fill("Text auf Englisch", "A digger has hit a cable.")
        try page.fill("Beginn, Tag", "20.11.2026")
        try page.fill("Beginn, Uhrzeit", "08:15")
    }

    @Test(arguments: Engine.all)
    func `previewed, published, changed, ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let guest = Visitor.guest(house)
            for path in ["/", "/anmelden", "/status"] {
                #expect(try await guest.open(path).text.contains(Self.fine), "\(path)")
            }
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            var page = try await otto.open("/service/hinweise/neu")
            #expect(try await page.press("Veröffentlichen").problems.count == 6)
            try Self.fill(&page, "Störung")
            let preview = try await page.press("Vorschau")
            #expect(preview.text.contains("So sehen es alle") && preview.text.contains("A digger has hit a cable."))
            #expect(try preview.value(of: "Überschrift auf Deutsch") == "Internet in Schwerin gestört")
            #expect(try await guest.open("/status").text.contains(Self.fine), "a preview is no notice")
            page = try await preview.press("Veröffentlichen")
            #expect(page.text.contains("Veröffentlicht.") && page.text.contains("wird gezeigt"))

            let anna = try await Visitor.signedIn(.anna, house)
            for shown in [
                try await guest.open("/"), try await guest.open("/anmelden"), try await anna.open("/uebersicht"),
            ] {
                #expect(shown.text.contains("Internet in Schwerin gestört"), "\(shown.path)")
                #expect(!shown.text.contains(Self.fine))
            }
            let state = try await guest.open("/status")
            #expect(state.text.contains("Es gibt gerade eine Störung."))
            #expect(state.text.contains("seit 20.11.2026, 08:15 Uhr, das Ende ist noch nicht bekannt"))

            var change = try await page.follow("Internet in Schwerin gestört")
            let stale = change
            try change.fill("Text auf Deutsch", "Das Kabel ist geflickt.")
            #expect(try await change.press("Veröffentlichen").text.contains("Veröffentlicht."))
            #expect(try await stale.press("Veröffentlichen").text.contains("Jemand war schneller"))
            #expect(try await guest.open("/status").text.contains("Das Kabel ist geflickt."))
            change = try await page.follow("Internet in Schwerin gestört")
            #expect(change.text.contains("Fassung 2") && change.text.contains("Ein Bagger hat ein Kabel getroffen."))
            #expect(try await change.press("Jetzt beenden").text.contains("Beendet."))
            let after = try await guest.open("/status")
            #expect(after.text.contains(Self.fine) && after.text.contains("In den letzten 7 Tagen behoben"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_notice") == 3)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'notice-published'") == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `planned work has an end, and is told a week before`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let otto = try await Visitor.office(try await house.hire("Otto", .approver), house)
            var page = try await otto.open("/service/hinweise/neu")
            try Self.fill(&page, "Geplante Arbeiten")
            try page.fill("Beginn, Tag", "30.11.2026")
            #expect(try await page.press("Vorschau").problems == ["Geplante Arbeiten haben ein Ende: Geben Sie es an"])
            try page.fill("Ende, Tag", "29.11.2026")
            #expect(try await page.press("Vorschau").problems == ["Das Ende liegt vor dem Beginn"])
            try page.fill("Ende, Tag", "30.11.2026")
            try page.fill("Ende, Uhrzeit", "halb")
            #expect(try await page.press("Vorschau").status == 422)
            try page.fill("Ende, Uhrzeit", "09:45")
            _ = try await page.press("Veröffentlichen")
            let guest = Visitor.guest(house)
            #expect(try await guest.open("/status").text.contains("Geplant"))
            #expect(try await guest.open("/").text.contains(Self.fine))
            house.clock.advance(days: 3)
            #expect(try await guest.open("/").text.contains("30.11.2026, 08:15 Uhr bis 30.11.2026, 09:45 Uhr"))
            let english = try await guest.open("/status").press("English")
            #expect(english.text.contains("Internet in Schwerin is down"))
            #expect(!english.text.contains("gestört"))
        }
    }
}
