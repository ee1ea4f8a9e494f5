import Vocabulary

/// What ran through one register between two neighbouring accepted readings.
struct ConsumptionPeriod: Sendable, Hashable {
    let meter: ID<Meter>
    let register: MeterRegister
    let from: MeterReading
    let to: MeterReading
    /// Thousandths of the register's unit: Wh or dm³.
    let amount: Int64
    /// For gas with the factors of the meter; see `Meter.energy(of:in:)`.
    let energy: Energy
    /// The counter started again at 0 in between.
    let isRollover: Bool

    /// Whether one of the two readings was not read but worked out. Bills and pages must say so (EnWG § 40a (2)).
    var isEstimated: Bool { !from.source.isMeasured || !to.source.isMeasured }

    var days: Int { from.readOn.days(until: to.readOn) }

    /// The mean of a day; a period has at least one.
    var energyPerDay: Energy { energy.share(1, of: max(1, days)) }
}

extension ConsumptionPeriod {
    /// Below four weeks one holiday or one cold week says more than the household does.
    static let leastDaysForAYear = 28

    /// What a year would come to at this pace, by how consumption falls on the year; nil for too short a period.
    func energyPerYear(by profile: LoadProfile) -> Energy? {
        let share = profile.share(from: from.readOn, to: to.readOn)
        guard days >= Self.leastDaysForAYear, share > 0 else { return nil }
        return Energy(wattHours: Int64(clampedRounding: Double(energy.wattHours) / share))
    }

    /// The part of the period's energy that falls between two days, by the profile. Neighbouring parts together are exactly
    /// their sum: both ends are rounded, not the parts.
    func energy(from first: Day, to end: Day, by profile: LoadProfile) -> Energy {
        guard first < end else { return .zero }
        return used(before: end, by: profile) - used(before: first, by: profile)
    }

    /// What of the period's energy had run through when a day began.
    private func used(before day: Day, by profile: LoadProfile) -> Energy {
        overTime.used(before: day, by: profile)
    }

    var overTime: EnergyOverTime { EnergyOverTime(from: from.readOn, to: to.readOn, energy: energy) }
}
