import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// From a customer's message to the office's answer to the customer's letter.
@Suite struct OfficeMessagesTests {
    private static func state(_ house: TestPortal) async throws -> Conversation.State? {
        try await house.store.read { try $0.value("SELECT state FROM conversation", as: Conversation.State.self) }
    }

    @Test(arguments: Engine.all)
    func `a template, an answer with a file, a letter without a word of it, and it is read`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.writeMessage(contract: Cast.strom, file: Cast.pdf("anlage"))
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let list = try await petra.open("/service/nachrichten")
            #expect(list.text.contains("Offen: 1. Überfällig: 0."))
            #expect(list.text.contains(Cast.anna.email) && list.text.contains("25.11.2026"))
            var page = try await list.follow("Rechnung und Abschlag")
            #expect(page.text.contains("Warum ist mein Abschlag so hoch?") && page.text.contains("Anna Ahrens"))
            let link = try #require(page.links.first { $0.words.hasPrefix("Anlage 1 (PDF") })
            #expect(try await petra.open(link.path).bytes == Cast.pdf("anlage"))

            try page.fill("Antwort an den Kunden", "Vorab:")
            try page.choose("Vorlage", "Auskunft zu einem Vertrag")
            page = try await page.press("Vorlage einsetzen")
            let filled = try page.value(of: "Antwort an den Kunden")
            #expect(filled.hasPrefix("Vorab:"))
            #expect(filled.contains("Guten Tag Anna Ahrens,") && filled.contains("Vertrag \(Cast.strom)"))
            #expect(try await Self.state(house) == .open, "a template sends nothing")
            try page.fill("Antwort an den Kunden", "\(filled)\nWegen des Verbrauchs.")
            try page.attach("Anlagen", SamplePictures.png, named: "rechnung.png")
            page = try await page.press("Antwort senden")
            #expect(page.text.contains("Gesendet. Der Kunde bekommt eine E-Mail."))
            #expect(try await Self.state(house) == .answered)

