import Testing
import Vocabulary

@testable import Portal

@Suite struct OffPeakPartTests {
    private static let rows: [(Int64, Int64, Int64?)] = [
        (3, 1, 1000), (0, 5, 4000), (5, 0, 0), (0, 0, nil), (-1, 5, nil), (5, -1, nil), (.max, .max, 4000),
        (.max, 1, 0), (1, .max, 4000), (.max - 1, 0, 0),
    ]

    /// Sums beyond what can be counted end no process.
    @Test(arguments: rows)
    func `an energy is divided as the counters counted`(peak: Int64, low: Int64, part: Int64?) {
        let found = OffPeakPart.part(of: Energy(wattHours: 4000), peak: peak, low: low)
        #expect(found?.wattHours == part)
    }

    @Test func `ten thousand divisions never give more than there is`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<10_000 {
            let peak = Int64.random(in: 0...(.max), using: &random)
            let low = Int64.random(in: 0...(.max), using: &random)
            let energy = Energy(wattHours: .random(in: 0...1_000_000_000_000, using: &random))
            let part = OffPeakPart.part(of: energy, peak: peak, low: low) ?? .zero
            #expect(part >= .zero && part <= energy)
        }
    }
}
