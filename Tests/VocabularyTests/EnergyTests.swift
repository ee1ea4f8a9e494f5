import Testing
import Vocabulary

@Suite struct EnergyTests {
    @Test(
        "Words",
        arguments: [
            (3_500_000, "3.500 kWh", "3,500 kWh"), (1_030_102, "1.030,102 kWh", "1,030.102 kWh"), (0, "0 kWh", "0 kWh"),
            (500, "0,5 kWh", "0.5 kWh"), (-1500, "−1,5 kWh", "−1.5 kWh"),
        ])
    func words(wattHours: Int64, german: String, english: String) {
        #expect(Energy(wattHours: wattHours).text == Text(german, en: english))
    }

    @Test("Arithmetic")
    func arithmetic() {
        let year = Energy(kilowattHours: 3500)
        #expect((year + year - year) == year)
        #expect(year.share(1, of: 365).wattHours == 9589)
        #expect(Energy(wattHours: 1500).wholeKilowattHours == 2)
        #expect(Energy(kilowattHours: .max) == Energy(wattHours: .max))
        #expect(Energy(wattHours: .min) - year == Energy(wattHours: .min))
    }
}
