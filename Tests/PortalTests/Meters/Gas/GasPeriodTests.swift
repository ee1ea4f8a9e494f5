import Testing
import Vocabulary

@testable import Portal

@Suite struct GasPeriodTests {
    private static let old = MeterRegister(
        id: ID(stored: "old"), kind: .single, obis: "7-0:3.0.0", unit: .cubicMetres, integerDigits: 5, decimalDigits: 3)

    private func sheet(_ meters: [Meter], _ readings: [MeterReading], billedOn: String? = "2025-11-20") throws
        -> ReadingSheet
    {
        ReadingSheet(
            contract: MeteredContract(
                id: ID(stored: "contract"), number: try ContractNumber("300001002"), commodity: .gas,
                startsOn: try Sample.day("2023-11-20"), endsOn: nil, annualConsumption: nil,
                lastBilledOn: try billedOn.map(Sample.day), nextReadingDueOn: nil, role: .owner),
            meters: meters, readings: readings)
    }

    private func meter(_ register: MeterRegister, factor: StateFactor?, id: String = "meter") throws -> Meter {
        try Sample.meter(
            register, commodity: .gas, calorificValue: CalorificValue("11.253"), stateFactor: factor, id: id)
    }

    /// Each bill by itself, and rounded once however often it was read: 500.3 m³ three times are 16,214 kWh, not 3 · 5,405.
    @Test func `each bill by itself, rounded once`() throws {
        let meter = try self.meter(Self.old, factor: StateFactor("0.9600"))
        let readings = try [
            ("2023-11-20", "1000"), ("2024-11-20", "2500"), ("2025-02-20", "3000.3"), ("2025-05-20", "3500.6"),
            ("2025-11-20", "4000.9"), ("2026-03-01", "4500"),
        ].map { try Sample.reading($0.0, $0.1, of: Self.old.id) }
        let periods = GasPeriod.periods(try sheet([meter], readings), bills: [], rules: PlausibilityRules())
        #expect(periods.map(\.span.standing) == [.open, .billed, .billed])
        #expect(periods.map(\.volume.litres) == [499_100, 1_500_900, 1_500_000])
        #expect(periods.map(\.energy.wholeKilowattHours) == [5392, 16_214, 16_204])
    }

    @Test func `an exchanged meter is a section of its own`() throws {
        let (first, second) = (Self.old, Sample.register(unit: .cubicMetres, digits: 5, decimals: 3))
        let meters = [
            try meter(second, factor: StateFactor("0.9700"), id: "new"),
            try meter(first, factor: StateFactor("0.9600"), id: "old"),
        ]
        let readings = [
            try Sample.reading("2024-11-20", "1000", of: first.id),
            try Sample.reading("2025-03-01", "1800", of: first.id),
            try Sample.reading("2025-03-01", "0"), try Sample.reading("2025-11-20", "700", source: .estimate),
        ]
        let periods = GasPeriod.periods(try sheet(meters, readings), bills: [], rules: PlausibilityRules())
        let period = try #require(periods.first)
        #expect(periods.count == 1)
        #expect(period.sections.map(\.from.day.iso) == ["2024-11-20", "2025-03-01"] && period.bill == nil)
        // 800 · 0.96 · 11.253 and 700 · 0.97 · 11.253
        #expect(period.energy == Energy(kilowattHours: 8642 + 7641))
        #expect(period.isEstimated)
        let why = GasWhy.why(period)
        #expect(why.formula.german.contains("800 m³ × 0,9600"))
        #expect(why.formula.german.contains("16.283 kWh"))
    }

    @Test func `nothing is guessed`() throws {
        let readings = try [("2024-11-20", "1000"), ("2025-11-20", "2500")].map {
            try Sample.reading($0.0, $0.1, of: Self.old.id)
        }
        let rules = PlausibilityRules()
        let unknown = try meter(Self.old, factor: nil)
        #expect(GasPeriod.periods(try sheet([unknown], readings), bills: [], rules: rules).isEmpty)
        // A reading that cannot follow the one before leaves a gap: there is no such time.
        let meter = try self.meter(Self.old, factor: StateFactor("0.9600"))
        let gap = readings + [try Sample.reading("2025-03-01", "900", of: Self.old.id)]
        #expect(
            GasPeriod.periods(try sheet([meter], gap), bills: [], rules: rules)
                .allSatisfy { $0.span.from > readings[0].readOn })
    }

    /// The parts of the calendar together are the whole, to the watt-hour.
    @Test(arguments: 1...5)
    func `parts are the whole`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        let meter = try self.meter(Self.old, factor: StateFactor("0.9600"))
        let profile = try #require(LoadProfile.household(.gas))
        for _ in 0..<2000 {
            let (first, last) = (try Sample.day("2024-11-20"), try Sample.day("2025-11-20"))
            let middle = first.adding(days: Int.random(in: 1..<365, using: &random))
            let amounts = [0, Int64.random(in: 0...2_000_000, using: &random), 4_000_000].sorted()
            let readings = try zip([first, middle, last], amounts).map { day, thousandths in
                MeterReading(
                    id: ID(stored: day.iso), register: Self.old.id, readOn: day,
                    value: try #require(CounterReading(thousandths: thousandths)), source: .customer, status: .accepted)
            }
            let period = try #require(
                GasPeriod.periods(try sheet([meter], readings), bills: [], rules: PlausibilityRules()).first)
            let cut = first.adding(days: Int.random(in: 0...365, using: &random))
            let (before, after) = (
                period.energy(from: first, to: cut, by: profile), period.energy(from: cut, to: last, by: profile)
            )
            #expect(before + after == period.energy)
            #expect(before >= .zero && after >= .zero)
        }
    }
}
