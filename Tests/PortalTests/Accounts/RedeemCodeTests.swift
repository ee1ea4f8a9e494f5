import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct RedeemCodeTests {
    private static func errors(_ house: TestPortal, _ contract: String, _ code: String, peer: String) async throws
        -> String
    {
        let page = try await Visitor.guest(house, peer: peer).redeem(contract, code)
        #expect(page.status == 422)
        return page.masked("value=\"\(contract)\"", "value=\"\(code)\"")
    }

    /// Wrong, expired, used, replaced, unknown contract, contract of somebody with a login: one answer, byte for byte.
    @Test(arguments: Engine.all)
    func `every code that does not open gets the same answer`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let wrong = try await Self.errors(house, Cast.letterContract, "Zz9yXw8v", peer: "192.0.2.1")
            #expect(wrong.contains("Vertragsnummer und Code passen nicht zusammen"))
            #expect(try await Self.errors(house, "300009999", Cast.letterCode, peer: "192.0.2.2") == wrong)
            #expect(try await Self.errors(house, Cast.strom, Cast.letterCode, peer: "192.0.2.3") == wrong)
            let (later, contract) = (house.clock.now.adding(days: 60), Cast.contract(Cast.letterContract).value)
            let second = try await house.portal.passwords.hash("Cd5eFg6h")
            try await house.store.write(about: "letter") { db in
                try db.issueCode(for: contract, hash: second, at: TestClock.start, until: later)
            }
            #expect(try await Self.errors(house, Cast.letterContract, Cast.letterCode, peer: "192.0.2.4") == wrong)
            #expect(
                try await Visitor.guest(house).redeem(Cast.letterContract, "Cd5eFg6h").path == "/registrieren/email")
            house.clock.advance(days: 61)
            #expect(try await Self.errors(house, Cast.letterContract, "Cd5eFg6h", peer: "192.0.2.5") == wrong)
        }
    }

    @Test func `a used code gets the same answer too`() async throws {
        try await TestPortal.run { house in
            let emil = Visitor(house, as: .emil)
            let page = try await emil.registerAndOpenLink(email: Cast.emil.email, password: Cast.emil.password)
            _ = try await page.press("Registrierung abschließen")
            let used = try await Self.errors(house, Cast.letterContract, Cast.letterCode, peer: "192.0.2.9")
            #expect(used == (try await Self.errors(house, Cast.letterContract, "Zz9yXw8v", peer: "192.0.2.8")))
        }
    }

    /// As typed, and whether it opens.
    @Test(arguments: [
        ("Ab3dEf7h", true), ("Ab3d-Ef7h", true), (" Ab3d Ef7h ", true), ("Ab3d–Ef7h", true), ("AB3DEF7H", false),
        ("ab3def7h", false), ("aB3dEf7h", false), ("Ab3dEf7H", false), ("Ab3dEf7", false), ("Ab3dEf7hh", false),
        ("Äb3dEf7h", false), ("", false), ("Ab3dEf7h\u{0}", false),
    ])
    func `spellings of the code`(typed: String, opens: Bool) async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).redeem(Cast.letterContract, typed)
            #expect((page.path == "/registrieren/email") == opens)
            #expect(page.status == (opens ? 200 : 422))
            if !opens { #expect(try page.error(at: "Registrierungscode") != nil) }
        }
    }

    @Test(arguments: [("300 001 234", true), (" 300001234", true), ("30000123", false), ("abc", false), ("", false)])
    func `spellings of the contract number`(typed: String, opens: Bool) async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).redeem(typed, Cast.letterCode)
            #expect((page.path == "/registrieren/email") == opens)
            if !opens {
                #expect(try page.error(at: "Vertragsnummer") != nil)
                #expect(try page.value(of: "Vertragsnummer") == typed)
            }
        }
    }

    /// Of several people with the same letter exactly one becomes the owner.
    @Test(arguments: Engine.all)
    func `two at once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let people = (1...6).map { Visitor(house, peer: "192.0.2.\($0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for visitor in people { group.addTask { _ = try await visitor.redeem() } }
                try await group.waitForAll()
            }
            // The registration begun last holds the code; the others are led back to their beginning.
            var holders: [VisitedPage] = []
            for visitor in people {
                let page = try await visitor.open("/registrieren/email")
                if page.path == "/registrieren/email" { holders.append(page) }
            }
            #expect(holders.count == 1)
            var page = try #require(holders.first)
            try page.fill("E-Mail-Adresse", Cast.emil.email)
            page = try await page.press("Weiter")
            try page.fill("Passwort", Cast.emil.password)
            _ = try await page.press("Weiter")
            let link = try #require(try await house.letters(to: Cast.emil.email).first).link()
            var buttons: [VisitedPage] = []
            for visitor in people { buttons.append(try await visitor.open(link)) }
            let ends = try await withThrowingTaskGroup(of: VisitedPage.self) { group in
                for button in buttons { group.addTask { try await button.press("Registrierung abschließen") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(ends.count { $0.path == "/anmelden?hinweis=registriert" } == 1)
            #expect(ends.count { $0.status == 410 } == people.count - 1)
            #expect(try await house.ownersOfLetterContracts().count == 2)
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE email_key = 'emil@kunden.example'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `twenty tries an hour from one address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let attacker = Visitor.guest(house, peer: "203.0.113.5")
            for turn in 0..<20 {
                #expect(try await attacker.redeem("3000050\(10 + turn)", "Zz9yXw8v").status == 422)
            }
            let page = try await attacker.redeem()
            #expect(page.status == 429)
            #expect(page.header("Retry-After") == "3600")
            #expect(page.heading == "Zu viele Versuche")
            // Nobody else is held up, and the code is as good as before.
            #expect(try await Visitor.guest(house).redeem().path == "/registrieren/email")
        }
    }

    @Test(arguments: Engine.all)
    func `tries from many addresses do not keep the owner out, and burn nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            for turn in 0..<5 {
                let attacker = Visitor.guest(house, peer: "203.0.113.\(turn)")
                for _ in 0..<5 { _ = try await attacker.redeem(Cast.letterContract, "Zz9yXw8v") }
            }
            // Who came to this contract before has used up what was left.
            let known = Visitor.guest(house, peer: "203.0.113.4")
            #expect(try await known.redeem().status == 429)
            let emil = Visitor(house, as: .emil)
            #expect(try await emil.redeem(Cast.letterContract, "Zz9yXw8v").status == 422)
            #expect(try await emil.redeem().path == "/registrieren/email")
            house.clock.advance(hours: 1, seconds: 1)
            #expect(try await known.redeem().path == "/registrieren/email")
        }
    }

    /// Nobody is refused by what all others do; somebody is told.
    @Test(arguments: Engine.all)
    func `more than two hundred wrong codes in an hour for a contract are an alarm`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            for turn in 0..<70 {
                let attacker = Visitor.guest(house, peer: "203.0.113.\(turn)")
                for _ in 0..<3 { _ = try await attacker.redeem(Cast.letterContract, "Zz9yXw8v") }
            }
            #expect(house.portal.alarms.text.contains(#"code-guessing"} 1"#))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'alarm'") == 1)
            let contact = try #require(house.portal.operator.securityContact)
            #expect(
                try await house.letters(to: contact).map(\.subject) == ["Kundenportal: sehr viele falsche Codes"])
            #expect(try await Visitor(house, as: .emil).redeem().path == "/registrieren/email")
        }
    }
}
