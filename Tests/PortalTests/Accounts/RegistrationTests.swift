import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct RegistrationTests {
    @Test(arguments: Engine.all)
    func `from the letter to the overview`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let emil = Visitor(house, as: .emil)
            var page = try await emil.register(email: Cast.emil.email, password: Cast.emil.password)
            #expect(page.heading == "Sehen Sie in Ihr E-Mail-Postfach")
            let letter = try #require(try await emil.letters().first)
            #expect(letter.subject == "Schließen Sie Ihre Registrierung ab")
            page = try await emil.open(letter.link())
            #expect(page.heading == "Registrierung abschließen")
            #expect(page.text.contains(Cast.emil.email))
            #expect(try await house.ownersOfLetterContracts() == [])
            page = try await page.press("Registrierung abschließen")
            #expect(page.path == "/anmelden?hinweis=registriert")
            #expect(page.text.contains("Ihr Zugang ist fertig."))
            page = try await emil.signIn(Cast.emil.email, Cast.emil.password)
            #expect(page.path == "/uebersicht")
            #expect(
                try await house.ownersOfLetterContracts() == [
                    "\(Cast.emil.email) 300001234", "\(Cast.emil.email) 300001235",
                ])
            // The address known so far is told too.
            let told = try await house.letters().filter { $0.subject == "Ihr Zugang zum Kundenportal ist fertig" }
            #expect(Set(told.compactMap(\.recipient)) == [Cast.emil.email, "emil.alt@kunden.example"])
        }
    }

    @Test(arguments: Engine.all)
    func `mail programs may open the link as often as they like`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let emil = Visitor(house, as: .emil)
            _ = try await emil.register(email: Cast.emil.email, password: Cast.emil.password)
            let link = try #require(try await emil.letters().first).link()
            for turn in 0..<20 {
                let scanner = Visitor.guest(house, peer: "198.51.100.\(turn)")
                #expect(try await scanner.open(link).heading == "Registrierung abschließen")
                #expect(try await scanner.request("HEAD", link).status == 303)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM one_time_link WHERE used_at IS NOT NULL") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM registration_code WHERE redeemed_at IS NOT NULL") == 0)
            let page = try await emil.open(link).press("Registrierung abschließen")
            #expect(page.path == "/anmelden?hinweis=registriert")
            #expect(try await emil.open(link).status == 410)
        }
    }

    @Test(arguments: ["asShown", "lowerCase", "blanks"])
    func `the short code instead of the link`(spelling: String) async throws {
        try await TestPortal.run { house in
            let emil = Visitor(house, as: .emil)
            _ = try await emil.register(email: Cast.emil.email, password: Cast.emil.password)
            let code = try #require(try await emil.letters().first).code()
            // Another device: no cookie of the registration.
            let phone = Visitor.guest(house)
            var page = try await phone.open("/code")
            try page.fill(
                "Code aus der E-Mail",
                spelling == "lowerCase"
                    ? code.lowercased() : spelling == "blanks" ? " \(code.replacing("-", with: " ")) " : code)
            page = try await page.press("Weiter")
            #expect(page.heading == "Registrierung abschließen")
            page = try await page.press("Registrierung abschließen")
            #expect(page.path == "/anmelden?hinweis=registriert")
        }
    }

    @Test(arguments: Engine.all)
    func `whoever has a login adds the contract to it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = Visitor(house, as: .anna)
            let page = try await anna.registerAndOpenLink(email: "ANNA@Kunden.example", password: Cast.anna.password)
            #expect(try await page.press("Registrierung abschließen").path == "/anmelden?hinweis=verknuepft")
            #expect(
                try await house.ownersOfLetterContracts() == [
                    "\(Cast.anna.email) 300001234", "\(Cast.anna.email) 300001235",
                ])
            #expect(try await house.count("SELECT COUNT(*) FROM account") == 3)
        }
    }

    /// What the pages say before the letter must not tell whether the address has a login.
    @Test func `a wrong password of a login is told behind the link only`() async throws {
        try await TestPortal.run { house in
            let (known, unknown) = (Visitor(house, as: .anna), Visitor(house))
            let first = try await unknown.register(email: "neu@kunden.example", password: "ein ganz neues Passwort")
            let second = try await known.register(email: Cast.anna.email, password: "ein ganz neues Passwort")
            #expect(first.masked() == second.masked())
            var page = try await known.open(try #require(try await known.letters().first).link())
            #expect(page.text.contains("gibt es schon einen Zugang"))
            try page.fill("Passwort", "wieder das falsche")
            page = try await page.press("Registrierung abschließen")
            #expect(page.status == 422)
            #expect(try page.error(at: "Passwort")?.contains("nicht das Passwort") == true)
            #expect(try await house.ownersOfLetterContracts() == [])
            try page.fill("Passwort", Cast.anna.password)
            #expect(try await page.press("Registrierung abschließen").path == "/anmelden?hinweis=verknuepft")
        }
    }

    @Test func `a new letter ends the links of a registration that was begun again`() async throws {
        try await TestPortal.run { house in
            let wrong = Visitor(house)
            _ = try await wrong.register(email: "emli@kunden.example", password: Cast.emil.password)
            let stale = try #require(try await house.letters(to: "emli@kunden.example").first).link()
            let emil = Visitor(house, as: .emil)
            let page = try await emil.registerAndOpenLink(email: Cast.emil.email, password: Cast.emil.password)
            #expect(try await Visitor.guest(house).open(stale).status == 410)
            #expect(try await page.press("Registrierung abschließen").path == "/anmelden?hinweis=registriert")
        }
    }

    @Test func `the link lasts 24 hours from the sending`() async throws {
        try await TestPortal.run { house in
            let emil = Visitor(house, as: .emil)
            _ = try await emil.register(email: Cast.emil.email, password: Cast.emil.password)
            let link = try #require(try await emil.letters().first).link()
            house.clock.advance(hours: 23, minutes: 59)
            #expect(try await emil.open(link).status == 200)
            house.clock.advance(minutes: 1)
            #expect(try await emil.open(link).status == 410)
        }
    }

    @Test func `no page before the code`() async throws {
        try await TestPortal.run { (house) async throws in
            for path in ["/registrieren/email", "/registrieren/passwort"] {
                #expect(try await Visitor.guest(house).open(path).path == "/registrieren/code")
            }
            #expect(try await Visitor.guest(house).open("/bestaetigen").status == 410)
            #expect(try await Visitor.guest(house).open("/bestaetigen/abc").status == 410)
        }
    }
}
