import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ContractPagesTests {
    @Test(arguments: Engine.all)
    func `the list shows what is mine`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege")
            #expect(page.heading == "Meine Verträge")
            #expect(page.text.contains("Vertrag \(Cast.strom)"))
            #expect(page.text.contains("85,00 € im Monat"))
            #expect(page.text.contains("nächste Zahlung am 01.12.2026"))
            #expect(page.text.contains("Preisgarantie bis 30.06.2027"))
            #expect(!page.text.contains(Cast.twoRegisters))
        }
    }

    @Test(arguments: Engine.all)
    func `everything about a contract of electricity`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.strom)")
            let facts = Dictionary(page.facts.map { ($0.term, $0.value) }) { first, _ in first }
            #expect(facts["Tarif"] == "Strom Natur 12")
            #expect(facts["Stand"] == "Aktiv")
            #expect(facts["Jahresverbrauch"] == "3.500 kWh")
            #expect(facts["Grundversorgung"] == "Nein, Sondervertrag")
            #expect(facts["Marktlokation (MaLo-ID)"] == "51238696781")
            #expect(facts["Kündigungsfrist"] == "4 Wochen")
            #expect(facts["Frühestes Ende, wenn Sie heute kündigen"] != nil)
            #expect(facts["Kundennummer"] == "100001")
            #expect(facts["Name"] == "Anna Ahrens")
            #expect(facts["Monatlicher Abschlag"] == "85,00 €")
            #expect(facts["Preisgarantie"]?.hasPrefix("Bis 30.06.2027: Alle Preisteile bleiben") == true)
            #expect(page.text.contains("Arbeitspreis 34,20 ct/kWh"))
            #expect(page.text.contains("Grundpreis im Monat 11,90 €"))
            #expect(page.text.contains("Grundpreis im Jahr 142,80 €"))
            #expect(!page.text.contains("Hochtarif"))
            #expect(page.text.contains("Schlichtungsstelle Energie"))
            #expect(page.links.contains { $0.path == "/vertraege/\(Cast.strom)/zaehlerstand" })
            #expect(page.links.contains { $0.path == "/postfach?vertrag=\(Cast.strom)" })
        }
    }

    @Test func `a meter with two registers has two prices, Internet has a price a month and a speed`() async throws {
        try await TestPortal.run { house in
            let clara = try await Visitor.signedIn(.clara, house).open("/vertraege/\(Cast.twoRegisters)")
            #expect(clara.text.contains("Arbeitspreis Hochtarif (HT) 36,10 ct/kWh"))
            #expect(clara.text.contains("Arbeitspreis Niedertarif (NT) 28,90 ct/kWh"))
            #expect(!clara.text.contains("34,20"))
            let anna = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.internet)")
            #expect(anna.text.contains("Preis im Monat 44,99 €"))
            #expect(anna.text.contains("bis 300 Mbit/s im Download, bis 150 Mbit/s im Upload"))
            #expect(anna.text.contains("Schlichtungsstelle Telekommunikation"))
            #expect(!anna.links.contains { $0.path.hasSuffix("/zaehlerstand") })
        }
    }

    @Test(arguments: Engine.all)
    func `what is not yours looks like what does not exist`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let clara = try await Visitor.signedIn(.clara, house)
            for number in [Cast.strom, "999999999", "x"] {
                #expect(try await clara.open("/vertraege/\(number)").status == 404)
            }
        }
    }
}
