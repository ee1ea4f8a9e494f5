import Testing
import Vocabulary

@testable import Portal

@Suite struct ExpectedReadingTests {
    private func expected(
        _ register: MeterRegister = Sample.register(), on iso: String, history: [MeterReading], annual: Int64? = nil,
        meter: Meter? = nil
    ) throws -> ExpectedReading? {
        ExpectedReading(
            of: register, on: try Sample.day(iso), meter: try meter ?? Sample.meter(register), history: history,
            annual: annual.map { Energy(kilowattHours: $0) })
    }

    @Test func `a year like the one before`() throws {
        let reading = try #require(try expected(on: "2026-11-20", history: try Sample.history(), annual: 9000))
        #expect(reading.basis == .ownHistory)
        #expect(abs(reading.consumption - 3_500_000) < 10_000)
        #expect(reading.value == CounterReading(thousandths: 13_500_000 + reading.consumption))
        #expect(abs(reading.leastConsumption - reading.consumption / 2) <= 1)
        #expect(abs(reading.mostConsumption - reading.consumption * 2) <= 1)
        #expect(reading.lowest == CounterReading(thousandths: 13_500_000 + reading.leastConsumption))
        #expect(reading.highest == CounterReading(thousandths: 13_500_000 + reading.mostConsumption))
    }

    @Test func `half a year of winter from half a year of summer`() throws {
        // Winter half years weigh more in H25: 1,500 kWh from May to October make more from November to April.
        let history = [try Sample.reading("2025-05-01", "1000"), try Sample.reading("2025-11-01", "2500")]
        let reading = try #require(try expected(on: "2026-05-01", history: history))
        let profile = LoadProfile.h25
        let (first, mid) = (history[0].readOn, history[1].readOn)
        let ratio = profile.share(from: mid, to: try Sample.day("2026-05-01")) / profile.share(from: first, to: mid)
        #expect(ratio > 1.1)
        #expect(abs(Double(reading.consumption) - 1_500_000 * ratio) <= 1)
    }

    /// Which pair counts: the newest measured reading and the one nearest to a year before it, at least 60 days apart.
    @Test(arguments: [
        ("2025-01-01", "2025-03-01", nil as ExpectedReading.Basis?), ("2025-01-01", "2025-03-02", .ownHistory),
        ("2025-01-01", "2025-01-01", nil),
    ])
    func `sixty days make a history`(first: String, second: String, basis: ExpectedReading.Basis?) throws {
        let history = [try Sample.reading(first, "1000"), try Sample.reading(second, "1500")]
        #expect(try expected(on: "2025-06-01", history: history)?.basis == basis)
        let fallback = try expected(on: "2025-06-01", history: history, annual: 3500)
        #expect(fallback?.basis == basis ?? .annualConsumption)
    }

    @Test func `of several pairs the one nearest to a year`() throws {
        let history = [
            try Sample.reading("2020-11-20", "0"), try Sample.reading("2024-11-20", "10000"),
            try Sample.reading("2025-08-20", "13400"), try Sample.reading("2025-11-20", "13500"),
        ]
        let reading = try #require(try expected(on: "2026-11-20", history: history))
        #expect(abs(reading.consumption - 3_500_000) < 10_000)
    }

    @Test(arguments: [MeterReading.Source.estimate, .substitute])
    func `what was worked out is no history, yet a start`(source: MeterReading.Source) throws {
        let estimate = try Sample.reading("2026-05-20", "20000", source: source)
        let reading = try #require(try expected(on: "2026-11-20", history: try Sample.history(estimate)))
        #expect(reading.basis == .ownHistory)
        #expect(reading.last == estimate)
        #expect(reading.consumption < 2_000_000)
        let alone = [try Sample.reading("2025-11-20", "1", source: source), try Sample.reading("2026-05-20", "9")]
        #expect(try expected(on: "2026-11-20", history: alone) == nil)
    }

