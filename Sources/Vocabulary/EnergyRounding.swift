/// To which step a gas bill rounds energy. G 685 leaves it open and utilities differ, so it is a setting.
public enum EnergyRounding: String, Sendable, CaseIterable {
    case wholeKilowattHours
    /// Two decimals.
    case hundredthsOfKilowattHour
    /// Three decimals.
    case wattHours

    var wattHours: Int64 {
        switch self {
        case .wholeKilowattHours: 1000
        case .hundredthsOfKilowattHour: 10
        case .wattHours: 1
        }
    }
}
