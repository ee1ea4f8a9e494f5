import Testing
import Vocabulary

@Suite struct LivingAreaTests {
    @Test(
        "Typed and said",
        arguments: [
            ("75", 7500, "75 m²"), ("75,5", 7550, "75,5 m²"), ("75.25 qm", 7525, "75,25 m²"),
            (" 120 m² ", 12_000, "120 m²"), ("5", 500, "5 m²"), ("10.000", 1_000_000, "10.000 m²"),
        ] as [(String, Int64, String)])
    func typed(text: String, hundredths: Int64, words: String) throws {
        let area = try #require(LivingArea(typed: text))
        #expect(area.hundredths == hundredths)
        #expect(area.german == words)
    }

    @Test(
        "Not an area", arguments: ["", "0", "4,99", "-75", "75,123", "10001", "zwei", "9999999999999999999", "7 5 0 x"])
    func refused(text: String) {
        #expect(LivingArea(typed: text) == nil)
    }
}
