import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct GasStepsTests {
    @Test(arguments: [
        ("1500", "0.9599", "11.253", "1.439,85 m³", "16.202,632 kWh", "16.203 kWh"),
        ("1874", "0.9427", "11.316", "1.766,619 m³", "19.991,069 kWh", "19.991 kWh"),
        ("0", "0.9427", "11.316", "0 m³", "0 kWh", "0 kWh"),
    ])
    func `step by step`(volume: String, factor: String, value: String, standard: String, exact: String, energy: String)
        throws
    {
        let steps = GasConversion(
            try #require(GasVolume(typed: volume)), stateFactor: try #require(StateFactor(factor)),
            calorificValue: try #require(CalorificValue(value)))
        #expect(steps.shownStandard.german == standard)
        #expect(steps.shown.german == exact)
        #expect(steps.energy.german == energy)
    }

    @Test func `on the page`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.gas)/verbrauch")
            #expect(page.text.contains("Warum diese Zahl? Energie vom 20.11.2024 bis 20.11.2025"))
            #expect(page.text.contains("2.500,5 m³ − 1.000 m³ = 1.500,5 m³"))
            #expect(page.text.contains("1.500,5 m³ × 0,9599 = 1.440,329 m³"))
            #expect(page.text.contains("Am Ende einmal kaufmännisch gerundet: 16.208 kWh"))
            let strom = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.strom)/verbrauch")
            #expect(!strom.text.contains("Von Kubikmetern zu Kilowattstunden"))
        }
    }

    /// Published prices in ct/kWh: a hundred thousand kilowatt-hours cost a hundred thousand times that.
    @Test(arguments: [
        (2021, 45_500, 54_145), (2022, 54_600, 64_974), (2023, 54_420, 64_760), (2024, 81_630, 97_140),
        (2025, 99_770, 118_726),
    ])
    func `cost by year`(year: Int, net: Int64, gross: Int64) throws {
        let price = try #require(CarbonPrice.of(year, [:]))
        let energy = Energy(kilowattHours: 100_000)
        func cost(_ rate: VATRate) -> Money {
            CarbonCost(year: year, price: price, parts: [(energy, rate)], isComplete: true, isEstimated: false).cost
        }
        #expect(cost(VATRate(percent: 0)) == Money(cents: net))
        #expect(cost(.standard) == Money(cents: gross))
    }

    @Test(.enabled(if: SharedTable(path: "data/vectors/co2_gas.csv").isThere, "the folder shared is not there"))
    func `prices as published`() throws {
        for row in try SharedTable(path: "data/vectors/co2_gas.csv").rows() {
            guard let year = Int(row[0]) else { continue }
            let price = try #require(CarbonPrice.of(year, [:]))
            #expect(price.centsPerTonne == (Int(row[1]) ?? 0) * 100)
            #expect(Double(price.factor) / 10_000 == Double(row[2]))
        }
    }

    @Test func `a year without a price is not guessed`() {
        #expect(CarbonPrice.of(2026, [:]) == nil)
        #expect(CarbonPrice.of(2026, ["2026": 6000])?.centsPerTonne == 6000)
        #expect(CarbonPrice.of(2020, [:]) == nil)
        #expect(CarbonPrice.of(2026, ["2026": .max]) == nil)
        #expect(CarbonPrice.of(2026, ["2026": -1]) == nil)
    }

    /// Others pay by this paper: ten kilowatt-hours for a cubic metre are no figure for it.
    @Test(arguments: ["calorific_value", "state_factor"])
    func `no paper from a guess`(column: String) async throws {
        try await TestPortal.run { house in
            let meter = Cast.meter(Cast.gas)
            try await house.store.write(about: "test") { db in
                if column == "state_factor" {
                    try db.run("UPDATE meter SET state_factor = NULL WHERE id = \(meter)")
                } else {
                    try db.run("UPDATE meter SET calorific_value = NULL WHERE id = \(meter)")
                }
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.gas)/verbrauch")
            #expect(page.text.contains("Kilowattstunden sind hier geschätzt"))
            #expect(!page.text.contains("CO2-Kosten"))
            #expect(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?jahr=2025").status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `the paper, for who may see the contract`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.gas)/verbrauch")
            #expect(page.text.contains("CO2-Kosten 20.11.2024 bis 20.11.2025 (PDF)"))
            #expect(try await anna.open("/vertraege/\(Cast.gas)/co2").text.contains("CO2-Kosten 2025 (PDF)"))
            let file = try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?jahr=2025")
            #expect(file.status == 200)
            #expect(file.header("Content-Type") == "application/pdf")
            #expect(file.bytes.starts(with: Array("%PDF-1.7".utf8)))
            #expect(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?jahr=2026").status == 404)
            #expect(try await anna.open("/vertraege/\(Cast.strom)/co2.pdf").status == 404)
            for other in [Cast.ben, .clara] {
                let visitor = try await Visitor.signedIn(other, house)
                #expect(try await visitor.open("/vertraege/\(Cast.gas)/co2.pdf?jahr=2025").status == 404)
                #expect(try await visitor.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-20").status == 404)
                #expect(try await visitor.open("/vertraege/\(Cast.gas)/co2").status == 404)
            }
        }
    }
}
