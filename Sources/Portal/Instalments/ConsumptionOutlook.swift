import Vocabulary

/// What a contract uses within a period: measured as far as readings go, from there on as the load profile and its own
/// history let expect.
struct ConsumptionOutlook: Sendable {
    /// One register of one meter.
    struct Part: Sendable {
        let kind: MeterRegister.Kind
        /// Between accepted readings.
        let measured: [ConsumptionPeriod]
        /// The day of the reading the expectation begins at; nil when there is none.
        let readOn: Day?
        let basis: ExpectedReading.Basis
        /// A year's worth.
        let yearly: Energy
        /// Until then nothing was read since supply began, and the same is expected.
        var unreadUntil: Day?
    }

    let parts: [Part]
    let period: BillingPeriod
    /// Nil once there is a bill.
    let firstYear: FirstYear?
    private let profile: LoadProfile

    /// Nil where neither readings nor a yearly consumption are known, or not of every register that goes on counting.
    init?(_ sheet: ReadingSheet, hasTwoRates: Bool, period: BillingPeriod, rules: PlausibilityRules, today: Day) {
        guard let profile = LoadProfile.household(sheet.contract.commodity) else { return nil }
        let firstYear = FirstYear(sheet, period)
        var parts: [Part] = []
        var isUnknown = false
        for meter in sheet.meters where meter.installedOn.map({ $0 <= today }) ?? true {
            let periods = Consumption.periods(of: meter, readings: sheet.readings, rules: rules)
            for register in Self.registers(of: meter, hasTwoRates: hasTwoRates) {
                let own = periods.filter { $0.register.id == register.id }
                // A meter that is gone counts with what it showed. One that is to be exchanged goes on until then, and
                // another one after it.
                if let removed = meter.removedOn, removed <= today {
                    if !own.isEmpty { parts.append(Part(gone: register, own)) }
                } else if let next = sheet.expected(
                    of: register, of: meter, on: period.last.adding(days: 1), rules: rules)
                {
                    var part = Part(register, meter, own, next)
                    part.unreadUntil = firstYear?.unread(register, of: sheet)
                    parts.append(part)
                } else {
                    isUnknown = true
                }
            }
        }
        if parts.isEmpty, let annual = sheet.contract.annualConsumption, annual > .zero {
            parts = [Part(kind: .single, measured: [], readOn: nil, basis: .annualConsumption, yearly: annual)]
            isUnknown = false
        }
        guard !isUnknown, parts.contains(where: { $0.yearly > .zero }) else { return nil }
        (self.parts, self.period, self.firstYear, self.profile) = (parts, period, firstYear, profile)
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

    /// What the whole period comes to.
    var whole: Energy {
        parts.reduce(.zero) { $0 + $1.energy(from: period.opening, to: period.closing, by: profile) }
    }

    /// Of it, what lies between readings.
    var measured: Energy {
        parts.reduce(.zero) { $0 + $1.measured(from: period.opening, to: period.closing, by: profile) }
    }

    /// A year's worth of a kind.
    func yearly(of kind: MeterRegister.Kind) -> Energy {
        parts.filter { $0.kind == kind }.reduce(.zero) { $0 + $1.yearly }
    }

    /// Until then everything is measured.
    var lastReadOn: Day? { parts.compactMap(\.readOn).min() }

    /// Whether what is expected rests on own readings everywhere.
    var isOwnHistory: Bool { parts.filter { $0.yearly > .zero }.allSatisfy { $0.basis == .ownHistory } }
}

extension ConsumptionOutlook.Part {
    fileprivate init(gone register: MeterRegister, _ measured: [ConsumptionPeriod]) {
        self.init(kind: register.kind, measured: measured, readOn: nil, basis: .ownHistory, yearly: .zero)
    }

    /// Measured consumption may reach beyond the period, and then leaves nothing to expect.
    fileprivate init(
        _ register: MeterRegister, _ meter: Meter, _ measured: [ConsumptionPeriod], _ expected: ExpectedReading
    ) {
        let last = expected.last.readOn
        self.init(
            kind: register.kind, measured: measured, readOn: max(last, measured.last?.to.readOn ?? last),
            basis: expected.basis,
            yearly: meter.energy(of: Int64(clampedRounding: expected.yearly), in: register.unit))
    }

    fileprivate func energy(from first: Day, to end: Day, by profile: LoadProfile) -> Energy {
        let before = unreadUntil.map { profile.share(from: first, to: min(end, $0)) } ?? 0
        let share = before + profile.share(from: readOn.map { max(first, $0) } ?? first, to: end)
        return measured(from: first, to: end, by: profile)
            + Energy(wattHours: Int64(clampedRounding: Double(yearly.wattHours) * share))
    }

    fileprivate func measured(from first: Day, to end: Day, by profile: LoadProfile) -> Energy {
        measured.reduce(.zero) { $0 + $1.energy(from: first, to: end, by: profile) }
    }
}
