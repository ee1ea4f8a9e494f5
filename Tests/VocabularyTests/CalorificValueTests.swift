import Testing
import Vocabulary

@Suite struct CalorificValueTests {
    @Test(
        "Text",
        arguments: [
            ("11.253", 11_253), ("11,3", 11_300), ("10", 10_000), ("11.2531", nil), ("-1", nil), ("100", nil),
            ("", nil),
        ])
    func text(text: String, value: Int?) {
        #expect(CalorificValue(text)?.thousandths == value)
    }

    @Test("Words")
    func words() {
        #expect(CalorificValue("11.253")?.text == Text("11,253 kWh/m³", en: "11.253 kWh/m³"))
        #expect(CalorificValue("10.55")?.german == "10,550 kWh/m³")
    }
}
