import Store
import Testing

@testable import Portal

/// A link and a code prove one address, and only where tries are counted.
@Suite struct LinkOwnershipTests {
    /// The story: somebody with a letter enters an own address, opens the link, goes back and enters a stranger's.
    @Test(arguments: Engine.all)
    func `a link ends when the address is changed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let visitor = Visitor.guest(house)
            _ = try await visitor.register(email: "eigene@kunden.example", password: "ein ganzer langer Satz")
            let link = try #require(try await house.letters(to: "eigene@kunden.example").first).link()
            var page = try await visitor.open("/registrieren/email")
            try page.fill("E-Mail-Adresse", "fremde@kunden.example")
            page = try await page.press("Weiter")
            try page.fill("Passwort", "ein ganzer langer Satz")
            _ = try await page.press("Weiter")
            #expect(try await visitor.open(link).status == 410)
            let accounts = try await house.count(
                "SELECT COUNT(*) FROM account WHERE email_key IN ('eigene@kunden.example', 'fremde@kunden.example')")
            #expect(accounts == 0)
        }
    }

    /// A letter that was queued before the address changed brings no link to the old address.
    @Test func `a letter on its way to the old address says nothing`() async throws {
        try await TestPortal.run { house in
            let visitor = Visitor.guest(house)
            _ = try await visitor.register(email: "alt@kunden.example", password: "ein ganzer langer Satz")
            var page = try await visitor.open("/registrieren/email")
            try page.fill("E-Mail-Adresse", "neu@kunden.example")
            page = try await page.press("Weiter")
            try page.fill("Passwort", "ein ganzer langer Satz")
            _ = try await page.press("Weiter")
            let old = try await house.letters(to: "alt@kunden.example")
            let new = try await house.letters(to: "neu@kunden.example")
            #expect(old.isEmpty)
            #expect(new.count == 1)
        }
    }

    /// The typed code opens nothing as a cookie: only the form, which is counted, looks codes up.
    @Test func `a code in the cookie opens nothing`() async throws {
        try await TestPortal.run { house in
            let visitor = Visitor.guest(house)
            _ = try await visitor.register(email: Cast.emil.email, password: Cast.emil.password)
            let letter = try #require(try await house.letters(to: Cast.emil.email).first)
            let code = try letter.code()
            let stranger = Visitor(house, peer: "192.0.2.66")
            stranger.setCookie("link", code.replacing("-", with: ""))
            let page = try await stranger.open("/bestaetigen")
            #expect(page.status == 410)
            var typed = try await stranger.open("/code")
            try typed.fill("Code aus der E-Mail", code)
            typed = try await typed.press("Weiter")
            #expect(typed.heading == "Registrierung abschließen")
        }
    }
}
