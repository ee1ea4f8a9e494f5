import Testing
import Vocabulary

@testable import Portal

/// EnWG § 41 (5), StromGVV and GasGVV § 5 (2), TKG § 57 (2). A letter of today has reached everybody tomorrow.
@Suite struct PriceChangeDeadlineTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let commodity: Commodity
        var isDefault = false
        var right = PriceChange.Right.special
        let today, from: String
        let isInTime: Bool
        var testDescription: String { "\(commodity) \(isDefault) \(right) \(today) \(from)" }
    }

    // Sent on the first day, arrived on the next, counted from the one after: a month from 1 December is over with
    // 31 December, from 2 December with 1 January.
    @Test(arguments: [
        Case(commodity: .strom, today: "2026-11-29", from: "2027-01-01", isInTime: true),
        Case(commodity: .strom, today: "2026-11-30", from: "2027-01-01", isInTime: false),
        Case(commodity: .gas, today: "2026-11-30", from: "2027-01-02", isInTime: true),
        Case(commodity: .gas, today: "2026-12-01", from: "2027-01-02", isInTime: false),
        // The end of a short month: a month from 31 January is 28 February.
        Case(commodity: .gas, today: "2027-01-29", from: "2027-02-28", isInTime: true),
        Case(commodity: .gas, today: "2027-01-29", from: "2027-02-27", isInTime: false),
        Case(commodity: .strom, right: .none, today: "2026-12-01", from: "2026-12-31", isInTime: true),
        Case(commodity: .strom, right: .none, today: "2026-12-01", from: "2026-12-02", isInTime: false),
        // Six weeks from 20 November are over with 31 December.
        Case(commodity: .strom, isDefault: true, today: "2026-11-18", from: "2027-01-01", isInTime: true),
        Case(commodity: .strom, isDefault: true, today: "2026-11-19", from: "2027-01-01", isInTime: false),
        Case(commodity: .gas, isDefault: true, today: "2026-11-01", from: "2027-01-15", isInTime: false),
        Case(
            commodity: .strom, isDefault: true, right: .none, today: "2026-12-01", from: "2027-01-01", isInTime: false),
        Case(commodity: .internet, today: "2026-11-29", from: "2027-01-01", isInTime: true),
        Case(commodity: .internet, today: "2026-11-30", from: "2027-01-01", isInTime: false),
        Case(commodity: .internet, today: "2026-11-19", from: "2027-01-19", isInTime: true),
        Case(commodity: .internet, today: "2026-11-19", from: "2027-01-20", isInTime: false),
        Case(commodity: .internet, right: .none, today: "2026-12-01", from: "2027-01-01", isInTime: false),
    ])
    func `in time or not`(one: Case) {
        let problem = PriceChangeDeadline.problem(
            one.commodity, isDefaultSupply: one.isDefault, right: one.right, validFrom: Day(unchecked: one.from),
            today: Day(unchecked: one.today))
        #expect((problem == nil) == one.isInTime, "\(problem ?? "nothing is wrong")")
    }

    /// By counting days: 28 lie in the shortest month, 31 in the longest, and two pass before the first one counts.
    @Test func `whatever the day, a household has a month`() {
        let first = Day(unchecked: "2026-01-01")
        for today in 0..<800 {
            for ahead in 1...70 {
                let (day, from) = (first.adding(days: today), first.adding(days: today + ahead))
                let isFine =
                    PriceChangeDeadline.problem(
                        .gas, isDefaultSupply: false, right: .special, validFrom: from, today: day) == nil
                #expect(!isFine || ahead >= 30)
                #expect(isFine || ahead < 33)
            }
        }
    }
}

@Suite struct YearlyCostsTests {
    private let price = TariffPrice(
        validFrom: Day(unchecked: "2026-01-01"), unitRate: UnitRate(tenThousandths: 342_000),
        unitRatePeak: UnitRate(tenThousandths: 361_000), unitRateOffPeak: UnitRate(tenThousandths: 289_000),
        standingChargeYear: Money(cents: 14_280), monthlyCharge: nil)

    @Test(
        arguments: [
            (3500, nil, false, 133_980), (3500, 1000, false, 133_980), (3500, 1000, true, 133_430),
            (3500, nil, true, nil),
            (0, 0, true, 14_280),
        ] as [(Int64, Int64?, Bool, Int64?)])
    func `energy and standing charge`(kWh: Int64, offPeak: Int64?, hasTwoRates: Bool, cents: Int64?) {
        let use = YearlyCosts.Use(
            energy: Energy(wattHours: kWh * 1000), offPeak: offPeak.map { Energy(wattHours: $0 * 1000) })
        #expect(YearlyCosts.of(price, use, hasTwoRates: hasTwoRates)?.cents == cents)
    }

    @Test func `what is not known has no price`() {
        #expect(YearlyCosts.of(price, nil, hasTwoRates: false) == nil)
        let internet = TariffPrice(
            validFrom: price.validFrom, unitRate: nil, unitRatePeak: nil, unitRateOffPeak: nil,
            standingChargeYear: nil, monthlyCharge: Money(cents: 4499))
        #expect(YearlyCosts.of(internet, nil, hasTwoRates: false)?.cents == 53_988)
    }
}
