import Vocabulary

/// The reading a register should show on a day, from what it showed before and how consumption falls on the year.
struct ExpectedReading: Sendable, Hashable {
    /// The last accepted reading before the day.
    let last: MeterReading
    let basis: Basis
    /// What a year comes to, in thousandths of the register's unit.
    let yearly: Double
    let value: CounterReading
    /// From here to `highest` nothing is unusual. Where the counter starts again at 0, `highest` is the smaller one.
    let lowest: CounterReading
    let highest: CounterReading
    /// What should have run through since `last`, in thousandths of the register's unit.
    let consumption: Int64
    let leastConsumption: Int64
    let mostConsumption: Int64

    enum Basis: Sendable, Hashable {
        /// Two measured readings of this register, far enough apart.
        case ownHistory
        /// The yearly consumption agreed in the contract.
        case annualConsumption
    }

    /// Peak hours are 6 to 22 h, sixteen of the day's twenty-four; households without storage heating draw around three
    /// fifths of their energy then. Used only until the register has a history of its own.
    static let assumedPeakShare = 0.6
}

extension ExpectedReading {
    /// Nil when nothing is known to expect from: no accepted reading before the day, or neither a history nor a yearly
    /// consumption. What is fed in is expected from its own history only.
    /// - Parameters:
    ///   - history: readings of any of the meter's registers, in any order.
    ///   - annual: the contract's yearly consumption; gas in kWh, too.
    init?(
        of register: MeterRegister, on day: Day, meter: Meter, history: [MeterReading], annual: Energy?,
        rules: PlausibilityRules = PlausibilityRules()
    ) {
        guard let profile = LoadProfile.household(meter.commodity) else { return nil }
        let known = history.accepted(of: register.id, before: day)
        guard let last = known.last else { return nil }
        if let own = register.yearlyConsumption(of: known, profile: profile, rules: rules) {
            (yearly, basis) = (own, .ownHistory)
        } else if let assumed = register.assumedYearlyConsumption(of: meter, annual: annual) {
            (yearly, basis) = (assumed, .annualConsumption)
        } else {
            return nil
        }
        let expected = yearly * profile.share(from: last.readOn, to: day)
        let floor = rules.floor(in: register.unit)
        let least = max(0, min(expected * rules.leastShare, expected - floor))
        let most = max(expected * rules.mostShare, expected + floor)
        self.last = last
        value = register.reading(after: last.value, consuming: expected)
        lowest = register.reading(after: last.value, consuming: least)
        highest = register.reading(after: last.value, consuming: most)
        consumption = Int64(clampedRounding: expected)
        leastConsumption = Int64(clampedRounding: least)
        mostConsumption = Int64(clampedRounding: most)
    }

    /// Whether a reading of this register lies within what is expected, also after the counter has started again at 0.
    func contains(_ reading: CounterReading, of register: MeterRegister) -> Bool {
        let most = Double(mostConsumption)
        let consumed = register.consumption(from: last.value, to: reading, rolloverCap: most)
        return consumed.map { $0 >= leastConsumption && $0 <= mostConsumption } ?? false
    }
}

extension MeterRegister {
    /// What the register counts in a year, from its own measured readings: of those far enough before the newest one,
    /// the one nearest to a year before it says most. Thousandths of the unit.
    fileprivate func yearlyConsumption(
        of known: [MeterReading], profile: LoadProfile, rules: PlausibilityRules
    ) -> Double? {
        let measured = known.filter(\.source.isMeasured)
        guard let end = measured.last else { return nil }
        func distanceFromAYear(_ reading: MeterReading) -> Int { abs(reading.readOn.days(until: end.readOn) - 365) }
        let earlier = measured.filter { $0.readOn.days(until: end.readOn) >= max(1, rules.leastDaysOfHistory) }
        guard let start = earlier.min(by: { distanceFromAYear($0) < distanceFromAYear($1) }) else { return nil }
        let greatest = rules.greatestConsumption(from: start.readOn, to: end.readOn, in: unit)
        let share = profile.share(from: start.readOn, to: end.readOn)
        guard share > 0, let consumed = consumption(from: start.value, to: end.value, rolloverCap: greatest) else {
            return nil
        }
        return Double(consumed) / share
    }

    private func fractionOfConsumption() -> Double? {
        switch kind {
        case .single: 1
        case .peak: ExpectedReading.assumedPeakShare
        case .offPeak: 1 - ExpectedReading.assumedPeakShare
        case .feedIn: nil
        }
    }

    fileprivate func assumedYearlyConsumption(of meter: Meter, annual: Energy?) -> Double? {
        guard let annual, annual.wattHours > 0, let fraction = fractionOfConsumption() else { return nil }
        return meter.thousandths(of: annual, in: unit) * fraction
    }
}
