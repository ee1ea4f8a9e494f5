import Testing
import Vocabulary

/// Bills and instalments as published by utilities, associations and consumer pages; the source stands at each.
@Suite struct PublishedBillsTests {
    @Test(
        "Annual cost = energy · unit rate + standing charge",
        arguments: [
            (2500, "25", 6000, 68_500),  // wechseln.de
            (3000, "26", 10_000, 88_000),  // kostenlose-office-vorlagen.de
            (2500, "26", 10_000, 75_000),  // kostenlose-office-vorlagen.de, actual
            (4000, "45.78", 13_899, 197_019),  // Verivox through enoplan.de
            (8000, "0.344", 0, 2752),  // nexentbank.de, gas storage levy
            (100, "28.98", 0, 2898),  // gutefrage.net, refund
        ])
    func annualCost(kilowattHours: Int64, rate: String, standing: Int64, expected: Int64) throws {
        let cost = try #require(UnitRate(centsPerKWh: rate)).cost(of: Energy(kilowattHours: kilowattHours))
        #expect((cost + Money(cents: standing)).cents == expected)
    }

    @Test(
        "Instalments",
        arguments: [
            (68_500, 11, 6227),  // wechseln.de
            (88_000, 12, 7333),  // kostenlose-office-vorlagen.de
            (75_000, 12, 6250),  // kostenlose-office-vorlagen.de
            (53_466, 12, 4456),  // gutefrage.net: 44.555, commercially 44.56
        ])
    func instalments(annual: Int64, count: Int, expected: Int64) {
        #expect(Money(cents: annual).share(1, of: count).cents == expected)
    }

    /// Source: Verivox through enoplan.de: 80 % of 4000 kWh capped at 40 ct/kWh.
    @Test("Price brake")
    func priceBrake() throws {
        let capped = try #require(UnitRate(centsPerKWh: "40")).cost(of: Energy(kilowattHours: 3200))
        let rest = try #require(UnitRate(centsPerKWh: "45.78")).cost(of: Energy(kilowattHours: 800))
        #expect((capped + rest + Money(cents: 13_899)).cents == 178_523)
    }

    /// Source: Stadtwerke Rostock, Musterrechnung.
    @Test("A bill of 2015")
    func rostock() {
        let (net, paid) = (Money(cents: 86_475), Money(cents: 119_700))
        #expect((net.gross(vat: .standard) - net).cents == 16_430)
        #expect((net.gross(vat: .standard) - paid).cents == -16_795)
        // The tax of twelve instalments, rounded each, is 191.09; of their sum it would be this.
        #expect((Money(cents: 100_591).gross(vat: .standard) - Money(cents: 100_591)).cents == 19_112)
    }

    /// Source: Stadtwerke Wittenberg, invoice example (2008): electricity, gas, water.
    @Test("A bill with two rates of tax")
    func wittenberg() {
        let lines = [(42_867, VATRate.standard, 8145), (169_943, .standard, 32_289), (23_680, .reduced, 1658)]
        let taxes = lines.map { net, rate, _ in Money(cents: Int64(net)).gross(vat: rate) - Money(cents: Int64(net)) }
        #expect(taxes.map(\.cents) == lines.map { Int64($0.2) })
        #expect(taxes.reduce(.zero, +).cents == 42_092)
    }
}
