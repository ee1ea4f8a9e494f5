import Testing
import Vocabulary

/// Source: DVGW G 685; heights of published tables.
@Suite struct StateFactorTests {
    @Test(
        "Height and pressure",
        arguments: [
            (0, "0.9711"), (27, "0.9681"), (38, "0.9668"), (100, "0.9599"), (200, "0.9486"), (500, "0.9150"),
        ])
    func height(metres: Int, expected: String) {
        #expect(StateFactor.at(heightMetres: metres) == StateFactor(expected))
    }

    @Test("Extremes stay possible", arguments: [Int.min, Int.max])
    func extremes(value: Int) {
        let factor = StateFactor.at(heightMetres: value, overpressureMillibar: value)
        #expect(StateFactor(tenThousandths: factor.tenThousandths) == factor)
    }

    @Test("Text", arguments: [("0,9674", 9674), ("1", 10_000), ("0.96741", nil), ("-1", nil), ("10", nil), ("", nil)])
    func text(text: String, value: Int?) {
        #expect(StateFactor(text)?.tenThousandths == value)
    }

    @Test("Words")
    func words() {
        #expect(StateFactor("0.9674")?.text == Text("0,9674", en: "0.9674"))
        #expect(StateFactor.one.german == "1,0000")
    }
}
