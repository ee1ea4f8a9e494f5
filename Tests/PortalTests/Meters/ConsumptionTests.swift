import Testing
import Vocabulary

@testable import Portal

@Suite struct ConsumptionTests {
    private func periods(_ readings: [MeterReading], digits: Int = 6) throws -> [ConsumptionPeriod] {
        Consumption.periods(of: try Sample.meter(Sample.register(digits: digits)), readings: readings)
    }

    @Test func `between neighbouring readings`() throws {
        let readings = [
            try Sample.reading("2026-01-01", "13900"), try Sample.reading("2025-01-01", "10000"),
            try Sample.reading("2025-07-01", "11810", source: .estimate),
            try Sample.reading("2025-09-01", "99999", status: .inReview),
        ]
        let periods = try periods(readings)
        #expect(periods.map(\.amount) == [1_810_000, 2_090_000])
        #expect(periods.map(\.energy) == [Energy(kilowattHours: 1810), Energy(kilowattHours: 2090)])
        #expect(periods.map(\.days) == [181, 184])
        #expect(periods.map(\.energyPerDay) == [Energy(wattHours: 10_000), Energy(wattHours: 11_359)])
        #expect(periods.map(\.isEstimated) == [true, true])
        #expect(periods.map(\.isRollover) == [false, false])
    }

    @Test func `no readings, one reading`() throws {
        #expect(try periods([]) == [])
        #expect(try periods([try Sample.reading("2025-01-01", "10000")]) == [])
    }

    /// Old, new, Wh or nil for a gap.
    @Test(arguments: [
        (5, "98000", "1500", Int64(3_500_000)), (6, "998000", "1500", 3_500_000), (6, "98000", "1500", nil),
        (5, "98000", "97500", nil), (5, "50000", "0", 50_000_000), (5, "49999", "0", nil),
    ])
    func `past the end of the counter, or a gap`(digits: Int, old: String, new: String, amount: Int64?) throws {
        let readings = [try Sample.reading("2025-01-01", old), try Sample.reading("2026-01-01", new)]
        let periods = try periods(readings, digits: digits)
        #expect(periods.first?.amount == amount)
        #expect(periods.allSatisfy { $0.isRollover })
    }

    @Test func `gas by the factors of the meter`() throws {
        let register = Sample.register(unit: .cubicMetres, digits: 5, decimals: 3)
        let meter = try Sample.meter(
            register, commodity: .gas, calorificValue: CalorificValue("11.253"), stateFactor: StateFactor("0.9599"))
        let readings = [try Sample.reading("2025-01-01", "1000.5"), try Sample.reading("2026-01-01", "2500.5")]
        let period = try #require(Consumption.periods(of: meter, readings: readings).first)
        #expect(period.amount == 1_500_000)
        #expect(period.energy == Energy(kilowattHours: 16_203))
    }

    @Test(arguments: [("2025-01-28", false), ("2025-01-29", true), ("2025-07-01", true), ("2027-01-01", true)])
    func `a year at this pace`(to: String, isKnown: Bool) throws {
        let readings = [try Sample.reading("2025-01-01", "0"), try Sample.reading(to, "1000")]
        let period = try #require(try periods(readings).first)
        let year = period.energyPerYear(by: .h25)
        #expect((year != nil) == isKnown)
        if let year {
            let share = LoadProfile.h25.share(from: period.from.readOn, to: period.to.readOn)
            #expect(abs(Double(year.wattHours) * share - 1_000_000) < 2)
        }
    }

    @Test func `the part of a period`() throws {
        let readings = [try Sample.reading("2025-01-01", "0"), try Sample.reading("2026-01-01", "1000")]
        let period = try #require(try periods(readings).first)
        let (first, mid, end) = (period.from.readOn, try Sample.day("2025-07-01"), period.to.readOn)
        let (winter, summer) = (
            period.energy(from: first, to: mid, by: .h25), period.energy(from: mid, to: end, by: .h25)
        )
        #expect(winter > summer)
        #expect(abs((winter + summer).wattHours - 1_000_000) <= 1)
        #expect(period.energy(from: Day.earliest, to: Day.latest, by: .h25) == Energy(kilowattHours: 1000))
        #expect(period.energy(from: end, to: Day.latest, by: .h25) == .zero)
        #expect(period.energy(from: Day.earliest, to: first, by: .h25) == .zero)
    }
}
