/// A volume of gas as the meter counts it (Betriebsvolumen), kept in litres (dm³). Arithmetic saturates.
public struct GasVolume: Sendable, Hashable {
    /// 1 m³ is 1000.
    public let litres: Int64

    /// May be negative: a difference.
    public init(litres: Int64) {
        self.litres = litres
    }

    /// Saturates.
    public init(cubicMetres: Int64) {
        litres = cubicMetres.times(1000)
    }

    /// Cubic metres as people type them: "1.234", "1 234,5 m³". Nil when negative or with more than three decimals.
    public init?(typed: String) {
        guard typed.utf8.count <= 60 else { return nil }
        let number = typed.replacing("m³", with: "").replacing("m3", with: "").replacing("cbm", with: "")
        guard let litres = DecimalInput.typed(number, scale: 3), litres >= 0 else { return nil }
        self.init(litres: litres)
    }

    /// Energy = volume · state factor · calorific value (DVGW G 685), rounded once, at the end.
    ///
    /// Both factors must be those of the bill. A volume already converted to standard conditions takes
    /// `StateFactor.one`.
    public func energy(
        calorificValue: CalorificValue, stateFactor: StateFactor, rounding: EnergyRounding = .wholeKilowattHours
    ) -> Energy {
        let product = Int128(litres) * Int128(calorificValue.thousandths) * Int128(stateFactor.tenThousandths)
        let step = rounding.wattHours
        let steps = CommercialRounding.quotient(product, 10_000_000 * Int128(step))
        return Energy(wattHours: steps.times(step))
    }

    public static func + (left: GasVolume, right: GasVolume) -> GasVolume {
        GasVolume(litres: left.litres.plus(right.litres))
    }

    public static func - (left: GasVolume, right: GasVolume) -> GasVolume {
        GasVolume(litres: left.litres.minus(right.litres))
    }
}

extension GasVolume: Comparable {
    public static func < (left: GasVolume, right: GasVolume) -> Bool { left.litres < right.litres }
}

extension GasVolume: Speakable {
    /// "1.234 m³" / "1,234 m³"; decimals only when there are any.
    public func words(in language: Language) -> String {
        DecimalWords(scaled: litres, scale: 3, least: 0).written(in: language, suffix: " m³")
    }
}
