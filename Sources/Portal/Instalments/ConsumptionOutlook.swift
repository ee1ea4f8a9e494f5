import Vocabulary

/// What a contract uses within a period: measured as far as readings go, from there on as the load profile and its own
/// history let expect.
struct ConsumptionOutlook: Sendable {
    /// One register of one meter.
    struct Part: Sendable {
        let kind: MeterRegister.Kind
        /// Between accepted readings.
        let measured: [ConsumptionPeriod]
        /// The reading the expectation begins at; nil when there is none.
        let last: MeterReading?
        let basis: ExpectedReading.Basis
        /// A year's worth.
        let yearly: Energy
    }

    let parts: [Part]
    let period: BillingPeriod
    private let profile: LoadProfile

    /// Nil where neither readings nor a yearly consumption are known.
    init?(_ sheet: ReadingSheet, hasTwoRates: Bool, period: BillingPeriod, rules: PlausibilityRules) {
        guard let profile = LoadProfile.household(sheet.contract.commodity) else { return nil }
        var parts: [Part] = []
        for meter in sheet.meters {
            let periods = Consumption.periods(of: meter, readings: sheet.readings, rules: rules)
            for register in Self.registers(of: meter, hasTwoRates: hasTwoRates) {
                let own = periods.filter { $0.register.id == register.id }
                if let part = Part(register, meter, own, sheet, period, profile, rules) { parts.append(part) }
            }
        }
        if parts.isEmpty, let annual = sheet.contract.annualConsumption, annual > .zero {
            parts = [Part(kind: .single, measured: [], last: nil, basis: .annualConsumption, yearly: annual)]
        }
        guard parts.contains(where: { $0.yearly > .zero }) else { return nil }
        (self.parts, self.period, self.profile) = (parts, period, profile)
    }

    /// With two prices the counters of both are used, else the total.
    private static func registers(of meter: Meter, hasTwoRates: Bool) -> [MeterRegister] {
        let apart = meter.registers.filter { $0.kind == .peak || $0.kind == .offPeak }
        return hasTwoRates && !apart.isEmpty ? apart : meter.consumptionRegisters
    }

    /// The kinds in the order of a bill.
    var kinds: [MeterRegister.Kind] {
        [.single, .peak, .offPeak].filter { kind in parts.contains { $0.kind == kind } }
    }

    /// What a kind of register uses from a day to another, the last one exclusive.
    func energy(of kind: MeterRegister.Kind, from first: Day, to end: Day) -> Energy {
        parts.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.energy(from: first, to: end, by: profile) }
    }

    /// A year's worth of a kind.
    func yearly(of kind: MeterRegister.Kind) -> Energy {
        parts.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.yearly }
    }

    /// The newest reading anything is expected from.
    var lastReadOn: Day? { parts.compactMap(\.last?.readOn).max() }

    /// Whether what is expected rests on own readings everywhere.
    var isOwnHistory: Bool { parts.filter { $0.yearly > .zero }.allSatisfy { $0.basis == .ownHistory } }
}

extension ConsumptionOutlook.Part {
    fileprivate init?(
        _ register: MeterRegister, _ meter: Meter, _ measured: [ConsumptionPeriod], _ sheet: ReadingSheet,
        _ period: BillingPeriod, _ profile: LoadProfile, _ rules: PlausibilityRules
    ) {
        let end = period.last.adding(days: 1)
        let expected = meter.removedOn == nil ? sheet.expected(of: register, of: meter, on: end, rules: rules) : nil
        guard let expected else {
            // A meter that is gone counts with what it showed.
            guard !measured.isEmpty else { return nil }
            self.init(
                kind: register.kind, measured: measured, last: nil, basis: .ownHistory, yearly: .zero)
            return
        }
        let share = profile.share(from: expected.last.readOn, to: end)
        let whole = meter.energy(of: expected.consumption, in: register.unit)
        let yearly = share > 0 ? Int64(clampedRounding: Double(whole.wattHours) / share) : 0
        self.init(
            kind: register.kind, measured: measured, last: expected.last, basis: expected.basis,
            yearly: Energy(wattHours: yearly))
    }

    fileprivate func energy(from first: Day, to end: Day, by profile: LoadProfile) -> Energy {
        let known = measured.reduce(Energy.zero) { $0 + $1.energy(from: first, to: end, by: profile) }
        let share = profile.share(from: last.map { max(first, $0.readOn) } ?? first, to: end)
        return known + Energy(wattHours: Int64(clampedRounding: Double(yearly.wattHours) * share))
    }
}
