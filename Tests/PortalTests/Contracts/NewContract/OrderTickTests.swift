import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What was ticked with an order is kept in the words that stood there, with their version and the moment.
@Suite struct OrderTickTests {
    private static let offers = Wish(channel: .email, purpose: .offers)

    private static func tick(_ review: VisitedPage, _ house: TestPortal) async throws -> VisitedPage {
        var page = review
        try page.choose(TariffChangeTexts.early.german)
        page = try await page.press("Beginn übernehmen")
        try page.choose(ConsentTexts.label(offers, house.portal.operator.name).german)
        return try await page.press(Ordering.button)
    }

    private static func logged(_ house: TestPortal) async throws -> Int? {
        let detail = "%ticked=early,\(offers.name) words=%"
        return try await house.count(
            "SELECT COUNT(*) FROM audit_event WHERE kind = 'contract-ordered' AND detail LIKE \(detail)")
    }

    @Test(arguments: Engine.all)
    func `by somebody without an account: in the order, its letters and the security log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let gustav = Visitor.guest(house)
            let review = try await gustav.orderStrom(begin: "24.11.2026").introduce()
            let receipt = try await Self.tick(review, house)
            let ticks = receipt.facts.filter { $0.term == "Angekreuzt am 20.11.2026, 10:00 Uhr" }.map(\.value)
            #expect(ticks.count == 2)
            let name = house.portal.operator.name
            let consent = "\(name) darf mir dazu E-Mails an gustav@kunden.example senden."
            #expect(ticks.contains { $0.contains(TariffChangeTexts.early.german) && $0.contains("(Fassung ") })
            #expect(
                ticks.contains { $0.contains(consent) && $0.contains(ConsentTexts.label(Self.offers, name).german) })
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let folder = try ImportFolder(in: house.folder)
            try folder.write(
                #"{"external_id":"T-1","request":"\#(number)","state":"in-review","stage":"confirmed"}"# + "\n",
                to: "answers.jsonl")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
            let letters = try await house.letters(to: "gustav@kunden.example")
            #expect(letters.count == 2)
            for words in [consent, TariffChangeTexts.early.german, "Fassung "] {
                #expect(letters.allSatisfy { $0.words.contains(words) }, "\(words)")
            }
            #expect(try await Self.logged(house) == 1)
            // The account's ledger names the address then, and the order no more.
            var page = try await gustav.open(
                try #require(letters.first { $0.subject?.hasPrefix("Ihre Bestellung") == true }).link())
            try page.fill("Nachname", "Gast")
            try page.fill("Postleitzahl der Lieferadresse", "19053")
            try page.fill("Passwort", "gustav mag lange Sätze")
            _ = try await page.press("Zugang anlegen")
            let named = "%gustav@kunden.example%"
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE payload LIKE \(named)") == 0)
            _ = try await gustav.signIn("gustav@kunden.example", "gustav mag lange Sätze")
            let order = try await gustav.open("/vorgaenge/\(number)")
            #expect(order.facts.count { $0.term.hasPrefix("Angekreuzt am") } == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `by a customer the same, and nothing where nothing was ticked`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await Self.tick(await anna.orderStrom(begin: "24.11.2026").payByTransfer(), house)
            #expect(receipt.facts.count { $0.term == "Angekreuzt am 20.11.2026, 10:00 Uhr" } == 2)
            #expect(receipt.text.contains("an die Adresse meines Zugangs senden"))
            #expect(try await Self.logged(house) == 1)
            let plain = try await anna.orderStrom(code: "19055").payByTransfer().press(Ordering.button)
            #expect(!plain.text.contains("Angekreuzt am"))
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM audit_event WHERE kind = 'contract-ordered' AND detail LIKE '%ticked%'") == 1)
        }
    }

    @Test func `other words are another version, and an address taken out changes none`() {
        let now = Instant(Day(unchecked: "2026-11-20"), hour: 10)
        let wishes = OrderWishes.all
        let ticks = OrderTick.all(early: .strom, wishes, contact: "g@example.org", "Demo", in: .german, at: now)
        #expect(ticks.map(\.name) == [OrderTick.early] + wishes.map(\.name))
        let others = OrderTick.all(early: .internet, wishes, contact: nil, "Demo", in: .german, at: now)
        #expect(Set((ticks + others).map(\.version)).count == ticks.count + others.count)
        for tick in ticks {
            let without = tick.forgetting("g@example.org")
            #expect(!without.words.contains("@") && without.version == tick.version && without.at == tick.at)
        }
        #expect(ticks.auditDetail[.ticked]?.utf8.count ?? 0 <= 60)
    }
}
