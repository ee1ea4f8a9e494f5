import Testing
import Vocabulary

@testable import Portal

/// Whatever comes in from forms, imports and configuration: a verdict comes out, and the process lives.
@Suite struct PlausibilityFuzzTests {
    @Test(arguments: 1...8)
    func `random readings, widths, days and rules`(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        for _ in 0..<500 {
            let registers = MeterRegister.Kind.allCases.map { kind in
                let extreme = [Int.min, -1, 0, 13, .max].randomElement(using: &random) ?? 0
                return Sample.register(
                    kind, unit: random.pick(MeterRegister.Unit.allCases), digits: random.pick([5, 6, 8, extreme]),
                    decimals: random.pick([0, 1, 3, extreme]))
            }
            let meter = Meter(
                id: ID(stored: "meter"), contract: ID(stored: "contract"), number: try MeterNumber("1EMH0012345678"),
                commodity: random.pick(Commodity.allCases), isRemotelyRead: false,
                installedOn: random.pick([nil, random.day()]), removedOn: random.pick([nil, random.day()]),
                calorificValue: random.pick([nil, CalorificValue(thousandths: random.pick([0, 11_253, 99_999]))]),
                stateFactor: random.pick([nil, StateFactor(tenThousandths: random.pick([0, 9599, 99_999]))]),
                registers: registers)
            let history = try (0..<random.pick([0, 1, 2, 6])).map { index in
                MeterReading(
                    id: ID(stored: "\(index)"), register: random.pick(registers).id, readOn: random.day(),
                    value: try random.reading(), source: random.pick(MeterReading.Source.allCases),
                    status: random.pick(MeterReading.Status.allCases))
            }
            let rules = random.rules()
            let entries = try Dictionary(uniqueKeysWithValues: registers.map { ($0.id, try random.reading()) })
            let verdicts = Plausibility.judge(
                entries, on: random.day(), meter: meter, history: history,
                annual: random.pick([nil, Energy(wattHours: random.amount())]),
                billedUntil: random.pick([nil, random.day()]), rules: rules, today: random.day())
            #expect(Set(verdicts.keys) == Set(entries.keys))
            let periods = Consumption.periods(of: meter, readings: history, rules: rules)
            #expect(periods.allSatisfy { $0.days > 0 && $0.amount >= 0 })
            let years = YearlyConsumption.years(of: [meter], readings: history, rules: rules)
            #expect(years.allSatisfy { (0...366).contains($0.daysCovered) })
        }
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    mutating func day() -> Day {
        let near = Day(daysSince1970: 20_000 + Int.random(in: 0...800, using: &self))
        return pick([near, near, near, Day.earliest, Day.latest, Day(daysSince1970: Int(truncatingIfNeeded: next()))])
    }

    mutating func amount() -> Int64 {
        pick([.min, -1, 0, 1, 3_500_000, .max, Int64(truncatingIfNeeded: next()), Int64.random(in: 0...1_000_000_000)])
    }

    mutating func reading() throws -> CounterReading {
        try #require(CounterReading(thousandths: max(0, amount())))
    }

    mutating func rules() -> PlausibilityRules {
        var rules = PlausibilityRules()
        let factors = [0.5, 2, 0, -1, 1e300, .infinity, -.infinity, .nan]
        rules.daysBack = pick([14, 0, .max, .min, 100_000])
        rules.leastShare = pick(factors)
        rules.mostShare = pick(factors)
        rules.farOffShare = pick(factors)
        rules.energyFloor = Energy(wattHours: amount())
        rules.volumeFloor = GasVolume(litres: amount())
        rules.greatestPowerInKilowatts = pick(factors)
        rules.greatestFlowInCubicMetresPerHour = pick(factors)
        rules.leastDaysOfHistory = pick([60, 0, .min, .max])
        return pick([rules, PlausibilityRules()])
    }
}
