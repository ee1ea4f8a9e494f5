import Testing
import Vocabulary

@Suite struct DecimalWordsTests {
    @Test(
        arguments: [
            (2976, 0, 0, "2.976", "2,976"), (0, 0, 0, "0", "0"), (-1_234_567, 0, 0, "−1.234.567", "−1,234,567"),
            (10_301, 1, 0, "1.030,1", "1,030.1"), (10_300, 1, 0, "1.030", "1,030"),
            (10_300, 1, 1, "1.030,0", "1,030.0"),
            (5, -1, 0, "5", "5"), (5_000_000, 99, 0, "5", "5"),
        ] as [(Int64, Int, Int, String, String)])
    func `numbers with groups and decimals`(scaled: Int64, scale: Int, least: Int, german: String, english: String) {
        #expect(DecimalWords(scaled: scaled, scale: scale, least: least).text == Text(german, en: english))
    }
}
