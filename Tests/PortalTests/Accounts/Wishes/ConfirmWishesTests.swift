import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ConfirmWishesTests {
    @Test(arguments: Engine.all)
    func `e-mail counts once the link was opened and its button pressed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.tick("Angebote per E-Mail", "Energiesparberatung per E-Mail")
            #expect(page.text.contains("Angebote per E-Mail: noch nicht bestätigt"))
            let letter = try #require(try await anna.letters().first)
            #expect(letter.text?.contains("Angebote") == true)
            let scanner = Visitor.guest(house)
            for _ in 0..<2 {
                #expect(try await scanner.request("HEAD", letter.link()).status == 303)
                #expect(try await scanner.open(letter.link()).heading == "Bestätigen Sie Ihre Kontaktwünsche")
                #expect(try await scanner.request("HEAD", "/bestaetigen").status == 200)
            }
            #expect(try await house.ledger(of: .anna).map(\.what) == ["asked", "asked"])
            #expect(try await anna.open("/einstellungen").text.contains("keine Werbung"))
            page = try await Visitor.guest(house).open(letter.link())
            let shown = page.text
            page = try await page.press("Einwilligung bestätigen")
            #expect(page.heading == "Ihre Einwilligung ist bestätigt")
            let lines = try await house.ledger(of: .anna)
            #expect(
                lines.dropFirst(2).map(\.short) == ["email-offers confirmed link", "email-advice confirmed link"])
            for sentence in try #require(lines.last?.text).split(separator: ". ") {
                #expect(shown.contains(sentence), "\(sentence)")
            }
            #expect(try await anna.open(letter.link()).status == 410)
            #expect(try await anna.open("/einstellungen/kontakt").text.contains("Eingewilligt am"))
        }
    }

    @Test func `the typed code does the same`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Neuigkeiten per E-Mail")
            var page = try await anna.open("/code")
            try page.fill("Code aus der E-Mail", try #require(try await anna.letters().first).code())
            page = try await page.press("Weiter").press("Einwilligung bestätigen")
            #expect(page.heading == "Ihre Einwilligung ist bestätigt")
        }
    }

    @Test func `what was withdrawn meanwhile is not confirmed, what was ticked later is not either`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Angebote per E-Mail")
            let link = try #require(try await anna.letters().first).link()
            let shown = try await anna.open(link)
            _ = try await anna.tick("Neuigkeiten per E-Mail")
            _ = try await shown.press("Einwilligung bestätigen")
            #expect(
                try await house.ledger(of: .anna).map(\.short) == [
                    "email-offers asked page", "email-news asked page", "email-offers confirmed link",
                ])
            let waiting = try await anna.open(link)
            _ = try await anna.open("/einstellungen/kontakt").press("Alle abwählen")
            #expect(try await waiting.press("Einwilligung bestätigen").status == 410)
            #expect(try await anna.open(link).status == 410)
        }
    }

    @Test func `the letter can be asked for again, within a limit`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.tick("Angebote per E-Mail")
            for _ in 1..<Throttle.consentLettersByAccount.most {
                page = try await page.press("E-Mail noch einmal senden")
                #expect(page.text.contains("noch einmal unterwegs"))
                _ = try await anna.letters()
                house.clock.advance(minutes: 1)
            }
            #expect(try await page.press("E-Mail noch einmal senden").status == 429)
            #expect(try await anna.letters().count == Throttle.consentLettersByAccount.most)
            #expect(try await anna.confirmWishes().status == 200)
        }
    }

    /// A link proves the mailbox it went to, not the one of today.
    @Test func `a link to an old address confirms nothing for the new one`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Angebote per E-Mail")
            let link = try #require(try await anna.letters().first).link()
            _ = try await house.store.write(about: "test") {
                try $0.run(
                    """
                    UPDATE account SET email = 'neu@kunden.example', email_key = 'neu@kunden.example'
                    WHERE id = \(Cast.anna.account)
                    """)
            }
            _ = try await anna.tick("Angebote per E-Mail")
            #expect(try await anna.open(link).status == 410)
            #expect(try await house.letters(to: "neu@kunden.example").count == 1)
        }
    }
}
