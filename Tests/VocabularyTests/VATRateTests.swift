import Testing
import Vocabulary

@Suite struct VATRateTests {
    /// Source: UStG § 12 and § 28 (1) to (3), (5), (6).
    @Test(
        "The rate follows the end of the period",
        arguments: [
            ("2020-06-30", 19, 19), ("2020-07-01", 16, 16), ("2020-12-31", 16, 16), ("2021-01-01", 19, 19),
            ("2022-09-30", 19, 19), ("2022-10-01", 19, 7), ("2024-03-31", 19, 7), ("2024-04-01", 19, 19),
            ("2026-11-22", 19, 19),
        ])
    func timeline(iso: String, others: Int, gas: Int) throws {
        let day = try #require(Day(iso: iso))
        #expect(VATRate.of(.strom, on: day).percent == others)
        #expect(VATRate.of(.internet, on: day).percent == others)
        #expect(VATRate.of(.gas, on: day).percent == gas)
    }

    /// Source: price sheets of Stadtwerke Schwerin, WSW, Stadtwerke Hagenow, Stadtwerke Bernburg, Stadtwerke
    /// Bad Wildbad, 2022 to 2025. Where the sheet misprints, the exact value stands here.
    @Test(
        "Published prices",
        arguments: [
            ("24.757", 19, "29.46"),
            ("67.645", 19, "80.50"),
            ("35.40", 19, "42.13"),
            ("26.96", 19, "32.08"),
            ("263.79", 19, "313.91"),
            ("48.00", 19, "57.12"),
            ("69.21", 19, "82.36"),
            ("9.24", 19, "11.00"),
            ("16.80", 19, "19.99"),
            ("11.67", 7, "12.49"),  // printed as 12.48
            ("105.88", 7, "113.29"),
            ("11.60", 7, "12.41"),
            ("33.58", 19, "39.96"),
            ("100.83", 19, "119.99"),  // printed as 120.00
            ("35.63", 19, "42.40"),
            ("114.54", 19, "136.30"),  // printed as 172.00
        ])
    func prices(net: String, percent: Int, gross: String) throws {
        let rate = try #require(UnitRate(centsPerKWh: net))
        #expect(rate.gross(vat: VATRate(percent: percent)) == UnitRate(centsPerKWh: gross))
        // Prices with two decimals read the same in euro.
        guard rate.tenThousandths.isMultiple(of: 100) else { return }
        #expect(Money(cents: rate.tenThousandths / 100).gross(vat: VATRate(percent: percent)) == Money(typed: gross))
    }

    /// Source: published CO2 components of gas prices, 2021 to 2026, in ct/kWh.
    @Test(
        "CO2 components",
        arguments: [
            ("0.4550", "0.541"),  // 2021, 25 €/t
            ("0.5460", "0.650"),  // 2022, 30 €/t
            ("0.5442", "0.648"),  // 2023, 30 €/t
            ("0.8163", "0.971"),  // 2024, 45 €/t
            ("0.9977", "1.187"),  // 2026 min, 55 €/t
        ])
    func carbon(net: String, gross: String) throws {
        let rate = try #require(UnitRate(centsPerKWh: net))
        #expect(rate.gross(vat: .standard, decimals: 3) == UnitRate(centsPerKWh: gross))
    }

    @Test(
        "Tax out of gross amounts", arguments: [(4500, 718, 3782), (3600, 575, 3025), (0, 0, 0), (-4500, -718, -3782)])
    func contained(gross: Int64, tax: Int64, net: Int64) {
        #expect(Money(cents: gross).vatContained(.standard).cents == tax)
        #expect(Money.net(ofGross: Money(cents: gross), vat: .standard).cents == net)
    }

    @Test("Words and limits")
    func words() {
        #expect(VATRate.standard.text == Text("19 %", en: "19%"))
        #expect(VATRate(percent: .max).percent == 100)
        #expect(VATRate(percent: -1).percent == 0)
    }
}