    @Test func `nothing known, nothing expected`() throws {
        #expect(try expected(on: "2026-11-20", history: []) == nil)
        #expect(try expected(on: "2026-11-20", history: [], annual: 3500) == nil)
        let one = [try Sample.reading("2026-01-01", "5")]
        #expect(try expected(on: "2026-11-20", history: one) == nil)
        #expect(try expected(on: "2026-11-20", history: one, annual: 0) == nil)
        #expect(try expected(on: "2026-01-01", history: one, annual: 3500) == nil)
        let inReview = [try Sample.reading("2026-01-01", "5", status: .inReview)]
        #expect(try expected(on: "2026-11-20", history: inReview, annual: 3500) == nil)
        let feedIn = Sample.register(.feedIn)
        let fed = [try Sample.reading("2026-01-01", "5", of: Sample.feedIn)]
        #expect(try expected(feedIn, on: "2026-11-20", history: fed, annual: 3500) == nil)
        let internet = try Sample.meter(Sample.register(), commodity: .internet)
        #expect(try expected(on: "2026-11-20", history: try Sample.history(), meter: internet) == nil)
    }

    @Test func `peak and off-peak share the yearly consumption until they have a history`() throws {
        let (peak, offPeak) = (Sample.register(.peak), Sample.register(.offPeak))
        let meter = try Sample.meter(peak, offPeak)
        let start = [
            try Sample.reading("2025-01-01", "0", of: Sample.peak),
            try Sample.reading("2025-01-01", "0", of: Sample.offPeak),
        ]
        let year = "2026-01-01"
        #expect(try expected(peak, on: year, history: start, annual: 5000, meter: meter)?.consumption == 3_000_000)
        #expect(try expected(offPeak, on: year, history: start, annual: 5000, meter: meter)?.consumption == 2_000_000)
        let later = start + [try Sample.reading("2026-01-01", "4000", of: Sample.offPeak)]
        let own = try #require(try expected(offPeak, on: "2027-01-01", history: later, annual: 5000, meter: meter))
        #expect(own.basis == .ownHistory)
        #expect(own.consumption == 4_000_000)
    }

    @Test func `gas by the cubic metre`() throws {
        let register = Sample.register(unit: .cubicMetres, digits: 5, decimals: 3)
        let start = [try Sample.reading("2025-01-01", "1000.5")]
        let unknown = try Sample.meter(register, commodity: .gas)
        let rough = try #require(
            try expected(register, on: "2026-01-01", history: start, annual: 15_000, meter: unknown))
        #expect(try rough.value == Sample.value("2500.5"))
        let known = try Sample.meter(
            register, commodity: .gas, calorificValue: CalorificValue("11.253"), stateFactor: StateFactor("0.9599"))
        let exact = try #require(try expected(register, on: "2026-01-01", history: start, annual: 16_203, meter: known))
        #expect(abs(exact.value.thousandths - 2_500_534) <= 1)
    }

    @Test func `a few days stay quiet`() throws {
        let reading = try #require(try expected(on: "2025-11-22", history: try Sample.history()))
        #expect((15_000...25_000).contains(reading.consumption))
        #expect(reading.leastConsumption == 0)
        #expect(reading.mostConsumption == reading.consumption + 30_000)
        #expect(try reading.lowest == Sample.value("13500"))
    }

    @Test(arguments: [(5, "98000", "1500"), (6, "998000", "1500")])
    func `past the end of the counter`(digits: Int, last: String, middle: String) throws {
        let register = Sample.register(digits: digits)
        let start = [try Sample.reading("2025-01-01", last)]
        let reading = try #require(try expected(register, on: "2026-01-01", history: start, annual: 3500))
        #expect(try reading.value == Sample.value(middle))
        #expect(reading.contains(try Sample.value(middle), of: register))
        #expect(reading.contains(reading.lowest, of: register))
        #expect(reading.contains(reading.highest, of: register))
        let above = try #require(CounterReading(thousandths: reading.highest.thousandths + 1))
        #expect(!reading.contains(above, of: register))
        #expect(!reading.contains(start[0].value, of: register))
    }
}
