import Testing
import Vocabulary

@testable import Portal

/// No watt-hour is lost and none is made up, whatever a file delivers: 12,000 random files.
@Suite struct QuarterSumsTests {
    private func random(_ times: Int = 6_000, _ body: (inout SystemRandomNumberGenerator) throws -> Void) rethrows {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<times { try body(&generator) }
    }

    private func start(_ random: inout SystemRandomNumberGenerator) -> Instant {
        // Around a change of the clocks as often as not.
        let days = [
            Day(year: 2026, month: 3, day: 29), Day(year: 2026, month: 10, day: 25), Day(year: 2026, month: 7, day: 1),
        ]
        let day = (days.randomElement(using: &random) ?? nil) ?? .earliest
        return Instant(day).adding(minutes: 15 * Int.random(in: -60...60, using: &random))
    }

    @Test func `of a counter: the last value less the first`() throws {
        try random { random in
            var (time, value) = (start(&random), Int64.random(in: 0...1_000_000, using: &random))
            let exponent = Int.random(in: -3...1, using: &random)
            var series = DeliveredSeries(meter: nil, obis: nil, unit: .kilowattHours, exponent: exponent)
            for _ in 0...Int.random(in: 1...30, using: &random) {
                try series.add(.init(start: time, seconds: 0, value: value, status: .valid))
                time = time.adding(
                    minutes: 15 * (Bool.random(using: &random) ? 1 : Int.random(in: 1...20, using: &random)))
                value += Int64.random(in: 0...5_000, using: &random)
            }
            series.points.shuffle(using: &random)
            let values = series.points.map(\.value)
            let made = try QuarterHours(series)
            let expected = rounded(values.max() ?? 0, exponent) - rounded(values.min() ?? 0, exponent)
            #expect(made.sum == expected)
        }
    }

    @Test func `of amounts: each day’s sum is its exact sum, rounded`() throws {
        try random { random in
            var time = start(&random)
            let exponent = Int.random(in: -3...0, using: &random)
            var series = DeliveredSeries(meter: nil, obis: nil, unit: .kilowattHours, exponent: exponent)
            var exact: [Day: Int64] = [:]
            for _ in 0...Int.random(in: 1...40, using: &random) {
                let value = Int64.random(in: 0...9_999, using: &random)
                try series.add(.init(start: time, seconds: 900, value: value, status: .valid))
                exact[time.day, default: 0] += value
                time = time.adding(minutes: 15 * Int.random(in: 1...3, using: &random))
            }
            let made = try QuarterHours(series)
            for (day, value) in exact {
                let sum = made.days[day]?.quarters.reduce(0) { $0 + $1.amount }
                #expect(sum == rounded(value, exponent))
            }
        }
    }

    /// Half up, in integers of its own.
    private func rounded(_ value: Int64, _ exponent: Int) -> Int {
        var result = (whole: value, power: Int64(1))
        for _ in 0..<abs(exponent) { result.power *= 10 }
        result.whole = exponent > 0 ? value * result.power : (value + result.power / 2) / result.power
        return Int(result.whole)
    }

    @Test func `views of a day, its month and its year have the same sum`() throws {
        try random(400) { random in
            let day = try #require(
                Day(
                    year: 2026, month: Int.random(in: 1...12, using: &random),
                    day: Int.random(in: 1...28, using: &random)))
            var one = QuarterDay(day)
            for index in one.quarters.indices where Bool.random(using: &random) {
                one.put(Quarter(flag: .measured, amount: Int.random(in: 0...Quarter.most, using: &random)), at: index)
            }
            let sum = Int64(one.quarters.reduce(0) { $0 + $1.amount })
            let meter = try Sample.meter(Sample.register())
            let part = SeriesPart(meter: meter, register: Sample.register(), days: [one].byDay)
            for kind in [SeriesSpan.Kind.day, .week, .month] {
                let view = SeriesView(SeriesSpan(kind, of: day), of: [part], today: .latest)
                #expect(view.sum.amount == sum)
                #expect(view.bars.reduce(0) { $0 + $1.amount } == sum)
            }
        }
    }

    /// A year is divided into months without a remainder.
    @Test func `months of a period together are the period`() throws {
        let meter = try Sample.meter(Sample.register())
        let profile = LoadProfile.h25
        for _ in 0..<4_000 {
            let first = try Sample.day("2023-01-01").adding(days: Int.random(in: 0...700))
            let last = first.adding(days: Int.random(in: 1...500))
            let period = ConsumptionPeriod(
                meter: meter.id, register: Sample.register(), from: try Sample.reading(first.iso, "0"),
                to: try Sample.reading(last.iso, "1"), amount: 0, energy: Energy(wattHours: .random(in: 0...9_999_999)),
                isRollover: false)
            var (month, sum) = (first.firstOfMonth, Energy.zero)
            while month < last {
                sum += period.energy(from: month, to: month.adding(months: 1), by: profile)
                month = month.adding(months: 1)
            }
            #expect(sum == period.energy)
        }
    }
}
