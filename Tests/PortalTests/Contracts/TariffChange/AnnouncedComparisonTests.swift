import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A new tariff is compared with what the present one will cost then: a price that is announced counts from its day. Today is
/// Friday, 20 November 2026.
@Suite struct AnnouncedComparisonTests {
    private static let path = "/vertraege/\(Cast.strom)/tarifwechsel"

    /// Anna's tariff falls from 1.339,80 € to 1.157,80 € a year.
    private static func announce(_ day: String, _ house: TestPortal) async throws {
        try await Offers.moveIn(house)
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                SELECT tariff_id, \(day), 290000, 14280 FROM contract WHERE number = \(Cast.strom)
                """)
        }
    }

    @Test(arguments: Engine.all)
    func `what is cheaper until the new price and dearer after it is told with both`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.announce("2027-01-01", house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.path)
            #expect(
                page.text.contains("Bis 31.12.2026 kostet das im Jahr 169,80 € weniger (1.170,00 € statt 1.339,80 €)."))
            #expect(page.text.contains("Dann kostet es im Jahr 12,20 € mehr (1.170,00 € statt 1.157,80 €)."))
            #expect(page.facts.contains { $0.term == "Gesamtpreis im Jahr ab 01.01.2027" && $0.value == "1.157,80 €" })
            // In the order of what is paid in the end.
            #expect(
                page.main?.all("h3").map(\.text)
                    == ["Strom Dynamisch", "Strom Natur 12", "Strom Neu", "Strom Viel", "Strom Fest", "Strom Teuer"])
            let before = "bis 31.12.2026 1.339,80 €, ab 01.01.2027 1.157,80 €, einschließlich Umsatzsteuer"
            let order = try await page.follow("Strom Neu ansehen")
            #expect(order.facts.contains { $0.term == "Bisheriger Tarif, gleicher Verbrauch" && $0.value == before })
            let receipt = try await order.press("zahlungspflichtig bestellen")
            #expect(receipt.facts.contains { $0.term == "Bisheriger Tarif, gleicher Verbrauch" && $0.value == before })
            let letter = try #require(try await anna.letters().first { $0.subject?.contains("Strom Neu") == true })
            #expect(letter.words.contains(before))
        }
    }

    @Test func `a price that holds when the new tariff begins is the one compared with`() async throws {
        try await TestPortal.run { house in
            try await Self.announce("2026-12-12", house)
            let page = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(page.text.contains("Im Jahr kostet das 12,20 € mehr."))
            #expect(!page.text.contains("1.339,80 €"))
        }
    }

    @Test func `a rise of the new tariff is told, too, unless its guarantee keeps it off`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            try await house.store.write(about: "test") { db in
                for name in ["Strom Neu", "Strom Fest"] {
                    try db.run(
                        """
                        INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                        SELECT id, '2027-01-01', 400000, 12000 FROM tariff WHERE external_id = \(name)
                        """)
                }
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.path)
            #expect(page.text.contains("Dann kostet es im Jahr 180,20 € mehr (1.520,00 € statt 1.339,80 €)."))
            #expect(page.text.contains("Im Jahr kostet das 119,80 € weniger."))
            let receipt = try await page.follow("Strom Neu ansehen").press("zahlungspflichtig bestellen")
            #expect(
                receipt.facts.contains {
                    $0.term == "Gesamtpreis im Jahr ab 01.01.2027"
                        && $0.value == "1.520,00 € einschließlich Umsatzsteuer"
                })
        }
    }

    @Test func `stages begin where one of both changes`() throws {
        let (first, second) = (Day(unchecked: "2027-01-01"), Day(unchecked: "2027-03-01"))
        func euros(_ number: Int64) -> Money { Money(euros: number) }
        #expect(TariffComparison(before: nil, later: nil, after: euros(1), later: nil) == nil)
        let one = try #require(TariffComparison(before: euros(10), later: nil, after: euros(8), later: nil))
        #expect(one.stages.map(\.difference) == [euros(-2)])
        let both = try #require(
            TariffComparison(
                before: euros(10), later: LaterYear(from: first, euros(7)), after: euros(8),
                later: LaterYear(from: second, euros(6))))
        #expect(both.stages.map(\.from) == [nil, first, second])
        #expect(both.stages.map(\.difference) == [euros(-2), euros(1), euros(-1)])
        let same = try #require(
            TariffComparison(
                before: euros(10), later: LaterYear(from: first, euros(7)), after: euros(8),
                later: LaterYear(from: first, euros(8))))
        #expect(same.stages.map(\.difference) == [euros(-2), euros(1)])
        let unchanged = try #require(
            TariffComparison(before: euros(10), later: LaterYear(from: first, euros(10)), after: euros(8), later: nil))
        #expect(unchanged.stages.count == 1)
    }
}
