import Testing
import Vocabulary

/// Source: DVGW G 685; worked examples of grid operators.
@Suite struct GasVolumeTests {
    @Test(
        "Volume to energy",
        arguments: [
            (1874, "0.9427", "11.316", .hundredthsOfKilowattHour, 19_991_070),  // leaflet of a grid operator, 253 m
            (100, "0.9764", "10.55", .wattHours, 1_030_102),
            (50, "0.9800", "10.80", .hundredthsOfKilowattHour, 529_200),
            (0, "1.0", "10.55", .wholeKilowattHours, 0),
            (2000, "1", "10", .wholeKilowattHours, 20_000_000),  // rule of thumb of enercity-netz.de
            (1500, "0.9599", "11.253", .wholeKilowattHours, 16_203_000),
        ] as [(Int64, String, String, EnergyRounding, Int64)])
    func energy(cubicMetres: Int64, state: String, value: String, rounding: EnergyRounding, expected: Int64) throws {
        let energy = GasVolume(cubicMetres: cubicMetres).energy(
            calorificValue: try #require(CalorificValue(value)), stateFactor: try #require(StateFactor(state)),
            rounding: rounding)
        #expect(energy.wattHours == expected)
    }

    @Test("Extremes saturate")
    func extremes() throws {
        let value = try #require(CalorificValue(thousandths: 99_999))
        let factor = try #require(StateFactor(tenThousandths: 99_999))
        #expect(GasVolume(litres: .max).energy(calorificValue: value, stateFactor: factor).wattHours == .max)
        #expect(GasVolume(litres: .min) - GasVolume(litres: 1) == GasVolume(litres: .min))
        #expect(GasVolume(cubicMetres: .max) + GasVolume(litres: 1) == GasVolume(litres: .max))
    }

    @Test(
        "Typed and said",
        arguments: [
            ("1.234", 1_234_000, "1.234 m³"), ("1 234,5 m³", 1_234_500, "1.234,5 m³"), ("12m3", 12_000, "12 m³"),
            ("0,001 cbm", 1, "0,001 m³"), ("1234.567", 1_234_567, "1.234,567 m³"),
        ])
    func typed(text: String, litres: Int64, words: String) {
        #expect(GasVolume(typed: text)?.litres == litres)
        #expect(GasVolume(litres: litres).german == words)
    }

    @Test("No volumes", arguments: ["", "-1", "m³", "1,2345", "12 kWh"])
    func none(text: String) {
        #expect(GasVolume(typed: text) == nil)
    }
}
