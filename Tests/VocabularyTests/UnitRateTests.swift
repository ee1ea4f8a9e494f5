import Testing
import Vocabulary

@Suite struct UnitRateTests {
    @Test(
        "Decimal text",
        arguments: [
            ("30.90", 309_000), ("30,9", 309_000), ("30.905", 309_050), ("0.3444", 3444), ("-1.5", -15_000),
            ("30", 300_000),
            ("30.90000", 309_000), ("30.90001", nil), ("1.000,5", nil), ("", nil), ("30.", nil), (".5", nil),
            ("30 ct", nil),
            ("999999999999999999999", nil),
        ])
    func text(text: String, value: Int64?) {
        #expect(UnitRate(centsPerKWh: text)?.tenThousandths == value)
    }

    @Test(
        "Words",
        arguments: [
            (309_000, "30,90 ct/kWh", "30.90 ct/kWh"), (309_050, "30,905 ct/kWh", "30.905 ct/kWh"),
            (3444, "0,3444 ct/kWh", "0.3444 ct/kWh"), (-15_000, "−1,50 ct/kWh", "−1.50 ct/kWh"),
        ])
    func words(value: Int64, german: String, english: String) {
        #expect(UnitRate(tenThousandths: value).text == Text(german, en: english))
    }

    @Test("Cost is rounded once and saturates")
    func cost() {
        let rate = UnitRate(tenThousandths: 309_000)
        #expect(rate.cost(of: Energy(kilowattHours: 3500)).cents == 108_150)
        #expect(UnitRate(tenThousandths: 5000).cost(of: Energy(kilowattHours: 1)).cents == 1)
        #expect(UnitRate(tenThousandths: .max).cost(of: Energy(wattHours: .max)).cents == .max)
        #expect(UnitRate(tenThousandths: .max).cost(of: Energy(wattHours: .min)).cents == .min)
    }
}
