import Testing
import Vocabulary

/// Sources: public tests of a metering library (`reading.rs`), ermstalenergie.de; rollovers derived.
@Suite struct RegisterDeltaTests {
    @Test(
        "Published and derived cases",
        arguments: [
            ("999998,5", "1,5", nil, nil, .anomaly(.backwards)),
            ("14230", "17845", nil, nil, .normal(thousandths: 3_615_000)),
            ("17845", "14230", nil, nil, .anomaly(.backwards)),
            ("50000", "10", 4, nil, .anomaly(.widerThanRegister)),
            ("1000", "1000", nil, nil, .normal(thousandths: 0)),
            ("3450", "4950", nil, nil, .normal(thousandths: 1_500_000)),
            ("12345", "12344", 5, nil, .rollover(thousandths: 99_999_000)),
            ("12345", "12344", 5, 10_000_000, .anomaly(.aboveCap)),
            ("98000", "97500", 5, 20_000_000, .anomaly(.aboveCap)),
            ("999998,5", "1,5", 6, 100_000, .rollover(thousandths: 3000)),
            ("99990", "10", 5, 20_000, .rollover(thousandths: 20_000)),
            ("10", "50000", 4, nil, .anomaly(.widerThanRegister)),
            ("1000", "9000", 5, 7_999_999, .anomaly(.aboveCap)),
            ("20", "10", 0, nil, .anomaly(.backwards)),
            ("20", "10", Int.max, nil, .anomaly(.backwards)),
        ] as [(String, String, Int?, Int64?, RegisterDelta)])
    func cases(old: String, new: String, digits: Int?, cap: Int64?, expected: RegisterDelta) throws {
        let old = try #require(CounterReading(typed: old, decimals: 3))
        let new = try #require(CounterReading(typed: new, decimals: 3))
        let delta = RegisterDelta.between(old: old, new: new, digits: digits, cap: cap)
        #expect(delta == expected)
        #expect((delta.thousandths == nil) == RegisterDelta.Reason.allCases.contains { delta == .anomaly($0) })
    }

    @Test("Every delta added to the old reading gives the new one", arguments: 1...12)
    func inverse(digits: Int) throws {
        var random = SplitMix(state: UInt64(digits))
        let capacity = (0..<digits).reduce(Int64(1000)) { value, _ in value * 10 }
        for _ in 0..<200 {
            let old = try #require(CounterReading(thousandths: Int64.random(in: 0..<capacity, using: &random)))
            let new = try #require(CounterReading(thousandths: Int64.random(in: 0..<capacity, using: &random)))
            let delta = try #require(RegisterDelta.between(old: old, new: new, digits: digits).thousandths)
            #expect((old.thousandths + delta) % capacity == new.thousandths)
        }
    }
}
