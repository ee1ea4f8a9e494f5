import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ForgottenPasswordTests {
    private static func ask(_ visitor: Visitor, _ email: String) async throws -> VisitedPage {
        var page = try await visitor.open("/passwort-vergessen")
        try page.fill("E-Mail-Adresse", email)
        return try await page.press("E-Mail anfordern")
    }

    private static let newPassword = "ein neuer langer Satz"

    @Test(arguments: Engine.all)
    func `a new password ends every session`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (home, work) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house))
            let anna = Visitor(house, as: .anna)
            _ = try await Self.ask(anna, Cast.anna.email)
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" })
            var page = try await anna.open(letter.link())
            #expect(page.heading == "Neues Passwort wählen")
            try page.fill("Neues Passwort", "kurz")
            page = try await page.press("Passwort speichern")
            #expect(page.status == 422)
            try page.fill("Neues Passwort", Self.newPassword)
            let form = try page.form(pressing: "Passwort speichern")
            page = try await page.press("Passwort speichern")
            #expect(page.path == "/anmelden?hinweis=passwort")
            #expect(anna.cookies["sid"] == nil, "nobody is signed in by a link")
            for device in [home, work] {
                #expect(try await device.open("/uebersicht").path == "/anmelden?weiter=%2Fuebersicht")
            }
            #expect(try await anna.signIn(Cast.anna.email, Cast.anna.password).status == 422)
            #expect(try await anna.signIn(Cast.anna.email, Self.newPassword).path == "/uebersicht")
            #expect(try await anna.letters().contains { $0.subject == "Ihr Passwort wurde geändert" })
            // The link is used up: a calm page, and the password stays.
            #expect(try await anna.open(letter.link()).heading == "Dieser Link gilt nicht mehr")
            #expect(form.action == "/bestaetigen")
        }
    }

    @Test(arguments: Engine.all)
    func `whether an address is known is not told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let known = try await Self.ask(Visitor.guest(house), Cast.anna.email)
            let unknown = try await Self.ask(Visitor.guest(house), "niemand@kunden.example")
            #expect(known.heading == "Sehen Sie in Ihr E-Mail-Postfach")
            #expect(known.masked() == unknown.masked())
            #expect(try await house.letters().map(\.recipient) == [Cast.anna.email])
        }
    }

    /// A letter that was held up brings a link that is as good as any.
    @Test func `sixty minutes from the sending, not from the asking`() async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            _ = try await Self.ask(anna, Cast.anna.email)
            house.clock.advance(hours: 3)
            let link = try #require(try await anna.letters().first).link()
            house.clock.advance(minutes: 59)
            #expect(try await anna.open(link).status == 200)
            house.clock.advance(minutes: 1)
            #expect(try await anna.open(link).status == 410)
        }
    }

    /// Letters overtake each other: the last three are all good, and one press ends them all.
    @Test func `several letters`() async throws {
        try await TestPortal.run { house in
            let anna = Visitor(house, as: .anna)
            var links: [String] = []
            for _ in 0..<3 {
                _ = try await Self.ask(anna, Cast.anna.email)
                let all = try await anna.letters().map { try $0.link() }
                links.append(try #require(all.first { !links.contains($0) }))
                house.clock.advance(minutes: 1)
            }
            _ = try await Self.ask(anna, Cast.anna.email)
            #expect(try await anna.letters().count == 3, "three letters an hour")
            for link in links { #expect(try await Visitor.guest(house).open(link).status == 200) }
            var page = try await anna.open(links[0])
            try page.fill("Neues Passwort", Self.newPassword)
            #expect(try await page.press("Passwort speichern").path == "/anmelden?hinweis=passwort")
            for link in links { #expect(try await Visitor.guest(house).open(link).status == 410) }
        }
    }

    @Test func `it opens an account that was held up`() async throws {
        try await TestPortal.run { house in
            for turn in 0..<11 {
                _ = try await Visitor.guest(house, peer: "203.0.113.\(turn)").signIn(Cast.anna.email, "falsch")
            }
            let anna = Visitor(house, as: .anna)
            #expect(try await anna.signIn(Cast.anna.email, Cast.anna.password).status == 429)
            _ = try await Self.ask(anna, Cast.anna.email)
            let letter = try await anna.letters().first { $0.subject == "Neues Passwort für das Kundenportal" }
            var page = try await anna.open(try #require(letter).link())
            try page.fill("Neues Passwort", Self.newPassword)
            _ = try await page.press("Passwort speichern")
            #expect(try await anna.signIn(Cast.anna.email, Self.newPassword).path == "/uebersicht")
        }
    }

    @Test func `codes cannot be tried out`() async throws {
        try await TestPortal.run { house in
            let attacker = Visitor.guest(house, peer: "203.0.113.5")
            var answers: Set<String> = []
            for turn in 0..<21 {
                var page = try await attacker.open("/code")
                let code = "2222-22\(22 + turn)".replacing("1", with: "X").replacing("0", with: "Y")
                try page.fill("Code aus der E-Mail", code)
                page = try await page.press("Weiter")
                #expect(page.status == (turn < 20 ? 422 : 429))
                if turn < 20 { answers.insert(page.masked(code)) }
            }
            #expect(answers.count == 1)
        }
    }
}
