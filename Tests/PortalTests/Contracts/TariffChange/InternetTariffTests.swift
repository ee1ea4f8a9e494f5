import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Another Internet tariff for a contract. Anna pays 44,99 € a month for Glasfaser 300; her term is over.
@Suite struct InternetTariffTests {
    private static let path = "/vertraege/\(Cast.internet)/tarifwechsel"

    private static func moveIn(_ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.addInternet("Glasfaser 100", month: 3995, once: 0, down: 100, up: 50)
            try db.addInternet("Glasfaser 1000", month: 7995, once: 4995, down: 1000, up: 500)
        }
    }

    @Test(arguments: Engine.all)
    func `compared by the month, summarised on a page, ordered as it was shown`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let list = try await anna.open("/vertraege/\(Cast.internet)").follow("Tarif wechseln")
            #expect(list.path == Self.path)
            for words in ["Glasfaser 300", "Ihr Tarif", "44,99 €", "39,95 €", "mindestens 80 Mbit/s"] {
                #expect(list.text.contains(words), "\(words)")
            }
            let first = try await list.follow("Glasfaser 100 ansehen")
            #expect(!first.buttons.contains(Ordering.button))
            #expect(first.main?.all("h3").first?.text == "Dienste und Geräte")
            #expect(
                try await first.follow("Zusammenfassung als PDF speichern").bytes.starts(with: Array("%PDF-".utf8)))
            let page = try await first.press("Zusammenfassung per E-Mail senden und weiter")
            #expect(
                try await anna.letters().contains { $0.subject == "Vertragszusammenfassung: Glasfaser 100" })
            #expect(page.text.contains("dass Sie mit der Leistung vor Ablauf der Widerrufsfrist beginnen"))
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.heading == "Tarifwechsel zu Glasfaser 100")
            for (term, value) in [
                ("Preis im Monat", "39,95 € einschließlich Umsatzsteuer"),
                ("Bisheriger Tarif im Jahr", "539,88 € einschließlich Umsatzsteuer"),
                ("Neuer Tarif ab", "12.12.2026"), ("Mindestlaufzeit", "bis 20.11.2027"),
            ] {
                #expect(receipt.facts.contains { $0.term == term && $0.value == value }, "\(term): \(receipt.facts)")
            }
            #expect(try await anna.open(Self.path).text.contains("Tarifwechsel beauftragt zu Glasfaser 100"))
        }
    }

    @Test(arguments: Engine.all)
    func `at another price, or faster than the line, nothing is ordered`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let offer: ID<TariffOffer> = Cast.id("offer Glasfaser 1000")
            let look = "\(Self.path)/bestellen?tarif=\(offer.value)"
            let page = try await anna.open(look).press("Zusammenfassung per E-Mail senden und weiter")
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE internet_offer SET setup_charge = 9995 WHERE offer_id = \(offer)")
            }
            let answer = try await page.press(Ordering.button)
            #expect(!answer.buttons.contains(Ordering.button) && answer.text.contains("99,95 €"))
            try await house.store.write(about: "test") { db in
                try db.addAvailability("internet", "19053", "available", street: "lindenweg")
                try db.run("UPDATE availability SET most_download_mbit = 300")
            }
            #expect(try await anna.open(look).text.contains("Diesen Tarif können Sie hier nicht bestellen."))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }
}
