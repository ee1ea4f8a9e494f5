import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A way on for everybody who is stuck, where they are stuck.
@Suite struct LetterSentTests {
    @Test(arguments: Engine.all)
    func `the letter once more, three in an hour`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let emil = Visitor(house, as: .emil)
            var page = try await emil.register(email: Cast.emil.email, password: Cast.emil.password)
            #expect(page.path == "/registrieren/gesendet")
            for _ in 0..<2 {
                page = try await page.press("E-Mail noch einmal senden")
                #expect(page.text.contains("Die E-Mail ist noch einmal unterwegs."))
            }
            page = try await page.press("E-Mail noch einmal senden")
            #expect(page.text.contains("schon drei E-Mails"))
            let letters = try await emil.letters()
            #expect(letters.count == 3)
            // The first of them still opens.
            page = try await emil.open(try #require(letters.last).link())
            #expect(page.heading == "Registrierung abschließen")
            house.clock.advance(hours: 1, minutes: 1)
            page = try await (try await emil.open("/registrieren/gesendet")).press("E-Mail noch einmal senden")
            #expect(page.text.contains("noch einmal unterwegs"))
            #expect(try await emil.letters().count == 4)
        }
    }

    /// Whether an address has a login is not told by asking again, either.
    @Test func `asking again tells nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            var pages: [String] = []
            for email in [Cast.anna.email, "niemand@kunden.example"] {
                let visitor = Visitor.guest(house)
                var page = try await visitor.redeem()
                try page.fill("E-Mail-Adresse", email)
                _ = try await page.press("Weiter")
                // The password was never chosen.
                page = try await visitor.open("/registrieren/gesendet")
                pages.append(try await page.press("E-Mail noch einmal senden").masked())
            }
            #expect(pages[0] == pages[1])
        }
    }

    @Test func `somebody else's page has nothing to repeat`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).open("/registrieren/gesendet")
            #expect(!page.buttons.contains("E-Mail noch einmal senden"))
            #expect(page.links.contains { $0.path == "/code" })
        }
    }

    /// The whole way of somebody whose mail program shows no links.
    @Test func `the link cannot be clicked`() async throws {
        try await TestPortal.run { (house) async throws in
            let emil = Visitor(house, as: .emil)
            var page = try await emil.register(email: Cast.emil.email, password: Cast.emil.password)
            #expect(page.text.contains("Der Link lässt sich nicht anklicken?"))
            #expect(page.text.contains(Operator.demo.sender), "whose letter to look for among the spam")
            page = try await page.follow("Code eintippen")
            try page.fill("Code aus der E-Mail", try #require(try await emil.letters().first).code())
            page = try await page.press("Weiter")
            #expect(try await page.press("Registrierung abschließen").path == "/anmelden?hinweis=registriert")
        }
    }

    @Test(arguments: ["/registrieren/gesendet", "/passwort-vergessen/gesendet"])
    func `every way on leads somewhere`(path: String) async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).open(path)
            for words in ["Der Link lässt sich nicht anklicken?", "Es kommt keine E-Mail?", "Spam"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(page.links.contains { $0.path.hasPrefix("tel:") })
            for link in page.links where link.path.hasPrefix("/") {
                #expect(try await Visitor.guest(house).open(link.path).status == 200, "\(link.path)")
            }
        }
    }

    @Test func `where is my password`() async throws {
        try await TestPortal.run { (house) async throws in
            var page = try await Visitor.guest(house).open("/anmelden")
            #expect(page.text.contains("Wo finde ich mein Passwort?"))
            page = try await page.follow("Neues Passwort anfordern")
            #expect(page.heading == "Passwort vergessen")
            page = try await Visitor.guest(house).open("/hilfe")
            #expect(page.text.contains("Wo finde ich mein Passwort?"))
            #expect(try await page.follow("Neues Passwort anfordern").path == "/passwort-vergessen")
        }
    }

    /// Looking for our e-mails, or the telephone; the address is not shown, not even in part.
    @Test(arguments: ["/anmelden", "/passwort-vergessen", "/passwort-vergessen/gesendet", "/hilfe"])
    func `which address was it`(path: String) async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.guest(house).open(path)
            #expect(page.text.contains("Suchen Sie in Ihren E-Mail-Postfächern nach \(Operator.demo.sender)."))
            #expect(page.text.contains(Operator.demo.phone))
        }
    }
}
