import Vocabulary

/// Makes invented contracts of each kind, with a history that ends today.
struct DemoContractMaker {
    let years: DemoYears
    private(set) var random: DemoRandom

    init(years: DemoYears, random: DemoRandom) {
        self.years = years
        self.random = random
    }

    mutating func strom(_ person: DemoPerson, _ number: String, _ tariff: DemoTariff, years count: Int, kWh: Int64)
        -> DemoContract
    {
        let start = years.start(count, before: years.stromEnd)
        let meter = DemoMeter.strom(number, kWh: kWh, installedOn: start)
        return metered(person, number, tariff, start, years.stromEnd, meter, kWh: kWh)
    }

    mutating func remote(_ person: DemoPerson, _ number: String, years count: Int, kWh: Int64) -> DemoContract {
        let start = years.start(count, before: years.stromEnd)
        let meter = DemoMeter.strom(number, kWh: kWh, installedOn: start, isRemotelyRead: true)
        return metered(person, number, .stromFlex, start, years.stromEnd, meter, kWh: kWh)
    }

    mutating func twoRates(_ person: DemoPerson, _ number: String, years count: Int, peak: Int64, offPeak: Int64)
        -> DemoContract
    {
        let start = years.start(count, before: years.stromEnd)
        let meter = DemoMeter.twoRates(number, peak: peak, offPeak: offPeak, installedOn: start)
        return metered(person, number, .stromTwoRates, start, years.stromEnd, meter, kWh: peak + offPeak)
    }

    mutating func twoWays(_ person: DemoPerson, _ number: String, years count: Int, kWh: Int64, feedIn: Int64)
        -> DemoContract
    {
        let start = years.start(count, before: years.stromEnd)
        let meter = DemoMeter.twoWays(number, kWh: kWh, feedIn: feedIn, installedOn: start)
        return metered(person, number, .stromRegional, start, years.stromEnd, meter, kWh: kWh)
    }

    mutating func gas(
        _ person: DemoPerson, _ number: String, _ tariff: DemoTariff, years count: Int, cubicMetres: Int64
    )
        -> DemoContract
    {
        let start = years.start(count, before: years.gasEnd)
        let meter = DemoMeter.gas(number, cubicMetres: cubicMetres, installedOn: start)
        return metered(person, number, tariff, start, years.gasEnd, meter, kWh: cubicMetres * 11)
    }

    func internet(_ person: DemoPerson, _ number: String, _ tariff: DemoTariff, months: Int) -> DemoContract {
        DemoContract(
            person: person, number: number, tariff: tariff,
            startsOn: years.today.firstOfMonth.adding(months: -months),
            instalment: tariff.prices.first?.month.map { Money(cents: $0) })
    }

    /// Ordered, and now being built.
    func fibreOrder(_ person: DemoPerson, _ number: String) -> DemoContract {
        DemoContract(
            person: person, number: number, tariff: .fibre300, state: .civilWorks,
            startsOn: years.today.firstOfMonth.adding(months: 3))
    }

    mutating func ended(_ person: DemoPerson, _ number: String, kWh: Int64) -> DemoContract {
        let end = years.start(2, before: years.stromEnd).adding(days: -1)
        let start = end.adding(days: 1).adding(months: -24)
        let meter = DemoMeter.strom(number, kWh: kWh, installedOn: start)
            .read(on: [start, end.adding(months: -12), end], from: 8_200, &random)
        return DemoContract(
            person: person, number: number, tariff: .stromDefault, state: .ended, startsOn: start, endsOn: end,
            annual: Energy(kilowattHours: kWh), meter: meter, billedUntil: end)
    }

    private mutating func metered(
        _ person: DemoPerson, _ number: String, _ tariff: DemoTariff, _ start: Day, _ end: Day, _ meter: DemoMeter,
        kWh: Int64
    ) -> DemoContract {
        let days = years.readingDays(from: start, ends: end)
        let first = Int64(random.number(800...9_000))
        var contract = DemoContract(
            person: person, number: number, tariff: tariff, startsOn: start, annual: Energy(kilowattHours: kWh),
            meter: meter.read(on: days, from: first, &random), billedUntil: end,
            readingDueOn: end.adding(months: 12))
        contract.instalment = contract.yearlyCost(years.today).map { DemoContract.monthly(of: $0) }
        return contract
    }
}

extension DemoContract {
    /// What a year costs at today's prices; nil where a price is missing.
    func yearlyCost(_ today: Day) -> Money? {
        guard let price = tariff.price(on: today, today), let meter, let standing = price.year else { return nil }
        return meter.registers.reduce(Money(cents: standing)) { sum, register in
            guard let rate = price.rate(register.kind) else { return sum }
            let energy =
                register.unit == .kilowattHours
                ? Energy(wattHours: register.annual) : DemoBill.energy(ofLitres: register.annual)
            return sum + rate.cost(of: energy)
        }
    }

    /// A twelfth, up to the next whole euro.
    static func monthly(of year: Money) -> Money {
        let twelfth = year.share(1, of: 12)
        let rest = twelfth.cents % 100
        return rest == 0 ? twelfth : Money(cents: twelfth.cents + 100 - rest)
    }
}
