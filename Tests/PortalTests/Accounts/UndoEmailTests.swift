import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A thief has Anna's password and gives her account another address. She takes it back.
@Suite struct UndoEmailTests {
    private static func change(_ visitor: Visitor, to address: String) async throws {
        var page = try await visitor.open("/einstellungen/email")
        try page.fill("Neue E-Mail-Adresse", address)
        _ = try await page.press("Bestätigung anfordern")
        let letter = try #require(try await visitor.house.letters(to: address).first)
        _ = try await visitor.open(letter.link()).press("Adresse bestätigen")
    }

    private static func undoLetter(_ house: TestPortal, to address: String) async throws -> StoredLetter {
        try #require(
            try await house.letters(to: address).first { letter in
                letter.subject == "Ihre E-Mail-Adresse wurde geändert" && (try? letter.link()) != nil
            }, "no letter with a link to \(address)")
    }

    private static func address(_ house: TestPortal) async throws -> String? {
        try await house.store.read { try $0.account(Cast.anna.account)?.email.value }
    }

    @Test(arguments: Engine.all)
    func `a later change does not bring the account back to the thief`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let thief = try await Visitor.signedIn(.anna, house)
            try await Self.change(thief, to: "dieb.eins@kunden.example")
            let annas = try await Self.undoLetter(house, to: Cast.anna.email)
            house.clock.advance(minutes: 1)
            try await Self.change(thief, to: "dieb.zwei@kunden.example")
            let thiefs = try await Self.undoLetter(house, to: "dieb.eins@kunden.example")
            #expect(try await Self.address(house) == "dieb.zwei@kunden.example")

            let page = try await Visitor.guest(house).open(annas.link()).press("Rückgängig machen")
            #expect(page.heading == "Ihr Zugang gehört wieder Ihnen")
            #expect(try await Self.address(house) == Cast.anna.email)
            #expect(try await Visitor.guest(house).open(thiefs.link()).status == 410)
            #expect(try await Self.address(house) == Cast.anna.email)
            #expect(try await house.count("SELECT COUNT(*) FROM email_change WHERE undone_at IS NULL") == 0)
            let told = try await house.letters(to: Cast.anna.email).map(\.subject)
            #expect(told.contains("Die Änderung Ihrer E-Mail-Adresse ist rückgängig gemacht"))
        }
    }

    /// An own change of the week before is not touched, and can still be undone.
    @Test func `an earlier change stays`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            try await Self.change(anna, to: "anna.neu@kunden.example")
            let older = try await Self.undoLetter(house, to: Cast.anna.email)
            house.clock.advance(minutes: 1)
            try await Self.change(anna, to: "dieb.eins@kunden.example")
            let newer = try await Self.undoLetter(house, to: "anna.neu@kunden.example")
            _ = try await Visitor.guest(house).open(newer.link()).press("Rückgängig machen")
            #expect(try await Self.address(house) == "anna.neu@kunden.example")
            #expect(try await Visitor.guest(house).open(older.link()).heading == "Änderung rückgängig machen")
        }
    }

    @Test(arguments: Engine.all)
    func `what the thief set up since ends, and the page says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let thief = try await Visitor.signedIn(.anna, house)
            try await Self.change(thief, to: "dieb.eins@kunden.example")
            let annas = try await Self.undoLetter(house, to: Cast.anna.email)
            let clara = try await Visitor.signedIn(.clara, house)
            _ = try await thief.invite(Cast.clara.email)
            _ = try await clara.open(house.invitation(to: Cast.clara.email).link()).press("Einladung annehmen")
            #expect(try await clara.open("/vertraege/\(Cast.gas)").status == 200)
            _ = try await thief.invite("dora@kunden.example", to: Cast.internet)
            let open = try await house.invitation(to: "dora@kunden.example")
            var person = try await thief.open("/einstellungen/person")
            try person.fill("Telefonnummer", "0385 5550199")
            _ = try await person.press("Telefonnummer speichern")
            var device = SoftAuthenticator.es256()
            _ = try await thief.add(&device)
            _ = try await thief.closeAccount()

            let page = try await Visitor.guest(house).open(annas.link()).press("Rückgängig machen")
            for words in [
                "Passkeys (1)", "Zugänge anderer Personen zu Ihren Verträgen (1)", "Einladungen (1)",
                "das Schließen des Zugangs", "eine Telefonnummer", "Kontaktwünsche",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(!page.text.contains("eine Postanschrift"))
            #expect(try await clara.open("/vertraege/\(Cast.gas)").status == 404)
            #expect(try await clara.letters().contains { $0.subject == "Ein Zugang zu einem Vertrag ist beendet" })
            #expect(try await Visitor.guest(house).open(open.link()).status == 410)
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE closes_at IS NOT NULL") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM account_contact WHERE phone_at IS NOT NULL") == 0)
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM service_request WHERE kind = 'contact-data' AND state = 'withdrawn'") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM contract_access WHERE role = 'reader'") == 1, "Ben's")
            let noted = try await house.store.read { db in
                try db.all("SELECT kind FROM audit_event ORDER BY position") { (kind: String) in kind }
            }
            for kind in [
                "access-ended", "invitation-withdrawn", "closing-undone", "contact-changed", "passkey-removed",
            ] {
                #expect(noted.contains(kind), "\(kind)")
            }
            #expect(noted.last { $0 != "denied" } == "email-change-undone")
        }
    }
}
