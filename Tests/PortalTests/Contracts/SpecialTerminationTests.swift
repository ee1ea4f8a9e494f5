import Testing
import Vocabulary

@testable import Portal

@Suite struct SpecialTerminationTests {
    private func price(_ day: String, cents: Int64) -> TariffPrice {
        TariffPrice(
            validFrom: Day(unchecked: day), unitRate: nil, unitRatePeak: nil, unitRateOffPeak: nil,
            standingChargeYear: nil, monthlyCharge: Money(cents: cents))
    }

    @Test(arguments: [Commodity.strom, .gas])
    func `energy: to the last day of the old price, whichever way it goes`(commodity: Commodity) {
        for cents in [3000, 5000] as [Int64] {
            let right = SpecialTermination.right(
                commodity, old: price("2025-01-01", cents: 4000), new: price("2027-01-01", cents: cents))
            #expect(right == .to(Day(unchecked: "2026-12-31")))
        }
    }

    @Test func `Internet: not when it only gets cheaper`() {
        let old = price("2025-01-01", cents: 4000)
        #expect(SpecialTermination.right(.internet, old: old, new: price("2027-01-01", cents: 4000)) == nil)
        #expect(
            SpecialTermination.right(.internet, old: old, new: price("2027-01-01", cents: 4001))
                == .notBefore(Day(unchecked: "2026-12-31")))
        #expect(SpecialTermination.right(.internet, old: nil, new: price("2027-01-01", cents: 1)) != nil)
    }
}
