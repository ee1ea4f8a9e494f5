import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct AccountSettingsTests {
    private static let better = "Regenschirm tanzt Montag Kupfer"

    private static func change(_ visitor: Visitor, _ old: String, _ new: String) async throws -> VisitedPage {
        var page = try await visitor.open("/einstellungen/passwort")
        try page.fill("Altes Passwort", old)
        try page.fill("Neues Passwort", new)
        return try await page.press("Speichern")
    }

    @Test(arguments: Engine.all)
    func `a new password ends all other sessions and is told by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let phone = try await Visitor.signedIn(.anna, house)
            let desk = try await Visitor.signedIn(.anna, house)
            let page = try await Self.change(desk, Cast.anna.password, Self.better)
            #expect(page.path == "/einstellungen?hinweis=passwort")
            #expect(page.text.contains("Ihr neues Passwort gilt ab sofort"))
            #expect(try await phone.open("/uebersicht").heading == "Anmelden")
            #expect(try await desk.open("/uebersicht").heading == "Übersicht")
            let letter = try #require(
                try await desk.letters().first { $0.subject == "Ihr Passwort wurde geändert" })
            #expect(letter.text?.contains("Alle Geräte außer dem") == true)
            #expect(try await Visitor(house, as: .anna).signIn(Cast.anna.email, Cast.anna.password).status == 422)
            #expect(try await Visitor(house, as: .anna).signIn(Cast.anna.email, Self.better).path == "/uebersicht")
            #expect(try await desk.open("/einstellungen/aktivitaet").text.contains("Passwort geändert"))
        }
    }

    @Test func `what is wrong is told at its field, and nothing changes`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let rows: [(old: String, new: String, field: String, words: String)] = [
                ("", Self.better, "Altes Passwort", "Passwort"),
                ("falsch geraten und lang", Self.better, "Altes Passwort", "stimmt nicht"),
                (Cast.anna.password, "kurz", "Neues Passwort", "12"),
                (Cast.anna.password, "qwertz123456", "Neues Passwort", "vier Wörter"),
                (Cast.anna.password, "Vertrag 300001001", "Neues Passwort", "vier Wörter"),
            ]
            for row in rows {
                let page = try await Self.change(anna, row.old, row.new)
                #expect(page.status == 422)
                #expect(try page.error(at: row.field)?.contains(row.words) == true)
            }
            #expect(
                try await Visitor(house, as: .anna).signIn(Cast.anna.email, Cast.anna.password).path == "/uebersicht")
        }
    }

    /// A session somebody else holds must not become a way to guess the password.
    @Test func `old passwords are not tried without end`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<Throttle.signInByAccount.most {
                #expect(try await Self.change(anna, "falsch geraten und lang", Self.better).status == 422)
            }
            #expect(try await Self.change(anna, Cast.anna.password, Self.better).status == 429)
        }
    }

    @Test(arguments: Engine.all)
    func `other devices are signed out, one or all`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let own = try await Visitor.signedIn(.anna, house)
            let others = [
                try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house),
                try await Visitor.signedIn(.anna, house),
            ]
            let clara = try await Visitor.signedIn(.clara, house)
            var page = try await own.open("/einstellungen/geraete")
            #expect(page.text.contains("dieses Gerät"))
            let form = try page.form(pressing: "Abmelden")
            // Somebody else's name for a session is nobody's.
            _ = try await clara.sendOnly(form)
            #expect(try await own.house.store.read { try $0.value("SELECT COUNT(*) FROM session", as: Int.self) } == 5)
            page = try await own.open("/einstellungen/geraete")
            page = try await page.press("Alle anderen Geräte abmelden")
            #expect(page.text.contains("Erledigt"))
            for other in others { #expect(try await other.open("/uebersicht").heading == "Anmelden") }
            #expect(try await own.open("/uebersicht").heading == "Übersicht")
            #expect(try await clara.open("/uebersicht").heading == "Übersicht")
        }
    }

    @Test func `the log is kept for a year and is nobody else's`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let clara = try await Visitor.signedIn(.clara, house)
            _ = try await Self.change(anna, Cast.anna.password, Self.better)
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Passwort geändert"))
            #expect(try await !clara.open("/einstellungen/aktivitaet").text.contains("Passwort geändert"))
            house.clock.advance(seconds: 366 * 86_400)
            try await Housekeeping(portal: house.portal).tidyUp()
            let left = try await house.store.read { try $0.value("SELECT COUNT(*) FROM account_event", as: Int.self) }
            #expect(left == 0)
        }
    }
}
