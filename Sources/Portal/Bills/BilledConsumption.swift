import Vocabulary

/// What one register of a meter showed at both ends, and the energy that is billed for it.
struct BilledConsumption: Sendable, Hashable {
    let meter: String
    let obis: String
    let kind: MeterRegister.Kind
    let unit: MeterRegister.Unit
    let first, last: Day
    let firstReading, lastReading: CounterReading
    /// How the readings came about (EnWG § 40 (2), § 40a).
    let firstSource, lastSource: MeterReading.Source
    /// What ran through the counter, in thousandths of its unit.
    let amount: Int64
    /// Gas only.
    let stateFactor: StateFactor?
    let calorificValue: CalorificValue?
    let energy: Energy

    /// Cubic metres to kilowatt-hours by the bill's own figures; nil for what is counted in kWh.
    var conversion: GasConversion? {
        guard unit == .cubicMetres, let stateFactor, let calorificValue else { return nil }
        return GasConversion(GasVolume(litres: amount), stateFactor: stateFactor, calorificValue: calorificValue)
    }

    /// Whether the counter went through zero.
    var isRollover: Bool { lastReading < firstReading }

    /// Whether nobody looked at the counter at one of the ends.
    var isEstimated: Bool { !firstSource.isMeasured || !lastSource.isMeasured }
}
