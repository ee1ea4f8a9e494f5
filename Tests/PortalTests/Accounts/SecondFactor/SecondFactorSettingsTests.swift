import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SecondFactorSettingsTests {
    @Test(arguments: Engine.all)
    func `on, new codes, off, each told by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/einstellungen").text.contains("Aus. Zum Anmelden genügt Ihr Passwort."))
            let (app, codes) = try await anna.turnOnSecondFactor()
            #expect(Set(codes).count == 10)
            #expect(try await anna.open("/einstellungen").text.contains("An seit 20.11.2026"))
            #expect(try await anna.letters().first?.subject == "Ihr zweiter Faktor ist an")

            var page = try await anna.open(Visitor.secondFactor)
            #expect(page.text.contains("Unbenutzte Wiederherstellungscodes: 10"))
            try page.fill("Code", codes[3].lowercased())
            page = try await page.press("Neue Wiederherstellungscodes")
            let fresh = try page.recoveryCodes()
            #expect(Set(fresh).isDisjoint(with: codes))
            let subjects = try await anna.letters().map(\.subject)
            #expect(subjects.contains("Neue Wiederherstellungscodes"))
            #expect(subjects.contains("Ein Wiederherstellungscode wurde benutzt"))

            page = try await anna.open(Visitor.secondFactor)
            try page.fill("Code", codes[4])
            page = try await page.press("Zweiten Faktor ausschalten")
            #expect(page.status == 422, "the old ones no longer count")
            try page.fill("Code", app.code(house))
            page = try await page.press("Zweiten Faktor ausschalten")
            #expect(page.path == "/einstellungen?hinweis=zweiter-faktor-aus")
            #expect(try await anna.letters().map(\.subject).contains("Ihr zweiter Faktor ist aus"))
            let log = try await anna.open("/einstellungen/aktivitaet").text
            for words in ["eingeschaltet", "ausgeschaltet", "Wiederherstellungscode benutzt"] {
                #expect(log.contains(words))
            }
            #expect(try await house.count("SELECT COUNT(*) FROM recovery_code") == 0)
        }
    }

    @Test func `a wrong first code keeps the key, and nothing is stored`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Visitor.secondFactor)
            let first = try AuthenticatorApp(page).code(house)
            try page.fill("Code aus der App", first == "123456" ? "654321" : "123456")
            page = try await page.press("Zweiten Faktor einschalten")
            #expect(page.status == 422)
            #expect(try AuthenticatorApp(page).code(house) == first)
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE totp_sealed IS NOT NULL") == 0)
            try page.fill("Code aus der App", first)
            #expect(try await page.press("Zweiten Faktor einschalten").heading == "Der zweite Faktor ist an")
        }
    }

    /// A key somebody else's page was made with is no key here.
    @Test func `a forged key is replaced by a new one`() async throws {
        try await TestPortal.run { house in
            let (anna, clara) = (
                try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.clara, house)
            )
            let hers = try await clara.open(Visitor.secondFactor)
            let carried = try hers.form(pressing: "Zweiten Faktor einschalten").fields.first { $0.name == "geheim" }
            for forged in [try #require(carried).value, "", "00", "zz", String(repeating: "01", count: 40)] {
                var page = try await anna.open(Visitor.secondFactor)
                try page.forge("geheim", forged)
                try page.fill("Code aus der App", try AuthenticatorApp(hers).code(house))
                page = try await page.press("Zweiten Faktor einschalten")
                #expect(page.heading == "Zweiter Faktor")
                #expect(try AuthenticatorApp(page).totp.secret != AuthenticatorApp(hers).totp.secret)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE totp_sealed IS NOT NULL") == 0)
        }
    }

    @Test func `it asks for the password first`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            house.clock.advance(minutes: 6)
            var page = try await anna.open(Visitor.secondFactor)
            #expect(page.heading == "Ihr Passwort noch einmal")
            try page.fill("Passwort", Cast.anna.password)
            #expect(try await page.press("Weiter").heading == "Zweiter Faktor")
        }
    }

    @Test func `codes are not tried without end`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let (app, _) = try await anna.turnOnSecondFactor()
            for turn in 0...Throttle.secondFactor.most {
                var page = try await anna.open(Visitor.secondFactor)
                let isLast = turn == Throttle.secondFactor.most
                try page.fill("Code", isLast ? app.code(house) : "nichts")
                #expect(try await page.press("Zweiten Faktor ausschalten").status == (isLast ? 429 : 422))
            }
        }
    }

    /// Who reads a stolen backup finds neither a key nor a recovery code.
    @Test(arguments: Engine.all)
    func `nothing of it stands in the database as it is`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (app, codes) = try await anna.turnOnSecondFactor()
            let factor = try #require(try await house.store.read { try $0.secondFactor(of: Cast.anna.account) })
            #expect(factor.sealed.count == TOTP.secretBytes + 29)
            let place = SecondFactor.place(Cast.anna.account)
            #expect(try house.portal.keys.open(factor.sealed, for: place) == app.totp.secret)
            let others = SecondFactor.place(Cast.clara.account)
            #expect(throws: SealTrouble.unreadable) { try house.portal.keys.open(factor.sealed, for: others) }
            let hashes = try await house.store.read {
                try $0.all("SELECT code_hash FROM recovery_code ORDER BY code_hash") { (hash: String) in hash }
            }
            #expect(hashes == codes.compactMap { RecoveryCode.hash($0, house.portal.keys) }.sorted())
        }
    }
}
