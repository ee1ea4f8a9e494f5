import Vocabulary

/// The gas of a billed time: the cubic metres of each meter, made into kilowatt-hours as a bill does.
struct GasPeriod: Sendable, Hashable {
    let span: BilledSpan
    /// Several where the meter was exchanged, or where a bill has several times, in their order.
    let sections: [Section]
    /// The bill its figures are from; nil where they follow from readings and the factors of the meter.
    let bill: GasBill?
    /// They tell how consumption falls on the time.
    private let parts: [EnergyOverTime]

    /// One meter from its first reading in the time to its last one: converted and rounded once, however often it was read
    /// in between.
    struct Section: Sendable, Hashable {
        let meter: String
        let unit: MeterRegister.Unit
        let from, to: End
        let conversion: GasConversion
        /// What is billed for it.
        let energy: Energy

        struct End: Sendable, Hashable {
            let day: Day
            let value: CounterReading
            let source: MeterReading.Source
        }

        var isRollover: Bool { to.value < from.value }
        var isEstimated: Bool { !from.source.isMeasured || !to.source.isMeasured }
    }

    var volume: GasVolume { sections.reduce(GasVolume(litres: 0)) { $0 + $1.conversion.volume } }
    var energy: Energy { sections.reduce(.zero) { $0 + $1.energy } }
    var isEstimated: Bool { sections.contains(where: \.isEstimated) }

    /// Whether some of it lies in a calendar year.
    func touches(_ year: Int) -> Bool { (span.from.year...max(span.from.year, span.to.adding(days: -1).year)) ~= year }

    /// The part between two days, by the readings in between and the profile. Neighbouring parts are exactly their sum.
    func energy(from first: Day, to end: Day, by profile: LoadProfile) -> Energy {
        used(before: end, by: profile) - used(before: first, by: profile)
    }

    private func used(before day: Day, by profile: LoadProfile) -> Energy {
        if day <= span.from { return .zero }
        if day >= span.to { return energy }
        let whole = parts.reduce(Energy.zero) { $0 + $1.energy }
        let before = parts.reduce(Energy.zero) { $0 + $1.used(before: day, by: profile) }
        guard whole > .zero else { return .zero }
        let share = Double(before.wattHours) / Double(whole.wattHours)
        return Energy(wattHours: Int64(clampedRounding: Double(energy.wattHours) * share))
    }
}

extension GasPeriod {
    /// The newest first: of a bill where one was delivered, else from the readings. Of a time with a gap, or of a meter whose
    /// factors are not known, there is none: nothing is guessed.
    static func periods(_ sheet: ReadingSheet, bills: [GasBill], rules: PlausibilityRules) -> [GasPeriod] {
        guard sheet.contract.commodity == .gas else { return [] }
        let parts = Consumption.drawn(from: sheet.meters, readings: sheet.readings, rules: rules)
        let coverage = Coverage(meters: sheet.meters, periods: parts)
        let days = parts.flatMap { [$0.from.readOn, $0.to.readOn] }
        let holding = GasBill.holding(bills)
        let spans = BilledSpan.spans(
            readOn: days, billedOn: sheet.contract.lastBilledOn, startsOn: sheet.contract.startsOn,
            between: holding.map { $0.from..<$0.to })
        let read = spans.compactMap { span -> GasPeriod? in
            guard coverage.days(from: span.from, to: span.to) == span.days else { return nil }
            return GasPeriod(span, parts, of: sheet.meters)
        }
        return (read + holding.map { GasPeriod($0, parts, coverage) }).sorted { $0.span.to > $1.span.to }
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
            let conversion = GasConversion(volume, stateFactor: factor, calorificValue: value)
            sections.append(
                Section(
                    meter: meter.number.value, unit: first.register.unit, from: Section.End(first.from),
                    to: Section.End(last.to), conversion: conversion, energy: conversion.energy))
        }
        guard !sections.isEmpty else { return nil }
        (self.span, self.parts, bill) = (span, parts.map(\.overTime), nil)
        self.sections = sections.sorted { $0.from.day < $1.from.day }
    }

    /// The readings in between tell how the energy of a bill with one section falls on its time; the sections of others do.
    private init(_ bill: GasBill, _ all: [ConsumptionPeriod], _ coverage: Coverage) {
        span = BilledSpan(from: bill.from, to: bill.to, standing: .billed)
        (sections, self.bill) = (bill.sections, bill)
        let read = all.filter { $0.from.readOn >= bill.from && $0.to.readOn <= bill.to }.map(\.overTime)
        let isCovered =
            bill.sections.count == 1 && coverage.days(from: bill.from, to: bill.to) == span.days
            && read.map(\.from).min() == bill.from && read.map(\.to).max() == bill.to
        parts =
            isCovered
            ? read : bill.sections.map { EnergyOverTime(from: $0.from.day, to: $0.to.day, energy: $0.energy) }
    }
}

extension GasPeriod.Section.End {
    fileprivate init(_ reading: MeterReading) {
        self.init(day: reading.readOn, value: reading.value, source: reading.source)
    }
}
