import Foundation

/// How the gas drawn on a day depends on its temperature: SigLinDe, a sigmoid with a straight line for the heating and
/// one for the hot water (BDEW/VKU/GEODE, Leitfaden Abwicklung von Standardlastprofilen Gas, KoV XV, 27 March 2026).
struct GasSigmoid: Sendable {
    let a, b, c, d: Double
    let heatingSlope, heatingBase: Double
    let waterSlope, waterBase: Double

    /// Single-family houses, the profile most grid operators use.
    static let hef34 = GasSigmoid(
        a: 1.3819663, b: -37.4124155, c: 6.1723179, d: 0.0396284,
        heatingSlope: -0.0672159, heatingBase: 1.1167138, waterSlope: -0.0019982, waterBase: 0.135507)

    /// The older sigmoid of the TU München for single-family houses, without the straight lines.
    static let d14 = GasSigmoid(
        a: 3.1850191, b: -37.4124155, c: 6.1723179, d: 0.0761096,
        heatingSlope: 0, heatingBase: 0, waterSlope: 0, waterBase: 0)

    /// The day's demand beside a day of 8 °C (h = 1).
    /// - Parameter temperature: allocation temperature in °C; from 40 °C on only the hot water is left.
    func demand(at temperature: Double) -> Double {
        let line = max(heatingSlope * temperature + heatingBase, waterSlope * temperature + waterBase)
        guard temperature < 40 else { return d + line }
        return a / (1 + pow(b / (temperature - 40), c)) + d + line
    }

    /// The temperature a day is allocated by, °C: the day itself and the three before it, as buildings remember.
    /// - Parameter days: the mean temperatures from the day itself backwards.
    static func allocationTemperature(of days: (Double, Double, Double, Double)) -> Double {
        0.5333 * days.0 + 0.2667 * days.1 + 0.1333 * days.2 + 0.0667 * days.3
    }

    /// The customer's size (Kundenwert), kWh at h = 1, four decimals.
    /// - Parameters:
    ///   - consumption: what was drawn, kWh.
    ///   - demandSum: the sum of h over the same days; 0 or less has no customer value.
    static func customerValue(consumption: Double, demandSum: Double) -> Double? {
        guard demandSum > 0 else { return nil }
        return (consumption / demandSum * 10_000).rounded(.toNearestOrEven) / 10_000
    }
}
