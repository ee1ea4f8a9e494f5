import Store
import Testing
import Vocabulary

@testable import Portal

/// A delivered bill of gas is what the pages about gas use for its time.
@Suite struct GasBillTests {
    /// 1,500.5 m³ · 0.9650 · 11.400 are 16,507.0005 kWh.
    private static let row =
        #"{"external_id":"G-1","contract":"300001002","number":"2025-77","kind":"yearly","from":"2024-11-21","to":"2025-11-20","billed_on":"2025-12-01","lines_are":"net","net_eur":"1320.56","vat_eur":"250.91","gross_eur":"1571.47","paid_eur":"1600.00","result_eur":"-28.53","lines":[{"kind":"work-price","title":"Arbeitspreis","quantity":"16507","unit":"kWh","price_ct":"8","vat_percent":19,"amount_eur":"1320.56"}],"consumption":[{"meter_number":"7EMH0000001002","obis":"7-0:3.0.0","kind":"single","unit":"m3","from":"2024-11-20","to":"2025-11-20","from_reading":"1000","to_reading":"2500.5","from_source":"customer","to_source":"grid-operator","amount":"1500.5","state_factor":"0.9650","calorific_value_kwh_m3":"11.400","energy_kwh":"16507"}]}"#
    /// The same with a factor that was mended: 1,500.5 m³ · 0.9600 · 11.400 are 16,421.472 kWh.
    private static let corrected = row.replacing("G-1", with: "G-2").replacing("2025-77", with: "2026-03")
        .replacing(#""contract""#, with: #""replaces":"G-1","contract""#).replacing("2025-12-01", with: "2026-02-10")
        .replacing("0.9650", with: "0.9600").replacing("16507", with: "16421").replacing("1320.56", with: "1313.68")
        .replacing("250.91", with: "249.60").replacing("1571.47", with: "1563.28").replacing("-28.53", with: "-36.72")

    @Test(arguments: Engine.all)
    func `pages about gas use the newest bill and name it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let (consumption, carbon) = ("/vertraege/\(Cast.gas)/verbrauch", "/vertraege/\(Cast.gas)/co2")
            #expect(try await anna.open(consumption).text.contains("16.208 kWh"), "from the readings before")
            #expect(try await SampleBill.deliver([Self.row], house).refusals.map(\.reason) == [])
            var page = try await anna.open(consumption)
            #expect(page.text.contains("Energie vom 20.11.2024 bis 20.11.2025"))
            #expect(page.text.contains("1.500,5 m³ × 0,9650 × 11,400"))
            #expect(page.text.contains("So steht es auf der Rechnung 2025-77 vom 01.12.2025: 16.507 kWh"))
            #expect(page.text.contains("vom Netzbetreiber abgelesen; aus der Rechnung 2025-77 vom 01.12.2025"))
            #expect(!page.text.contains("Am Ende einmal kaufmännisch gerundet: 16.208 kWh"))
            #expect(try await page.follow("Rechnung 2025-77 vom 01.12.2025").status == 200)
            page = try await anna.open(carbon)
            #expect(page.facts.contains { $0.term == "Rechnung" && $0.value == "2025-77 vom 01.12.2025" })
            #expect(page.text.contains("2.994,4 kg CO2") && !page.text.contains("2.940,1 kg CO2"))
            #expect(page.text.contains("aus der Rechnung 2025-77 vom 01.12.2025; auf die Kalenderjahre verteilt"))
            // A corrected one takes its place.
            #expect(try await SampleBill.deliver([Self.corrected], house).refusals.map(\.reason) == [])
            page = try await anna.open(consumption)
            #expect(page.text.contains("So steht es auf der Rechnung 2026-03 vom 10.02.2026: 16.421 kWh"))
            #expect(!page.text.contains("Rechnung 2025-77 vom"))
            #expect(try await anna.open(carbon).text.contains("2026-03 vom 10.02.2026"))
            // What is not theirs is read by nobody.
            let contract = Cast.contract(Cast.gas)
            let seen = try await house.store.read { db in
                [
                    try db.gasBills(of: contract, for: Cast.anna.account).count,
                    try db.gasBills(of: contract, for: Cast.clara.account).count,
                    try db.gasBills(of: contract, for: Cast.ben.account).count,
                ]
            }
            #expect(seen == [1, 0, 0])
        }
    }

    @Test(.enabled(if: PDFWords.canBeRead, "poppler-utils are not there"))
    func `both papers of the CO2 cost name the bill`() async throws {
        try await TestPortal.run { house in
            _ = try await SampleBill.deliver([Self.row], house)
            let anna = try await Visitor.signedIn(.anna, house)
            let time = try PDFWords.of(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?bis=2025-11-20").bytes)
            #expect(time.contains("16.507 kWh") && time.contains("2025-77 vom 01.12.2025"))
            let year = try PDFWords.of(try await anna.open("/vertraege/\(Cast.gas)/co2.pdf?jahr=2025").bytes)
            #expect(year.contains("Rechnung 2025-77 vom 01.12.2025"))
        }
    }

    private static func bill(
        _ number: String, billed: String, _ from: String, _ to: String, energy: Int64 = 1000,
        unit: MeterRegister.Unit = .cubicMetres
    ) throws -> GasBill? {
        let (first, last) = (try Sample.day(from), try Sample.day(to))
        let (low, high) = (CounterReading(thousandths: 0), CounterReading(thousandths: 100_000))
        let isGas = unit == .cubicMetres
        return GasBill(
            ID(stored: number), number: number, billedOn: try Sample.day(billed),
            [
                BilledConsumption(
                    meter: "7EMH0000001002", obis: "7-0:3.0.0", kind: .single, unit: unit, first: first, last: last,
                    firstReading: try #require(low), lastReading: try #require(high), firstSource: .customer,
                    lastSource: .customer, amount: 100_000, stateFactor: isGas ? StateFactor("0.9600") : nil,
                    calorificValue: isGas ? CalorificValue("11.253") : nil, energy: Energy(kilowattHours: energy))
            ])
    }

    @Test func `of bills about the same time the newest holds`() throws {
        let bills = try [
            Self.bill("A", billed: "2024-12-01", "2023-11-20", "2024-11-20"),
            Self.bill("B", billed: "2025-12-01", "2024-11-20", "2025-11-20"),
            Self.bill("C", billed: "2026-01-15", "2025-01-01", "2025-06-30"),
        ].compactMap { $0 }
        #expect(GasBill.holding(bills).map(\.number) == ["A", "C"])
        #expect(GasBill.holding(Array(bills.dropLast())).map(\.number) == ["A", "B"])
        #expect(try Self.bill("D", billed: "2024-12-01", "2023-11-20", "2024-11-20", unit: .kilowattHours) == nil)
        #expect(try Self.bill("E", billed: "2024-12-01", "2023-11-20", "2023-11-20") == nil)
    }

    @Test(
        arguments: [
            // Before, between and behind what was delivered.
            (
                ["2022-11-20", "2023-11-20", "2024-11-20", "2025-11-20", "2026-05-01"],
                [("2023-11-20", "2024-11-20")],
                ["2024-11-20 2026-05-01 open", "2022-11-20 2023-11-20 billed"]
            ),
            (
                ["2022-11-20", "2023-11-20", "2024-11-20"],
                [("2022-11-20", "2023-11-20"), ("2023-11-20", "2024-11-20")], []
            ),
            // Between two bills nothing was delivered, but it was read.
            (
                ["2023-11-20", "2024-11-20", "2025-11-20"],
                [("2022-11-20", "2023-11-20"), ("2024-11-20", "2025-11-20")], ["2023-11-20 2024-11-20 billed"]
            ),
            ([], [("2022-11-20", "2023-11-20")], []),
        ] as [([String], [(String, String)], [String])])
    func `times from readings stand around the bills`(days: [String], bills: [(String, String)], spans: [String]) throws
    {
        let ranges = try bills.map { try Sample.day($0.0)..<Sample.day($0.1) }
        let found = BilledSpan.spans(
            readOn: try days.map(Sample.day), billedOn: nil, startsOn: try Sample.day("2020-01-01"), between: ranges)
        #expect(found.map { "\($0.from.iso) \($0.to.iso) \($0.standing)" } == spans)
    }

    /// Where billing says it made a newer bill than the last one it delivered line by line.
    @Test func `a newer bill that was not delivered still ends its time`() throws {
        let days = try ["2024-11-20", "2025-11-20", "2026-03-01"].map(Sample.day)
        let found = BilledSpan.spans(
            readOn: days, billedOn: days[1], startsOn: try Sample.day("2020-01-01"),
            between: [try Sample.day("2023-11-20")..<days[0]])
        #expect(found.map(\.standing) == [.open, .billed] && found.map(\.to) == [days[2], days[1]])
    }
}
