import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SignInTests {
    @Test(arguments: Engine.all)
    func `in and out`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let session = try #require(anna.cookies["sid"])
            let page = try await anna.open("/anmelden")
            #expect(page.path == "/uebersicht")
            let out = try await page.press("Abmelden")
            #expect(out.path == "/anmelden?hinweis=abgemeldet")
            #expect(anna.cookies["sid"] == nil)
            // The session is over on the server, not only in this browser.
            anna.setCookie("sid", session)
            #expect(try await anna.open("/uebersicht").path == "/anmelden?weiter=%2Fuebersicht")
        }
    }

    @Test func `every sign-in makes a new session and ends the old one`() async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            anna.setCookie("sid", String(repeating: "a", count: 64))
            _ = try await anna.signIn(Cast.anna.email, Cast.anna.password)
            let first = try #require(anna.cookies["sid"])
            #expect(first != String(repeating: "a", count: 64))
            var form = try await Visitor.guest(house).open("/anmelden")
            try form.fill("E-Mail-Adresse", Cast.anna.email)
            #expect(try await house.count("SELECT COUNT(*) FROM session") == 1)
        }
    }

    /// The same answer for a wrong password and for an address nobody has.
    @Test func `what is wrong is not told`() async throws {
        try await TestPortal.run { house in
            let known = try await Visitor.guest(house).signIn(Cast.anna.email, "falsches Passwort")
            let unknown = try await Visitor.guest(house).signIn("niemand@kunden.example", "falsches Passwort")
            #expect(known.status == 422)
            #expect(known.masked(Cast.anna.email) == unknown.masked("niemand@kunden.example"))
            #expect(try known.value(of: "E-Mail-Adresse") == Cast.anna.email)
            #expect(try known.value(of: "Passwort") == "")
        }
    }

    @Test(arguments: [
        ("", "x", ["Geben Sie Ihre E-Mail-Adresse ein."]),
        ("anna", "x", ["Geben Sie die E-Mail-Adresse vollständig ein"]),
        ("anna@kunden.example", "", ["Geben Sie Ihr Passwort ein."]), ("", "", ["Geben Sie Ihre E-Mail-Adresse ein."]),
    ])
    func `what is missing is told at its field`(email: String, password: String, beginnings: [String]) async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).signIn(email, password)
            #expect(page.status == 422)
            #expect(zip(page.problems, beginnings).allSatisfy { $0.hasPrefix($1) })
            #expect(page.problems.count >= beginnings.count)
        }
    }

    @Test func `thirty minutes without a click end the session`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            house.clock.advance(minutes: 29)
            #expect(try await anna.open("/anmelden").path == "/uebersicht")
            house.clock.advance(minutes: 29)
            #expect(try await anna.open("/anmelden").path == "/uebersicht")
            house.clock.advance(minutes: 31)
            #expect(try await anna.open("/uebersicht").path == "/anmelden?weiter=%2Fuebersicht")
        }
    }

    @Test func `twelve hours end it in any case`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<35 {
                house.clock.advance(minutes: 20)
                #expect(try await anna.open("/anmelden").path == "/uebersicht")
            }
            house.clock.advance(minutes: 20)
            #expect(try await anna.open("/uebersicht").path == "/anmelden?weiter=%2Fuebersicht")
        }
    }

    @Test(arguments: Engine.all)
    func `ten devices at most, the one not used for longest goes`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var devices: [Visitor] = []
            for _ in 0..<11 {
                devices.append(try await Visitor.signedIn(.anna, house))
                house.clock.advance(seconds: 1)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM session") == 10)
            #expect(try await devices[0].open("/uebersicht").path == "/anmelden?weiter=%2Fuebersicht")
            #expect(try await devices[1].open("/anmelden").path == "/uebersicht")
        }
    }

    @Test(arguments: Engine.all)
    func `ten wrong passwords hold an account up for half a minute`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            for turn in 0..<10 {
                let attacker = Visitor.guest(house, peer: "203.0.113.\(turn)")
                #expect(try await attacker.signIn(Cast.anna.email, "falsches Passwort").status == 422)
            }
            let anna = Visitor(house, as: .anna)
            let page = try await anna.signIn(Cast.anna.email, Cast.anna.password)
            #expect(page.status == 429)
            // An address nobody has looks the same.
            for turn in 0..<10 {
                _ = try await Visitor.guest(house, peer: "198.51.100.\(turn)").signIn("x@kunden.example", "falsch")
            }
            let unknown = try await Visitor.guest(house, peer: "198.51.100.77").signIn("x@kunden.example", "falsch")
            #expect(unknown.masked() == page.masked())
            #expect(try await Visitor.signedIn(.clara, house).cookies["sid"] != nil)
            house.clock.advance(seconds: 30)
            #expect(try await anna.signIn(Cast.anna.email, Cast.anna.password).path == "/uebersicht")
        }
    }

    @Test func `thirty wrong passwords from one address`() async throws {
        try await TestPortal.run { (house) async throws in
            let attacker = Visitor.guest(house, peer: "203.0.113.5")
            for turn in 0..<30 {
                #expect(try await attacker.signIn("kunde\(turn / 3)@kunden.example", "falsch").status == 422)
            }
            #expect(try await attacker.signIn(Cast.anna.email, Cast.anna.password).status == 429)
            #expect(try await Visitor.signedIn(.anna, house).cookies["sid"] != nil)
        }
    }

    @Test func `right passwords are not counted against an address`() async throws {
        try await TestPortal.run { house in
            for _ in 0..<35 { _ = try await Visitor.signedIn(.anna, house, peer: "203.0.113.6") }
            #expect(try await house.count("SELECT COUNT(*) FROM session") == 10)
        }
    }

    @Test func `back to where one wanted to go`() async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            var page = try await anna.open("/vertraege")
            #expect(page.path == "/anmelden?weiter=%2Fvertraege")
            try page.fill("E-Mail-Adresse", Cast.anna.email)
            try page.fill("Passwort", Cast.anna.password)
            #expect(try await page.press("Anmelden").path == "/vertraege")
        }
    }
}
