import Vocabulary

/// What the billing year is going to come to, from its readings so far and from how consumption falls on the year.
struct ConsumptionForecast: Sendable, Hashable {
    let from: Day
    /// The day behind the last one.
    let end: Day
    let energy: Energy
    /// Of it, what lies between readings.
    let read: Energy
    let readUntil: Day
    let basis: ExpectedReading.Basis
}

extension ConsumptionForecast {
    /// Nil outside of a billing year, and where there is nothing to go by.
    init?(_ sheet: ReadingSheet, rules: PlausibilityRules, today: Day) {
        guard let from = sheet.contract.lastBilledOn, let profile = LoadProfile.household(sheet.contract.commodity)
        else { return nil }
        let end = min(from.adding(months: 12), sheet.contract.endsOn?.adding(days: 1) ?? .latest)
        guard from <= today, today < end else { return nil }
        let drawn = Consumption.drawn(from: sheet.meters, readings: sheet.readings, rules: rules)
        let read = drawn.reduce(Energy.zero) { $0 + $1.energy(from: from, to: end, by: profile) }
        var (rest, until, basis) = (Energy.zero, end, ExpectedReading.Basis.ownHistory)
        let present = sheet.meters.filter { meter in meter.removedOn.map { $0 >= today } ?? true }
        guard !present.isEmpty else { return nil }
        for meter in present {
            for register in meter.consumptionRegisters {
                guard let expected = sheet.expected(of: register, of: meter, on: end, rules: rules) else { return nil }
                rest += Self.part(of: expected, meter, register, from: from, to: end, by: profile)
                until = min(until, expected.last.readOn)
                if expected.basis == .annualConsumption { basis = .annualConsumption }
            }
        }
        self.init(from: from, end: end, energy: read + rest, read: read, readUntil: until, basis: basis)
    }

    /// What is still expected from the last reading on, without what ran through before the billing year began.
    private static func part(
        of expected: ExpectedReading, _ meter: Meter, _ register: MeterRegister, from: Day, to end: Day,
        by profile: LoadProfile
    ) -> Energy {
        let energy = meter.energy(of: expected.consumption, in: register.unit)
        let whole = profile.share(from: expected.last.readOn, to: end)
        guard expected.last.readOn < from, whole > 0 else { return energy }
        let share = profile.share(from: from, to: end) / whole
        return Energy(wattHours: Int64(clampedRounding: Double(energy.wattHours) * share))
    }
}
