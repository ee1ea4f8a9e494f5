import Testing
import Vocabulary

@testable import Portal

/// Whatever a meter has shown and whatever is typed: what is taken without a question leads to a consumption that can be.
@Suite struct AcceptedReadingTests {
    private static let cases = 20_000

    /// A meter read now and then, with a household behind it.
    private struct Household {
        let meter: Meter
        let history: [MeterReading]
        let today: Day
        /// What each register counts a day, thousandths of its unit.
        let perDay: Int64
        let rules = PlausibilityRules()

        init(_ random: inout DemoRandom) throws {
            let isGas = random.chance(30)
            let unit = isGas ? MeterRegister.Unit.cubicMetres : .kilowattHours
            let kinds: [MeterRegister.Kind] =
                isGas
                ? [.single] : random.pick([[.single], [.peak, .offPeak], [.single, .feedIn]], orElse: [.single])
            let digits = random.number(4...8)
            let registers = kinds.map {
                Sample.register($0, unit: unit, digits: digits, decimals: random.number(0...3))
            }
            meter = Meter(
                id: ID(stored: "meter"), contract: ID(stored: "contract"), number: try MeterNumber("1EMH0012345678"),
                commodity: isGas ? .gas : .strom, isRemotelyRead: false, installedOn: nil, removedOn: nil,
                calorificValue: isGas ? CalorificValue(thousandths: 11_253) : nil,
                stateFactor: isGas ? StateFactor(tenThousandths: 9_599) : nil, registers: registers)
            perDay = Int64(random.number(0...40_000))
            let capacity = registers.first?.capacity ?? 1
            let start = Day(unchecked: "2023-01-15")
            var (day, shown, readings) = (start, Int64(random.number(0...Int(capacity - 1))), [MeterReading]())
            for index in 0..<random.number(0...5) {
                for register in registers {
                    let value = try #require(CounterReading(thousandths: shown % capacity))
                    readings.append(
                        MeterReading(
                            id: ID(stored: "\(register.id.value) \(index)"), register: register.id, readOn: day,
                            value: value, source: random.pick(MeterReading.Source.allCases, orElse: .customer),
                            status: random.chance(90) ? .accepted : .inReview))
                }
                let days = random.number(1...400)
                (day, shown) = (day.adding(days: days), shown + perDay * Int64(days))
            }
            history = readings
            today = day.adding(days: random.number(0...400))
        }

        /// Something near what the register shows now, slips of all kinds, or anything.
        func typed(_ register: MeterRegister, on day: Day, _ random: inout DemoRandom) throws -> CounterReading {
            let last = history.accepted(of: register.id, before: day).last
            let days = Int64(last.map { max(0, $0.readOn.days(until: day)) } ?? 0)
            let capacity = register.capacity ?? 1
            let right = ((last?.value.thousandths ?? 0) + perDay * days) % capacity
            let most = 2 * Int(capacity)
            let value =
                switch random.number(1...8) {
                case 1: right / 10
                case 2: right * 10
                case 3: Int64(random.number(0...most))
                case 4: max(0, (last?.value.thousandths ?? 0) - Int64(random.number(0...2_000_000)))
                case 5: (right + Int64(random.number(0...3_000_000))) % capacity
                case 6: capacity - 1 - Int64(random.number(0...1000))
                case 7: Int64(random.number(0...3_000_000)) % capacity
                default: right
                }
            return try #require(CounterReading(thousandths: max(0, value)))
        }
    }

    @Test func `no accepted reading makes negative or impossible consumption`() throws {
        var random = DemoRandom(seed: 51)
        var (accepted, rolledOver, askedBack, refused) = (0, 0, 0, 0)
        for _ in 0..<Self.cases {
            let household = try Household(&random)
            let (meter, rules, today) = (household.meter, household.rules, household.today)
            let day = today.adding(days: random.number(-20...2))
            var entries: [ID<MeterRegister>: CounterReading] = [:]
            for register in meter.registers { entries[register.id] = try household.typed(register, on: day, &random) }
            let annual = random.chance(50) ? Energy(wattHours: household.perDay * 365) : nil
            let verdicts = Plausibility.judge(
                entries, on: day, meter: meter, history: household.history, annual: annual, rules: rules, today: today)
            var taken: [MeterReading] = []
            for register in meter.registers {
                let verdict = try #require(verdicts[register.id])
                let value = try #require(entries[register.id])
                switch verdict.consequence {
                case .askBack: askedBack += 1
                case .refuse: refused += 1
                case .accept:
                    accepted += 1
                    if verdict.finding == .rollover { rolledOver += 1 }
                    #expect(day <= today && day >= today.adding(days: -rules.daysBack))
                    #expect(register.shows(value))
                    if let last = household.history.accepted(of: register.id, before: day).last {
                        let amount = try #require(verdict.consumption, "an accepted reading follows the last one")
                        let most = rules.greatestConsumption(from: last.readOn, to: day, in: register.unit)
                        #expect(amount >= 0 && Double(amount) <= most, "\(amount) of \(most)")
                        // What it shows now is what it showed, and what ran through.
                        let capacity = try #require(register.capacity)
                        #expect((last.value.thousandths + amount) % capacity == value.thousandths)
                    }
                    taken.append(
                        MeterReading(
                            id: ID(stored: "new \(register.id.value)"), register: register.id, readOn: day,
                            value: value,
                            source: .customer, status: .accepted))
                }
            }
            let periods = Consumption.periods(of: meter, readings: household.history + taken, rules: rules)
            for period in periods {
                let most = rules.greatestConsumption(
                    from: period.from.readOn, to: period.to.readOn, in: period.register.unit)
                #expect(period.amount >= 0 && period.energy.wattHours >= 0 && period.days > 0)
                // What was imported stays as it is, however much it was.
                if taken.contains(period.to) { #expect(Double(period.amount) <= most) }
            }
            // Each reading that was taken has its period: nothing of it is dropped as unexplained.
            for reading in taken where household.history.accepted(of: reading.register, before: day).last != nil {
                #expect(periods.contains { $0.to == reading }, "\(reading)")
            }
        }
        // The dice throw every kind of case.
        #expect(accepted > Self.cases / 10 && askedBack > Self.cases / 20 && refused > Self.cases / 20)
        #expect(rolledOver > 50)
    }
}
