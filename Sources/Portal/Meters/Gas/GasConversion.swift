import Vocabulary

/// Cubic metres to kilowatt-hours step by step (DVGW G 685): what is multiplied, what comes out, and where it is rounded.
struct GasConversion: Sendable, Hashable {
    let volume: GasVolume
    let stateFactor: StateFactor
    let calorificValue: CalorificValue
    /// Cubic metres at standard conditions: the volume by the state factor, not rounded, in ten-millionths.
    let standardVolume: Int64
    /// Not rounded, in ten-thousand-millionths of a kWh.
    let exact: Int128
    /// What the bill uses.
    let energy: Energy

    init(_ volume: GasVolume, stateFactor: StateFactor, calorificValue: CalorificValue) {
        (self.volume, self.stateFactor, self.calorificValue) = (volume, stateFactor, calorificValue)
        let standard = Int128(volume.litres) * Int128(stateFactor.tenThousandths)
        standardVolume = Int64(clamping: standard)
        exact = standard * Int128(calorificValue.thousandths)
        energy = volume.energy(calorificValue: calorificValue, stateFactor: stateFactor)
    }

    /// The exact energy cut after three decimals, as it is shown before rounding.
    var shown: Energy { Energy(wattHours: Int64(clamping: exact / 10_000_000)) }

    /// The same for the volume at standard conditions.
    var shownStandard: GasVolume { GasVolume(litres: standardVolume / 10_000) }
}