            let letter = try #require(
                try await anna.letters().first { $0.subject == "Antwort auf Ihre Nachricht" })
            #expect(!letter.words.contains("Verbrauchs") && !letter.words.contains(Cast.strom))
            #expect(letter.attachments.isEmpty)
            #expect(letter.words.contains("vom 20.11.2026 zum Thema „Rechnung und Abschlag“"))
            var hers = try await anna.open("/uebersicht").follow("1 neue Antwort auf Ihre Nachricht")
            #expect(hers.text.contains("Neue Antwort"))
            hers = try await hers.follow("Rechnung und Abschlag")
            #expect(hers.text.contains("Wegen des Verbrauchs.") && !hers.text.contains("Petra"))
            #expect(hers.links.contains { $0.words.hasPrefix("Anlage 1 (PNG") })
            #expect(try await !anna.open("/uebersicht").text.contains("neue Antwort"))
            #expect(try await petra.open(page.path).facts.contains { $0.term == "Antwort gelesen" && $0.value == "ja" })
        }
    }

    @Test(arguments: Engine.all)
    func `she writes again: it is open again, on the same desk`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage()
            let colleague = try await house.hire("Petra", .clerk)
            let petra = try await Visitor.office(colleague, house)
            var page = try await petra.open("/service/nachrichten/\(hers.conversation)")
            try page.fill("Antwort an den Kunden", "So ist das.")
            _ = try await page.press("Antwort senden und abschließen")
            #expect(try await Self.state(house) == .closed)
            house.clock.advance(days: 3)
            let later = try await Visitor.signedIn(.anna, house)
            var again = try await later.open("/nachrichten/\(hers.conversation)")
            #expect(again.text.contains("öffnen wir das Gespräch wieder"))
            try again.fill("Ihre Nachricht", "Das verstehe ich nicht.")
            again = try await again.press("Nachricht senden")
            #expect(again.text.contains("Wir antworten bis zum 26.11.2026."))
            #expect(try await Self.state(house) == .open)
            let list = try await Visitor.office(colleague, house).open("/service/nachrichten?stand=offen&bei=ich")
            #expect(list.text.contains("Rechnung und Abschlag"))
        }
    }

    @Test(arguments: Engine.all)
    func `who answers what has moved on is told, and keeps what they wrote`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage()
            let (petra, paul) = (
                try await Visitor.office(try await house.hire("Petra", .clerk), house),
                try await Visitor.office(try await house.hire("Paul", .clerk), house)
            )
            let path = "/service/nachrichten/\(hers.conversation)"
            var (first, second) = (try await petra.open(path), try await paul.open(path))
            try first.fill("Antwort an den Kunden", "Von Petra.")
            _ = try await first.press("Antwort senden")
            try second.fill("Antwort an den Kunden", "Von Paul.")
            let late = try await second.press("Antwort senden")
            #expect(late.status == 409 && late.text.contains("Inzwischen ist etwas dazugekommen."))
            #expect(try late.value(of: "Antwort an den Kunden") == "Von Paul.")
            // What he sees now is on her desk.
            let again = try await late.press("Antwort senden")
            #expect(again.status == 409 && again.text.contains("bei Petra"))
            #expect(try await house.count("SELECT COUNT(*) FROM message") == 2)
            // The same form once more shows the first result.
            #expect(try await first.press("Antwort senden").status == 200)
            #expect(try await anna.letters().count { $0.subject == "Antwort auf Ihre Nachricht" } == 1)
        }
    }

    /// On PostgreSQL a message may come between the look and the statement.
    @Test(arguments: Engine.all)
    func `the statement itself sees that a message came`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.writeMessage()
            let now = house.clock.now
            let stored = try await house.store.read { try $0.value("SELECT id FROM conversation", as: String.self) }
            let id: ID<Conversation> = ID(stored: try #require(stored))
            let (position, isNoted) = try await house.store.write(about: "test") { db in
                (
                    try db.answer(id, "Zu spät.", seen: 7, by: ID<Staff>(), closes: true, at: now),
                    try db.note(ID<ServiceRequest>(), of: id, ifLast: 7, at: now)
                )
            }
            #expect(position == nil && !isNoted)
            #expect(try await Self.state(house) == .open)
        }
    }

    @Test func `an answer with a brace, or with nothing in it, is not sent`() async throws {
        try await TestPortal.run { (house) async throws in
            let ben = try await Visitor.signedIn(.ben, house)
            let his = try await ben.writeMessage(contract: Cast.strom)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/nachrichten/\(his.conversation)")
            #expect(page.text.contains("Liest mit"))
            #expect(try await page.press("Antwort senden").problems == ["Schreiben Sie eine Antwort"])
            #expect(try await page.press("Vorlage einsetzen").problems == ["Wählen Sie eine Vorlage"])
            try page.choose("Vorlage", "Antwort mit Anrede")
            page = try await page.press("Vorlage einsetzen")
            // Who only reads along is not called by the owner's name.
            #expect(try page.value(of: "Antwort an den Kunden").contains("{name}"))
            page = try await page.press("Antwort senden")
            #expect(page.problems == ["Hier steht noch {name}. Ersetzen Sie es durch das, was gemeint ist"])
            #expect(try await Self.state(house) == .open)
        }
    }

    @Test(arguments: Engine.all)
    func `desk, end and beginning again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage()
            _ = try await house.hire("Otto", .clerk)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/nachrichten/\(hers.conversation)").press("Übernehmen")
            #expect(page.text.contains("Das liegt jetzt bei Ihnen."))
            try page.choose("Übergeben an", "Otto")
            page = try await page.press("Übergeben")
            #expect(page.text.contains("bei Otto"))
            #expect(!page.buttons.contains("Antwort senden") && !page.buttons.contains("Übernehmen"))
            let chief = try await Visitor.office(try await house.hire("Frida", .approver), house)
            page = try await chief.open("/service/nachrichten/\(hers.conversation)").press("Übernehmen")
            page = try await page.press("Ohne Antwort abschließen")
            #expect(page.text.contains("Abgeschlossen."))
            #expect(try await Self.state(house) == .closed)
            page = try await page.press("Wieder öffnen")
            #expect(page.text.contains("Wieder offen.") && page.text.contains("25.11.2026"))
        }
    }

    @Test(arguments: Engine.all)
    func `a complaint counts from the day it was written`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage("Das ist eine Frechheit.", contract: Cast.strom)
            house.clock.advance(days: 4)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/nachrichten/\(hers.conversation)")
            #expect(try await page.press("Als Beschwerde bearbeiten").text.contains("Wählen Sie, worum es in der"))
            try page.choose("Anliegen", "Abrechnung und Zahlung")
            page = try await page.press("Als Beschwerde bearbeiten")
            #expect(page.text.contains("Daraus ist ein Vorgang geworden."))
            let number = try #require(page.facts.first { $0.term == "Beschwerde" }?.value)
            let request = try await petra.open("/service/vorgaenge/\(number)")
            #expect(request.text.contains("Das ist eine Frechheit."))
            #expect(request.text.contains("18.12.2026") && request.text.contains("§ 111a EnWG"))
            let later = try await Visitor.signedIn(.anna, house)
            let read = try await later.open("/nachrichten/\(hers.conversation)")
            #expect(read.text.contains("Das bearbeiten wir als Beschwerde \(number)."))
            #expect(try await later.open("/vorgaenge/\(number)").status == 200)
            #expect(try await later.letters().contains { $0.subject == "Ihre Beschwerde ist eingegangen" })
            #expect(try await !petra.open(page.path).buttons.contains("Als Beschwerde bearbeiten"))
        }
    }

    @Test(arguments: Engine.all)
    func `all that was read and done stands in the log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage(contract: Cast.strom)
            let petra = try await house.hire("Petra", .clerk)
            let visitor = try await Visitor.office(petra, house)
            var page = try await visitor.open("/service/nachrichten/\(hers.conversation)")
            try page.fill("Antwort an den Kunden", "So ist das.")
            _ = try await page.press("Antwort senden")
            let rows = try await house.store.read { db in
                try db.all(
                    """
                    SELECT kind, actor, subject FROM audit_event WHERE kind IN ('message-read', 'message-answered')
                    ORDER BY position
                    """
                ) { (kind: String, actor: String?, subject: String?) in "\(kind) \(actor ?? "") \(subject ?? "")" }
            }
            let who = "staff:\(petra.id.value) \(Cast.anna.account.value)"
            #expect(rows == ["message-read \(who)", "message-answered \(who)", "message-read \(who)"])
            let file = try await visitor.open("/service/kunden/\(Cast.id("customer 100001", of: Contract.self).value)")
            #expect(file.links.contains { $0.path == "/service/nachrichten/\(hers.conversation)" })
        }
    }
}
