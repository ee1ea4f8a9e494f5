import Vocabulary

/// Gas energy where the grid operator's figures are not known: for an estimate that is called one, never for a bill.
enum GasEstimate {
    /// The trade's rule of thumb for H-gas at the state factors of the lowlands.
    static let kilowattHoursPerCubicMetre = 10.0

    static func energy(of volume: GasVolume) -> Energy {
        Energy(wattHours: Int64(clampedRounding: Double(volume.litres) * kilowattHoursPerCubicMetre))
    }
}
