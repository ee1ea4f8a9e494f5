import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PublicTariffsTests {
    @Test(arguments: Engine.all)
    func `everybody sees what is offered, gross, with a total for a consumption`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let guest = Visitor.guest(house)
            let page = try await guest.open("/").follow("Unsere Tarife")
            #expect(page.text.contains("Strom Neu") && !page.text.contains("Strom Gestern"))
            #expect(page.facts.contains { $0.term == "Gesamtpreis im Jahr bei 2.500 kWh" && $0.value == "870,00 €" })
            var form = page
            try form.fill("Stromverbrauch im Jahr in kWh", "3.500")
            let other = try await form.press("Gesamtpreis ausrechnen")
            #expect(other.facts.contains { $0.term == "Gesamtpreis im Jahr bei 3.500 kWh" && $0.value == "1.170,00 €" })
            // Who it is for stands with it, and there is no total for who it is not for.
            let large = other.main?.all("article").first { $0.text.contains("Strom Viel") }
            #expect(large?.text.contains("Mindestens zu verbrauchen 5.000 kWh im Jahr") == true)
            #expect(large?.text.contains("Gesamtpreis") == false)
            try form.fill("Stromverbrauch im Jahr in kWh", "6.000")
            let more = try await form.press("Gesamtpreis ausrechnen")
            #expect(more.facts.contains { $0.term == "Gesamtpreis im Jahr bei 6.000 kWh" && $0.value == "1.880,00 €" })
            try form.fill("Stromverbrauch im Jahr in kWh", "viel")
            let wrong = try await form.press("Gesamtpreis ausrechnen")
            #expect(wrong.status == 422)
            #expect(wrong.problems == ["Schreiben Sie ganze Kilowattstunden, von 0 bis 1.000.000."])
        }
    }

    /// EnWG § 41c (5).
    @Test func `the same as open data`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let page = try await Visitor.guest(house).open("/tarife.json")
            #expect(page.header("Content-Type") == "application/json")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(page.bytes)) as? [String: Any])
            let tariffs = try #require(object["tariffs"] as? [[String: Any]])
            #expect(tariffs.count == 6)
            let fresh = try #require(tariffs.first { $0["name"] as? String == "Strom Neu" })
            #expect(fresh["unitRateCentsPerKWh"] as? String == "30.0000")
            #expect(fresh["standingChargeEuroPerYear"] as? String == "120.00")
        }
    }

    /// TKG § 52 (1), Regulation (EU) 2015/2120 Art. 4 (1).
    @Test(arguments: Engine.all)
    func `TKG § 52: Internet with price, speeds, what is paid once, term and notice`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            // Nobody can order what has no speeds: it is not published.
            try await house.store.write(about: "test") { db in
                try db.addInternet("Glasfaser Rätsel", month: 1995, once: 0, down: 50, up: 20)
                let offer: ID<TariffOffer> = Cast.id("offer Glasfaser Rätsel")
                try db.run("DELETE FROM internet_offer WHERE offer_id = \(offer)")
            }
            let guest = Visitor.guest(house)
            let page = try await guest.open("/tarife")
            let cards = page.main?.all("article").filter { $0.text.contains("Glasfaser") } ?? []
            #expect(cards.map { $0.first("h3")?.text } == ["Glasfaser 100", "Glasfaser 1000"], "the cheapest first")
            let fast = try #require(cards.last?.text)
            for words in [
                "Preis im Monat 79,95 € einschließlich Umsatzsteuer", "Einmalig für den Anschluss 49,95 €",
                "Gesamtpreis im ersten Jahr 1.009,35 €",
                "Download maximal (wie beworben) 1.000 Mbit/s, normalerweise 900 Mbit/s, mindestens 800 Mbit/s",
                "Upload maximal (wie beworben) 500 Mbit/s, normalerweise 450 Mbit/s, mindestens 400 Mbit/s",
                "12 Monate ab Vertragsschluss", "1 Monat zum Ende der Mindestlaufzeit, danach jederzeit",
                "jeden Router verwenden",
            ] { #expect(fast.contains(words), "\(words): \(fast)") }
            #expect(cards.first?.text.contains("Einmalig für den Anschluss Keine") == true)
            #expect(page.text.contains("breitbandmessung.de") && page.text.contains("Schlichtungsstelle"))
            #expect(page.links.contains { $0.path == "/agb/internet" })

            let data = try await guest.open("/tarife.json")
            let object = try #require(try JSONSerialization.jsonObject(with: Data(data.bytes)) as? [String: Any])
            let all = try #require(object["internetTariffs"] as? [[String: Any]])
            #expect(all.compactMap { $0["name"] as? String } == ["Glasfaser 100", "Glasfaser 1000"])
            let last = try #require(all.last)
            #expect(last["monthlyChargeEuro"] as? String == "79.95" && last["setupChargeEuro"] as? String == "49.95")
            #expect(last["firstYearEuro"] as? String == "1009.35")
            #expect(last["termMonths"] as? Int == 12 && last["noticeMonths"] as? Int == 1)
            #expect(last["downloadMbit"] as? [String: Int] == ["maximum": 1000, "normal": 900, "minimum": 800])
            #expect(last["uploadMbit"] as? [String: Int] == ["maximum": 500, "normal": 450, "minimum": 400])
            let rights = try #require(object["internetRights"] as? [String: Any])
            #expect((rights["terms"] as? String)?.hasSuffix("/agb/internet") == true)
            #expect(rights["speedTest"] as? String == "https://breitbandmessung.de")
            // Energy stands where it stood.
            let energy = try #require(object["tariffs"] as? [[String: Any]])
            #expect(energy.count == 6 && energy.allSatisfy { $0["commodity"] as? String == "strom" })
            guest.setCookie("sprache", "en")
            #expect(try await guest.open("/tarife").text.contains("Once, for the line €49.95"))
        }
    }
}
