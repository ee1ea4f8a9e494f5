/// An amount of energy, kept in watt-hours. Arithmetic saturates.
public struct Energy: Sendable, Hashable {
    /// 3500 kWh are 3 500 000.
    public let wattHours: Int64

    /// May be negative.
    public init(wattHours: Int64) {
        self.wattHours = wattHours
    }

    /// Saturates.
    public init(kilowattHours: Int64) {
        wattHours = kilowattHours.times(1000)
    }

    /// 0 kWh.
    public static let zero = Energy(wattHours: 0)

    /// Rounded commercially.
    public var wholeKilowattHours: Int64 { CommercialRounding.quotient(Int128(wattHours), 1000) }

    public static func + (left: Energy, right: Energy) -> Energy {
        Energy(wattHours: left.wattHours.plus(right.wattHours))
    }

    public static func - (left: Energy, right: Energy) -> Energy {
        Energy(wattHours: left.wattHours.minus(right.wattHours))
    }

    public static func += (left: inout Energy, right: Energy) { left = left + right }

    public static func -= (left: inout Energy, right: Energy) { left = left - right }

    /// The `numerator`/`denominator` part, rounded to watt-hours. Zero for a denominator of 0.
    public func share(_ numerator: Int, of denominator: Int) -> Energy {
        Energy(wattHours: CommercialRounding.quotient(Int128(wattHours) * Int128(numerator), Int128(denominator)))
    }
}

extension Energy: Comparable {
    public static func < (left: Energy, right: Energy) -> Bool { left.wattHours < right.wattHours }
}

extension Energy: Speakable {
    /// "3.500 kWh" / "3,500 kWh"; decimals only when there are any ("1.030,102 kWh").
    public func words(in language: Language) -> String {
        DecimalWords(scaled: wattHours, scale: 3, least: 0).written(in: language, suffix: " kWh")
    }
}
