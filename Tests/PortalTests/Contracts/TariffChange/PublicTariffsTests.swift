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
}
