import Testing
import Vocabulary

@testable import Portal

/// „Warum diese Zahl?“: what stands there leads to the figure of the page. Today is Friday, 20 November 2026.
@Suite struct WhyTests {
    /// The cells of the table behind a figure: what, number, source.
    private func rows(_ page: VisitedPage, _ figure: String) throws -> [String: (number: String, source: String)] {
        let details = try #require(
            page.root?.all("details").first { $0.all("summary").first?.text.contains(figure) == true },
            "no why for \(figure) on \(page.path)")
        #expect(details.all("summary").first?.text.hasPrefix("Warum diese Zahl?") == true)
        let rows = details.all("tbody").flatMap { $0.all("tr") }.map { row in
            (row.all("th").first?.text ?? "", row.all("td").map(\.text))
        }
        #expect(rows.allSatisfy { $0.1.count == 2 && !$0.1[0].isEmpty && !$0.1[1].isEmpty })
        return Dictionary(rows.map { ($0.0, (number: $0.1[0], source: $0.1[1])) }) { first, _ in first }
    }

    @Test(arguments: Engine.all)
    func `the earliest end is the latest of its days`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)")
            let end = try #require(page.facts.first { $0.term.hasPrefix("Frühestes Ende") }?.value)
            let rows = try rows(page, "Frühestes Ende")
            #expect(rows["Kündigung heute"]?.number == "20.11.2026")
            let weeks = try #require(rows["Kündigungsfrist"]?.number.split(separator: " ").first.flatMap { Int($0) })
            let days =
                [Day(unchecked: "2026-11-20").adding(days: 7 * weeks)].map(\.german)
                + ["Ende der Mindestlaufzeit", "Beginn des Vertrags"].compactMap { rows[$0]?.number }
            let latest = days.compactMap { text -> (Day, String)? in
                let parts = text.split(separator: ".")
                return Day(iso: "\(parts[2])-\(parts[1])-\(parts[0])").map { ($0, text) }
            }.max { $0.0 < $1.0 }
            #expect(latest?.1 == end)
            #expect(page.text.contains("Das ist der \(end)."))
        }
    }

    @Test(arguments: Engine.all)
    func `a tariff's yearly price is its parts`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)/tarifwechsel")
            let rows = try rows(page, "Gesamtpreis im Jahr, Strom Natur 12")
            #expect(rows["Jahresverbrauch"]?.number == "3.500 kWh")
            #expect(rows["Arbeitspreis"]?.number == "34,20 ct/kWh")
            // 3,500 · 34.20 ct = 1,197.00 €, and 142.80 € a year.
            #expect(rows["Arbeitspreis × Verbrauch"]?.number == "1.197,00 €")
            #expect(rows["Gesamtpreis im Jahr"]?.number == "1.339,80 €")
            #expect(rows["Im Monat, im Durchschnitt"]?.number == "111,65 €")
            #expect(rows["Arbeitspreis"]?.source.hasPrefix("Tarif Strom Natur 12, gilt ab ") == true)
            #expect(page.text.contains("34,20 ct/kWh × 3.500 kWh + 142,80 € = 1.339,80 €"))
            // Each tariff has its own, with the difference to the present one.
            let whys = page.root?.all("details").filter { $0["data-why"]?.hasPrefix("yearly-costs ") == true } ?? []
            #expect(!whys.isEmpty)
            #expect(whys.allSatisfy { $0.text.contains("Unterschied im Jahr") })
        }
    }

    @Test func `the expected reading says from what it follows`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            let rows = try rows(page, "Zählerstand")
            #expect(rows["Letzter Zählerstand"]?.number == "13.500 kWh")
            #expect(rows["Letzter Zählerstand"]?.source.contains("am 20.11.2025") == true)
            #expect(rows["Verbrauch in einem Jahr"]?.number == "3.501 kWh")
            #expect(rows["Verbrauch seit dem letzten Stand"]?.source == "Standardlastprofil Haushalt H25 (BDEW)")
            #expect(rows["Ohne Rückfrage angenommen"]?.number.contains(" bis ") == true)
            // Ben may not report, and is told nothing.
            #expect(try await !Visitor.signedIn(.ben, house).open(page.path).text.contains("Warum diese Zahl?"))
        }
    }
}
