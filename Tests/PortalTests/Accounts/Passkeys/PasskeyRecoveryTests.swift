import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What becomes of passkeys when an account is taken back.
@Suite struct PasskeyRecoveryTests {
    private static let password = "Regenschirm tanzt Montag Kupfer"

    private static func reset(_ house: TestPortal, removing: Bool, asks: Bool = true) async throws
        -> VisitedPage
    {
        let anna = Visitor(house, as: .anna)
        if asks {
            var page = try await anna.open("/passwort-vergessen")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            _ = try await page.press("E-Mail anfordern")
        }
        let letter = try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" }
        var page = try await anna.open(try #require(letter).link())
        if removing {
            try page.choose("Auch alle Passkeys entfernen")
            // A password that is not taken keeps the tick.
            try page.fill("Neues Passwort", "kurz")
            page = try await page.press("Passwort speichern")
            #expect(page.status == 422)
        }
        try page.fill("Neues Passwort", password)
        return try await page.press("Passwort speichern")
    }

    @Test(arguments: Engine.all, [true, false])
    func `a new password by letter removes passkeys only where it is wanted`(engine: Engine, removing: Bool)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var (one, other) = (SoftAuthenticator.es256(), SoftAuthenticator.edDSA())
            _ = try await anna.add(&one)
            _ = try await anna.add(&other)
            let clara = try await Visitor.signedIn(.clara, house)
            var hers = SoftAuthenticator.es256()
            _ = try await clara.add(&hers)
            #expect(try await Self.reset(house, removing: removing).path == "/anmelden?hinweis=passwort")
            #expect(try await anna.open("/uebersicht").heading == "Anmelden")
            for device in [one, other] {
                #expect(try await Visitor(house).signIn(with: device).status == (removing ? 422 : 200))
            }
            #expect(try await Visitor(house).signIn(with: hers).status == 200)
            let told = try await anna.letters().filter { $0.subject == "Passkeys wurden entfernt" }
            #expect(told.count == (removing ? 1 : 0))
        }
    }

    @Test func `without passkeys nothing is asked about them`() async throws {
        try await TestPortal.run { house in
            _ = try await Self.reset(house, removing: false)
            let anna = Visitor(house, as: .anna)
            #expect(try await anna.signIn(Cast.anna.email, Self.password).path == "/uebersicht")
            #expect(try await anna.letters().allSatisfy { $0.subject != "Passkeys wurden entfernt" })
        }
    }

    /// The thief adds a passkey, changes the address and adds another one. The owner takes the account back.
    @Test(arguments: Engine.all)
    func `undoing a new address removes the passkeys that came since`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let thief = try await Visitor.signedIn(.anna, house)
            var (before, since) = (SoftAuthenticator.es256(), SoftAuthenticator.es256())
            _ = try await thief.add(&before)
            house.clock.advance(minutes: 1)
            var page = try await thief.open("/einstellungen/email")
            try page.fill("Neue E-Mail-Adresse", "anna.neu@kunden.example")
            _ = try await page.press("Bestätigung anfordern")
            let confirm = try #require(try await house.letters(to: "anna.neu@kunden.example").first)
            _ = try await thief.open(confirm.link()).press("Adresse bestätigen")
            _ = try await thief.add(&since)
            #expect(try await house.count("SELECT COUNT(*) FROM passkey") == 2)

            let anna = Visitor(house, as: .anna)
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihre E-Mail-Adresse wurde geändert" })
            page = try await anna.open(letter.link()).press("Rückgängig machen")
            #expect(page.heading == "Ihr Zugang gehört wieder Ihnen")
            #expect(try await Visitor(house).signIn(with: since).status == 422)
            #expect(try await anna.letters().contains { $0.subject == "Passkeys wurden entfernt" })
            // Older ones are asked about where the new password is chosen.
            #expect(try await Self.reset(house, removing: true, asks: false).path == "/anmelden?hinweis=passwort")
            #expect(try await Visitor(house).signIn(with: before).status == 422)
            #expect(try await house.count("SELECT COUNT(*) FROM passkey") == 0)
        }
    }
}
