import Vocabulary

/// The sums of an invented yearly bill, gross, worked out as a real one: a line for each counter and each price that
/// applied, tax found per line.
struct DemoBill: Sendable {
    let contract: DemoContract
    let from, to: Day
    let usages: [Usage]
    let lines: [Line]
    /// One monthly payment of the year that was billed.
    let paidMonthly: Money
    let nextMonthly: Money
    let yearBefore: Energy?

    /// What a counter showed at both ends.
    struct Usage: Sendable {
        let register: DemoRegister
        let old, new: DemoReading
        let energy: Energy

        var amount: Int64 { new.value.thousandths - old.value.thousandths }
    }

    struct Line: Sendable {
        let label: String
        let from, to: Day
        /// Nil for the standing charge.
        let energy: Energy?
        let rate: UnitRate?
        /// The standing charge of a year.
        var year: Money?
        let gross: Money
        let vat: VATRate
    }

    /// As it stands on the paper.
    var number: String { "\(to.year)-\(contract.number.suffix(6))" }
    var issuedOn: Day { to.adding(days: 10) }
    var energy: Energy { usages.reduce(.zero) { $1.register.kind == .feedIn ? $0 : $0 + $1.energy } }
    var gross: Money { lines.reduce(.zero) { $0 + $1.gross } }
    var vat: Money { lines.reduce(.zero) { $0 + $1.gross.vatContained($1.vat) } }
    var net: Money { gross - vat }
    var paid: Money { paidMonthly * 12 }
    /// Below zero: the customer gets money back.
    var balance: Money { gross - paid }

    /// Nil when the readings for the year that ends on `to` are not there.
    init?(_ contract: DemoContract, yearEnds to: Day, today: Day, paid: Money, yearBefore: Energy?) {
        guard let meter = contract.meter, let next = contract.instalment else { return nil }
        let before = to.adding(months: -12)
        let opening = before <= contract.startsOn ? contract.startsOn : before
        let usages = meter.registers.compactMap { Usage($0, meter, from: opening, to: to) }
        guard usages.count == meter.registers.count else { return nil }
        self.contract = contract
        self.usages = usages
        from = opening == contract.startsOn ? opening : opening.adding(days: 1)
        self.to = to
        paidMonthly = paid
        nextMonthly = next
        self.yearBefore = yearBefore
        lines = Self.lines(contract, usages, from: from, to: to, today)
    }

    static func energy(ofLitres litres: Int64) -> Energy {
        guard let value = CalorificValue(DemoMeter.calorificValue), let factor = StateFactor(DemoMeter.stateFactor)
        else {
            return .zero
        }
        return GasVolume(litres: litres).energy(calorificValue: value, stateFactor: factor)
    }
}

extension DemoBill.Usage {
    fileprivate init?(_ register: DemoRegister, _ meter: DemoMeter, from: Day, to: Day) {
        let known = meter.readings.filter { $0.obis == register.obis }
        guard let old = known.first(where: { $0.readOn == from }), let new = known.first(where: { $0.readOn == to })
        else { return nil }
        self.register = register
        self.old = old
        self.new = new
        let amount = new.value.thousandths - old.value.thousandths
        energy = register.unit == .kilowattHours ? Energy(wattHours: amount) : DemoBill.energy(ofLitres: amount)
    }
}

extension DemoBill {
    private static func lines(
        _ contract: DemoContract, _ usages: [Usage], from: Day, to: Day, _ today: Day
    ) -> [Line] {
        let commodity = contract.tariff.commodity
        let changes = contract.tariff.prices.map { $0.validFrom(today) }.filter { $0 > from && $0 <= to }.sorted()
        let starts = [from] + changes
        let ends = changes.map { $0.adding(days: -1) } + [to]
        let spans = Array(zip(starts, ends))
        var lines: [Line] = []
        for usage in usages where usage.register.kind != .feedIn {
            var left = usage.energy
            for (index, span) in spans.enumerated() {
                guard let rate = contract.tariff.price(on: span.0, today)?.rate(usage.register.kind) else { continue }
                let part = index == spans.count - 1 ? left : share(of: usage.energy, commodity, span, from, to)
                left -= part
                lines.append(
                    Line(
                        label: DemoWords.register(usage.register.kind), from: span.0, to: span.1, energy: part,
                        rate: rate, gross: rate.cost(of: part), vat: .of(commodity, on: span.1)))
            }
        }
        for span in spans {
            guard let year = contract.tariff.price(on: span.0, today)?.year else { continue }
            let days = span.0.days(until: span.1) + 1
            lines.append(
                Line(
                    label: "Grundpreis", from: span.0, to: span.1, energy: nil, rate: nil,
                    year: Money(cents: year), gross: Money(cents: year).share(days, of: span.1.daysInYear),
                    vat: .of(commodity, on: span.1)))
        }
        return lines
    }

    /// The part of a year's energy before a price changed, by the load profile, in whole kilowatt-hours.
    static func share(of energy: Energy, _ commodity: Commodity, _ span: (Day, Day), _ from: Day, _ to: Day)
        -> Energy
    {
        guard let profile = LoadProfile.household(commodity) else { return .zero }
        let whole = profile.share(from: from, to: to.adding(days: 1))
        guard whole > 0 else { return .zero }
        let part = profile.share(from: span.0, to: span.1.adding(days: 1)) / whole
        let wattHours = Int64(clampedRounding: Double(energy.wattHours) * part)
        return Energy(kilowattHours: Energy(wattHours: wattHours).wholeKilowattHours)
    }
}
