import Vocabulary

/// Energy that was used between two days, and how it falls on the time in between by a profile.
struct EnergyOverTime: Sendable, Hashable {
    let from, to: Day
    let energy: Energy

    /// What had run through when a day began.
    func used(before day: Day, by profile: LoadProfile) -> Energy {
        if day <= from { return .zero }
        if day >= to { return energy }
        let whole = profile.share(from: from, to: to)
        guard whole > 0 else { return .zero }
        let part = profile.share(from: from, to: day)
        return Energy(wattHours: Int64(clampedRounding: Double(energy.wattHours) * part / whole))
    }
}
