import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What the owner of a contract reads of a declaration somebody else sent, and „Das war ich nicht“. Today is 20 November 2026.
@Suite struct DeclarationAboutTests {
    private static let notMine = "Das war ich nicht"
    private static let arrived = "Für Ihren Vertrag 300001001 ist am 20.11.2026 eine Kündigung eingegangen"

    private func disowned(_ house: TestPortal) async throws -> Int? {
        try await house.count(
            "SELECT COUNT(*) FROM request_event WHERE remark = \(RequestRemark.disowned.rawValue)")
    }

    /// A stranger cancels with nothing but the number of the contract.
    @Test(arguments: Engine.all)
    func `the owner is told everywhere, sees nothing that was typed and can say that it was not them`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { (house) async throws in
            let guest = Visitor.guest(house)
            let receipt = try await guest.terminate(Cast.strom, name: "Fritz Fremd")
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let path = "/vorgaenge/\(number)"
            let letter = try #require(try await Visitor(house, as: .anna).declarationLetters().first)
            #expect(letter.subject == "Kündigung zu Ihrem Vertrag 300001001 eingegangen")
            #expect(letter.words.contains(path) && letter.words.contains(Self.notMine))

            let anna = try await Visitor.signedIn(.anna, house)
            for page in ["/uebersicht", "/vertraege/\(Cast.strom)", "/vorgaenge"] {
                let seen = try await anna.open(page)
                #expect(seen.text.contains(Self.arrived), "\(page)")
                #expect(seen.links.contains { $0.path == path }, "\(page)")
            }
            #expect(try await !anna.open("/vertraege/\(Cast.gas)").text.contains("eine Kündigung eingegangen"))
            let page = try await anna.open(path)
            #expect(page.heading == "Kündigung" && page.fact("Vorgangsnummer") == number)
            #expect(page.text.contains("Bis dahin läuft alles weiter wie bisher."))
            for typed in ["Fritz", "Fremd", Visitor.confirmationAddress] {
                #expect(!page.source.contains(typed) && !letter.words.contains(typed), "\(typed)")
            }

            let before = try await guest.open(receipt.path).masked()
            let noted = try await page.press(Self.notMine)
            #expect(noted.path == path && noted.text.contains("Diese Erklärung ist nicht von Ihnen."))
            #expect(!noted.buttons.contains(Self.notMine))
            // Sent once more it is the same.
            _ = try await page.press(Self.notMine)
            #expect(try await disowned(house) == 1)
            // Nothing tells the stranger.
            #expect(try await guest.open(receipt.path).masked() == before)
            #expect(try await house.letters(to: Visitor.confirmationAddress).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `nobody else sees it, and nobody else can say that it was not them`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let receipt = try await Visitor.guest(house).terminate(Cast.strom)
            let path = "/vorgaenge/\(try #require(receipt.fact("Vorgangsnummer")))"
            let page = try await Visitor.signedIn(.anna, house).open(path)
            for person in [Cast.ben, .clara] {
                let other = try await Visitor.signedIn(person, house)
                #expect(try await other.open(path).status == 404)
                #expect(try await !other.open("/uebersicht").text.contains("eine Kündigung eingegangen"))
                #expect(try await !other.open("/vorgaenge").text.contains("eine Kündigung eingegangen"))
            }
            let clara = try await Visitor.signedIn(.clara, house)
            var form = try page.form(pressing: Self.notMine)
            let own = try await clara.open("/kontakt/beschwerde").form(pressing: "Beschwerde senden")
            form.fields = own.fields.filter { ["formular", "einmal"].contains($0.name) }
            #expect(try await clara.send(form).status == 404)
            #expect(try await disowned(house) == 0)
        }
    }

    /// Signed in, a stranger sees a request of their own: also that page tells nothing.
    @Test func `what the owner says does not reach a stranger who is signed in`() async throws {
        try await TestPortal.run { (house) async throws in
            let clara = try await Visitor.signedIn(.clara, house)
            let receipt = try await clara.terminate(Cast.strom, name: "Ahrens")
            let path = "/vorgaenge/\(try #require(receipt.fact("Vorgangsnummer")))"
            let before = try await clara.open(path).text
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(path).press(Self.notMine).text.contains("nicht von Ihnen."))
            #expect(try await clara.open(path).text == before)
            #expect(try await disowned(house) == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `an order that was withdrawn from in public says so, and promises nothing else`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await anna.orderStrom().payByDebit().press(Ordering.button)
            let ordered = try #require(order.fact("Vorgangsnummer"))
            _ = try await Visitor.guest(house).beginWithdrawal("Bestellung \(ordered)", name: "Anna Ahrens")
                .press("Widerruf bestätigen")
            let words = "Für Ihre Bestellung \(ordered) ist am 20.11.2026 ein Widerruf eingegangen"
            let page = try await anna.open("/vorgaenge/\(ordered)")
            #expect(page.text.contains(words) && page.text.contains("Zuerst prüfen wir die Erklärung"))
            #expect(!page.text.contains("Sie müssen nichts weiter tun"))
            for path in ["/uebersicht", "/vertraege", "/vorgaenge"] {
                let seen = try await anna.open(path)
                #expect(seen.text.contains(words) && !seen.text.contains("Sie müssen nichts tun"), "\(path)")
            }
            let subjects = try await anna.declarationLetters().map(\.subject)
            #expect(subjects == ["Zu Ihrer Bestellung \(ordered) ist ein Widerruf eingegangen"])
            #expect(try await page.follow("Zum Vorgang").buttons.contains(Self.notMine))
        }
    }

    @Test(arguments: Engine.all)
    func `a withdrawal by the owner stands on the page of the contract`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET state = 'installation' WHERE number = \(Cast.internet)")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let path = "/vertraege/\(Cast.internet)"
            let page = try await anna.open(path).follow("Diesen Vertrag widerrufen")
            let receipt = try await page.press("Vertrag widerrufen").press("Widerruf bestätigen")
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let seen = try await anna.open(path)
            #expect(seen.text.contains("Ein Widerruf ist am 20.11.2026 eingegangen."))
            #expect(seen.links.contains { $0.path == "/vorgaenge/\(number)" })
            #expect(!seen.text.contains("Ihr Anschluss ist in Arbeit"))
            #expect(try await anna.open("/vertraege").text.contains("Ein Widerruf ist am 20.11.2026 eingegangen."))
        }
    }

    @Test func `the office reads that it was disowned, and the owner how it ended`() async throws {
        try await TestPortal.run { (house) async throws in
            let receipt = try await Visitor.guest(house).terminate(Cast.strom)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.open("/vorgaenge/\(number)").press(Self.notMine)
            let typed = try #require(RequestNumber(typed: number))
            let remarks = try await house.store.read { db in
                try db.request(numbered: typed).map { try db.events(of: $0.id).compactMap(\.remark) }
            }
            #expect(remarks?.map { RequestTexts.remark($0).german } == [DeclarationAboutTexts.remark.german])
            try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)","state":"refused","by":"staff","remark":"Nicht zu klären.""#
            )
            let page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Die Prüfung ist abgeschlossen.") && !page.text.contains("Nicht zu klären."))
            #expect(try await !anna.open("/uebersicht").text.contains("eine Kündigung"))
            house.clock.advance(days: DeclarationAbout.shownDays + 1)
            let later = try await Visitor.signedIn(.anna, house)
            #expect(try await later.open("/vorgaenge/\(number)").status == 404)
        }
    }
}
