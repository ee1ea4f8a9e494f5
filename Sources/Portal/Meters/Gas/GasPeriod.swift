import Vocabulary

/// The gas of a billed time: the cubic metres of each meter, made into kilowatt-hours as a bill does.
struct GasPeriod: Sendable, Hashable {
    let span: BilledSpan
    /// Several where the meter was exchanged, in the order of time.
    let sections: [Section]
    /// Between neighbouring readings: they tell how consumption falls on the time.
    private let parts: [ConsumptionPeriod]

    /// One meter from its first reading in the time to its last one: converted and rounded once, however often it was read
    /// in between.
    struct Section: Sendable, Hashable {
        let meter: Meter
        let register: MeterRegister
        let from, to: MeterReading
        let conversion: GasConversion

        var isRollover: Bool { to.value < from.value }
        var isEstimated: Bool { !from.source.isMeasured || !to.source.isMeasured }
    }

    var volume: GasVolume { sections.reduce(GasVolume(litres: 0)) { $0 + $1.conversion.volume } }
    var energy: Energy { sections.reduce(.zero) { $0 + $1.conversion.energy } }
    var isEstimated: Bool { sections.contains(where: \.isEstimated) }

    /// The part between two days, by the readings in between and the profile. Neighbouring parts are exactly their sum.
    func energy(from first: Day, to end: Day, by profile: LoadProfile) -> Energy {
        used(before: end, by: profile) - used(before: first, by: profile)
    }

    private func used(before day: Day, by profile: LoadProfile) -> Energy {
        if day <= span.from { return .zero }
        if day >= span.to { return energy }
        let whole = parts.reduce(Energy.zero) { $0 + $1.energy }
        let before = parts.reduce(Energy.zero) { $0 + $1.energy(from: span.from, to: day, by: profile) }
        guard whole > .zero else { return .zero }
        let share = Double(before.wattHours) / Double(whole.wattHours)
        return Energy(wattHours: Int64(clampedRounding: Double(energy.wattHours) * share))
    }
}

extension GasPeriod {
    /// The newest first. Of a time with a gap, or of a meter whose factors are not known, there is none: nothing is guessed.
    static func periods(_ sheet: ReadingSheet, rules: PlausibilityRules) -> [GasPeriod] {
        guard sheet.contract.commodity == .gas else { return [] }
        let parts = Consumption.drawn(from: sheet.meters, readings: sheet.readings, rules: rules)
        let coverage = Coverage(meters: sheet.meters, periods: parts)
        let days = parts.flatMap { [$0.from.readOn, $0.to.readOn] }
        let spans = BilledSpan.spans(
            readOn: days, billedOn: sheet.contract.lastBilledOn, startsOn: sheet.contract.startsOn)
        return spans.compactMap { span in
            guard coverage.days(from: span.from, to: span.to) == span.days else { return nil }
            return GasPeriod(span, parts, of: sheet.meters)
        }
    }

    private init?(_ span: BilledSpan, _ all: [ConsumptionPeriod], of meters: [Meter]) {
        let parts = all.filter { $0.from.readOn >= span.from && $0.to.readOn <= span.to }
        var sections: [Section] = []
        for meter in meters {
            let own = parts.filter { $0.meter == meter.id }.sorted { $0.from.readOn < $1.from.readOn }
            guard let first = own.first, let last = own.last else { continue }
            guard Set(own.map(\.register.id)).count == 1, first.register.unit == .cubicMetres,
                let factor = meter.stateFactor, let value = meter.calorificValue
            else { return nil }
            let volume = own.reduce(GasVolume(litres: 0)) { $0 + GasVolume(litres: $1.amount) }
            sections.append(
                Section(
                    meter: meter, register: first.register, from: first.from, to: last.to,
                    conversion: GasConversion(volume, stateFactor: factor, calorificValue: value)))
        }
        guard !sections.isEmpty else { return nil }
        (self.span, self.parts) = (span, parts)
        self.sections = sections.sorted { $0.from.readOn < $1.from.readOn }
    }
}
