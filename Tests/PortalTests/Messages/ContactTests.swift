import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Messages of people without an account.
@Suite struct ContactTests {
    private static let email = "gast@post.example"

    private static func write(
        _ visitor: Visitor, email: String = email, words: String = "Liefern Sie nach Zippendorf?"
    ) async throws -> VisitedPage {
        var page = try await visitor.open("/kontakt")
        try page.choose("Worum geht es?", "Vertrag und Tarif")
        try page.fill("Ihre Nachricht", words)
        try page.fill("Name", "Gisela Gast")
        try page.fill("E-Mail-Adresse", email)
        return try await page.press("Nachricht senden")
    }

    private static func count(_ state: String, _ house: TestPortal) async throws -> Int {
        try await house.store.read {
            try $0.value("SELECT COUNT(*) FROM conversation WHERE state = \(state)") ?? 0
        }
    }

    @Test(arguments: Engine.all)
    func `it counts once the address is confirmed, and is answered by a link`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let guest = Visitor.guest(house)
            let sent = try await Self.write(guest)
            #expect(sent.path == "/kontakt/gesendet")
            #expect(try await Self.count("unconfirmed", house) == 1)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            #expect(try await petra.open("/service/nachrichten").text.contains("Hier sind keine Nachrichten."))

            let letter = try #require(try await house.letters(to: Self.email).first)
            #expect(letter.subject == "Bestätigen Sie Ihre Nachricht")
            for typed in ["Zippendorf", "Gisela"] {
                #expect(!letter.words.contains(typed), "the address may be a stranger's")
            }
            let asked = try await guest.open(try letter.link())
            #expect(asked.heading == "Nachricht bestätigen")
            #expect(!asked.text.contains("Zippendorf"))
            // Looking is not confirming.
            #expect(try await Self.count("unconfirmed", house) == 1)
            let page = try await asked.press("Nachricht jetzt senden")
            #expect(page.path.hasPrefix("/gespraech/"))
            #expect(page.text.contains("Liefern Sie nach Zippendorf?"))
            #expect(page.text.contains("Wir antworten bis zum 25.11.2026."))
            #expect(try await guest.open(try letter.link()).status == 410)

            let list = try await petra.open("/service/nachrichten")
            #expect(list.text.contains("Gisela Gast"))
            var reply = try await list.follow("Vertrag und Tarif")
            #expect(reply.text.contains("Die E-Mail-Adresse ist bestätigt"))
            try reply.fill("Antwort an den Kunden", "Ja, das tun wir.")
            _ = try await reply.press("Antwort senden")
            let told = try #require(
                try await house.letters(to: Self.email).first { $0.subject == "Antwort auf Ihre Nachricht" })
            #expect(!told.words.contains("das tun wir"))
            let path = String(page.path.prefix { $0 != "?" })
            #expect(told.text?.contains("\(TestPortal.baseURL)\(path)") == true)
            let read = try await guest.open(path)
            #expect(read.text.contains("Ja, das tun wir.") && read.text.contains("Unser Kundenservice"))
            #expect(!read.text.contains("Petra"))
            var again = read
            try again.fill("Ihre Nachricht", "Danke. Auch Gas?")
            #expect(try await again.press("Nachricht senden").text.contains("Danke. Auch Gas?"))
            #expect(try await Self.count("open", house) == 1)
        }
    }

    /// Whether an address has an account changes neither the page nor the letter.
    @Test(arguments: Engine.all)
    func `the answer tells nothing about the address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let known = try await Self.write(Visitor.guest(house, peer: "192.0.2.7"), email: Cast.anna.email)
            let unknown = try await Self.write(Visitor.guest(house, peer: "192.0.2.8"))
            #expect(known.masked(known.path) == unknown.masked(unknown.path))
            let letters = try await (house.letters(to: Cast.anna.email), house.letters(to: Self.email))
            #expect(letters.0.map(\.subject) == letters.1.map(\.subject))
            // Anna's own list does not show what somebody wrote with her address.
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/nachrichten").text.contains("noch nichts geschrieben"))
        }
    }

    @Test func `a link nobody made leads nowhere`() async throws {
        try await TestPortal.run { (house) async throws in
            let guest = Visitor.guest(house)
            _ = try await Self.write(guest)
            let id = try await house.store.read { try $0.value("SELECT id FROM conversation", as: String.self) }
            let keys = house.portal.keys
            let link = ConversationLink(ID(stored: try #require(id))).text(keys)
            // Before it is confirmed, not even the right one.
            #expect(try await guest.open("/gespraech/\(link)").status == 404)
            let page = try await guest.open(try #require(try await house.letters(to: Self.email).first).link())
            _ = try await page.press("Nachricht jetzt senden")
            #expect(try await guest.open("/gespraech/\(link)").status == 200)
            for wrong in [
                String(link.dropLast()) + "g", String(repeating: "0", count: 64), "x", String(link.prefix(32)),
            ] {
                #expect(try await guest.open("/gespraech/\(wrong)").status == 404)
            }
            // The link of a guest opens no customer's conversation.
            let anna = try await Visitor.signedIn(.anna, house)
            let hers = try await anna.writeMessage()
            let forged = ConversationLink(ID(stored: hers.conversation)).text(keys)
            #expect(try await guest.open("/gespraech/\(forged)").status == 404)
        }
    }

    @Test func `five in an hour from one network, three to one address`() async throws {
        try await TestPortal.run { (house) async throws in
            for _ in 0..<3 { #expect(try await Self.write(Visitor.guest(house, peer: "192.0.2.9")).status == 200) }
            #expect(try await Self.write(Visitor.guest(house, peer: "192.0.2.10")).status == 429)
            for number in 0..<2 {
                let page = try await Self.write(
                    Visitor.guest(house, peer: "192.0.2.9"), email: "g\(number)@post.example")
                #expect(page.status == 200)
            }
            let last = try await Self.write(Visitor.guest(house, peer: "192.0.2.9"), email: "g9@post.example")
            #expect(last.status == 429)
            #expect(try await house.letters(to: Self.email).count == 3)
        }
    }

    @Test func `what nobody confirms is gone after a week, unread`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = try await Self.write(Visitor.guest(house))
            house.clock.advance(days: 6)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await Self.count("unconfirmed", house) == 1)
            house.clock.advance(days: 1, minutes: 1)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM message") == 0)
        }
    }

    @Test func `whoever is signed in writes with their contracts`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/kontakt").path == "/nachrichten/neu")
            let page = try await Visitor.guest(house).open("/kontakt").press("Nachricht senden")
            #expect(page.status == 422 && page.problems.count == 4)
        }
    }
}
