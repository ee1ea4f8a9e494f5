import Testing
import Vocabulary

@Suite struct CounterReadingTests {
    @Test(
        "Typed spellings",
        arguments: [
            ("12 345", 0, 12_345_000), ("12.345", 0, 12_345_000), ("12345 kWh", 0, 12_345_000),
            ("12345kWh ", 0, 12_345_000),
            ("003427,9", 1, 3_427_900), ("003427,9", 0, 3_427_000), ("3427,987", 3, 3_427_987),
            ("3427,9876", 3, 3_427_987),
            ("1234.567", 3, 1_234_567), ("1.234,5 m³", 3, 1_234_500), ("12 m3", 0, 12_000), ("000000", 0, 0),
            ("12345,0", 0, 12_345_000), ("5", 99, 5000), ("5,9", -1, 5000),
            ("", 0, nil), ("kWh", 0, nil), ("-5", 0, nil), ("12,34,5", 0, nil), ("zwölf", 0, nil), ("１２３", 0, nil),
            ("12 34", 0, nil), ("9223372036854775807", 0, nil), ("1,x", 0, nil),
        ])
    func typed(text: String, decimals: Int, thousandths: Int64?) {
        #expect(CounterReading(typed: text, decimals: decimals)?.thousandths == thousandths)
    }

    @Test("Words", arguments: [(12_345_000, "12.345", "12,345"), (3_427_900, "3.427,9", "3,427.9"), (0, "0", "0")])
    func words(thousandths: Int64, german: String, english: String) throws {
        let reading = try #require(CounterReading(thousandths: thousandths))
        #expect(reading.text == Text(german, en: english))
        #expect(CounterReading(typed: reading.german, decimals: 3) == reading)
    }

    @Test("As energy and as volume; never negative")
    func units() throws {
        let reading = try #require(CounterReading(thousandths: 3_427_900))
        #expect(reading.energy == Energy(wattHours: 3_427_900))
        #expect(reading.volume == GasVolume(litres: 3_427_900))
        #expect(reading.whole == 3427)
        #expect(CounterReading(thousandths: -1) == nil)
    }

    @Test("No text traps")
    func fuzz() {
        let readings = Fuzz.texts(seeds: ["12.345 kWh", "003427,9"]).compactMap {
            CounterReading(typed: $0, decimals: 3)
        }
        #expect(!readings.isEmpty)
        #expect(readings.allSatisfy { $0.thousandths >= 0 })
    }
}
