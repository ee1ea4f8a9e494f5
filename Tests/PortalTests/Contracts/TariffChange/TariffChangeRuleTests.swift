import Testing
import Vocabulary

@testable import Portal

private func day(_ iso: String) -> Day { Day(unchecked: iso) }

@Suite struct TariffChangeRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        var state = ContractState.active
        var isDefault = false
        var starts = "2024-01-01"
        var minimum: String?
        var isEnergy = true
        let today: String
        let answer: TariffChangeRule.Answer
        var testDescription: String { name }
    }

    private static func rule(_ row: Row) -> TariffChangeRule {
        TariffChangeRule(
            state: row.state, isDefaultSupply: row.isDefault, startsOn: day(row.starts),
            minimumTermUntil: row.minimum.map(day), monthsBefore: 6, weeksBefore: 2, workingDays: 5,
            isEnergy: row.isEnergy)
    }

    @Test(arguments: [
        Row(name: "no term: five working days", today: "2026-11-20", answer: .possible(from: day("2026-11-27"))),
        Row(
            name: "no term, over Christmas and New Year by the days of the market", today: "2026-12-23",
            answer: .possible(from: day("2027-01-05"))),
        Row(
            name: "Internet: by the working days of the Land", isEnergy: false, today: "2026-12-23",
            answer: .possible(from: day("2026-12-31"))),
        Row(
            name: "the term is over", minimum: "2026-11-19", today: "2026-11-20",
            answer: .possible(from: day("2026-11-27"))),
        Row(
            name: "the term ends today", minimum: "2026-11-20", today: "2026-11-20",
            answer: .later(day("2026-11-21"), .afterWindow(until: day("2026-11-20")))),
        Row(
            name: "a day before the window", minimum: "2027-06-30", today: "2026-12-29",
            answer: .later(day("2026-12-30"), .beforeWindow(until: day("2027-06-30")))),
        Row(
            name: "the window opens", minimum: "2027-06-30", today: "2026-12-30",
            answer: .possible(from: day("2027-07-01"))),
        Row(
            name: "six months before 31 August is the end of February", minimum: "2027-08-31", today: "2027-02-28",
            answer: .possible(from: day("2027-09-01"))),
        Row(
            name: "and not the day before", minimum: "2027-08-31", today: "2027-02-27",
            answer: .later(day("2027-02-28"), .beforeWindow(until: day("2027-08-31")))),
        Row(
            name: "the last day of the window", minimum: "2027-06-30", today: "2027-06-16",
            answer: .possible(from: day("2027-07-01"))),
        Row(
            name: "a day too late", minimum: "2027-06-30", today: "2027-06-17",
            answer: .later(day("2027-07-01"), .afterWindow(until: day("2027-06-30")))),
        Row(
            name: "default supply: two weeks", isDefault: true, today: "2026-11-20",
            answer: .possible(from: day("2026-12-05"))),
        Row(
            name: "default supply has no minimum term whatever was imported", isDefault: true, minimum: "2027-06-30",
            today: "2026-11-20", answer: .possible(from: day("2026-12-05"))),
        Row(name: "cancelled", state: .terminated, today: "2026-11-20", answer: .never(.terminated)),
        Row(name: "over", state: .ended, today: "2026-11-20", answer: .never(.notSupplied)),
        Row(name: "ordered", state: .confirmed, today: "2026-11-20", answer: .never(.notSupplied)),
        Row(
            name: "not begun", starts: "2026-12-01", today: "2026-11-20", answer: .later(day("2026-12-01"), .notBegun)),
    ])
    func `when a tariff can be changed`(row: Row) {
        #expect(Self.rule(row).answer(on: day(row.today)) == row.answer)
    }

    @Test(arguments: [
        // Concluded on a Friday: the fourteenth day is a Friday, the next day the new tariff begins.
        ("2026-11-20", "2026-11-27", "2026-12-04", "2026-12-05", true),
        // Saturday: the fourteenth day moves to Monday (BGB § 193).
        ("2026-11-21", "2026-11-27", "2026-12-07", "2026-12-08", true),
        ("2026-11-20", "2026-12-05", "2026-12-04", "2026-12-05", false),
        ("2026-11-20", "2027-07-01", "2026-12-04", "2027-07-01", false),
    ])
    func `not before the end of the time to withdraw, unless asked for`(
        concluded: String, earliest: String, last: String, regular: String, canBeEarlier: Bool
    ) {
        let start = TariffStart(earliest: day(earliest), concludedOn: day(concluded))
        #expect(start.lastDayToWithdraw == day(last))
        #expect(start.regular == day(regular))
        #expect(start.canBeEarlier == canBeEarlier)
        #expect(start.day(early: true) == day(earliest))
        #expect(start.day(early: false) == day(regular))
    }

    /// BGB § 355 (2): an order is an offer, and the contract is made by the confirmation five working days later.
    @Test func `the time to withdraw begins with the confirmation`() throws {
        let row = Row(name: "", today: "2026-11-20", answer: .possible(from: day("2026-11-27")))
        let start = try #require(Self.rule(row).start(orderedOn: day(row.today)))
        #expect(start.concludedOn == day("2026-11-27"))
        #expect(start.lastDayToWithdraw == day("2026-12-11"))
        #expect(start.regular == day("2026-12-12"))
        let over = Row(name: "", state: .ended, today: "2026-11-20", answer: .never(.notSupplied))
        #expect(Self.rule(over).start(orderedOn: day(over.today)) == nil)
    }

    /// Whatever the contract, no change is earlier than its term and the time it takes, and every day that is named keeps
    /// what it promises.
    @Test(arguments: 1...4)
    func `never earlier than allowed`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let first = day("2026-01-01")
        for _ in 0..<3000 {
            let today = first.adding(days: random.below(1500))
            let rule = TariffChangeRule(
                state: .active, isDefaultSupply: random.below(4) == 0,
                startsOn: today.adding(days: random.below(800) - 700),
                minimumTermUntil: random.below(3) == 0 ? nil : today.adding(days: random.below(1000) - 200),
                monthsBefore: 1 + random.below(24), weeksBefore: random.below(5), workingDays: 1 + random.below(30))
            switch rule.answer(on: today) {
            case .possible(let from):
                #expect(from >= MarketDays.adding(rule.workingDays, to: today))
                if rule.isDefaultSupply {
                    #expect(from >= today.adding(days: 15))
                } else if let end = rule.minimumTermUntil, end >= today {
                    #expect(from > end)
                    #expect(today >= end.adding(months: -rule.monthsBefore))
                    #expect(today.adding(days: 7 * rule.weeksBefore) <= end)
                }
                let start = rule.start(orderedOn: today)
                let confirmed = WorkingDays.adding(rule.workingDays, to: today)
                #expect(start.map { $0.regular >= from && $0.regular > confirmed.adding(days: 14) } == true)
            case .later(let day, _):
                #expect(day > today)
                if day != rule.startsOn {
                    guard case .possible = rule.answer(on: day) else {
                        Issue.record("\(rule) says \(day) on \(today), and then something else")
                        return
                    }
                }
            case .never: Issue.record("an active contract can be changed at some time: \(rule)")
            }
        }
    }

    /// Before and after are reckoned alike, each part rounded to cents, so nothing is lost: dearer per part is dearer in all.
    @Test(arguments: 1...4)
    func `costs lose no cent`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        for _ in 0..<3000 {
            let energy = Energy(wattHours: Int64(random.below(60_000_000)))
            let low = Energy(wattHours: Int64(random.below(Int(energy.wattHours) + 1)))
            let price = TariffPrice(
                validFrom: day("2026-01-01"), unitRate: UnitRate(tenThousandths: Int64(random.below(900_000))),
                unitRatePeak: UnitRate(tenThousandths: Int64(random.below(900_000))),
                unitRateOffPeak: UnitRate(tenThousandths: Int64(random.below(900_000))),
                standingChargeYear: Money(cents: Int64(random.below(100_000))), monthlyCharge: nil)
            let use = YearlyCosts.Use(energy: energy, offPeak: low)
            let one = try #require(YearlyCosts.of(price, use, hasTwoRates: false))
            let standing = try #require(price.standingChargeYear)
            let exact = Int128(price.unitRate?.tenThousandths ?? 0) * Int128(energy.wattHours)
            let cents = Int128((one - standing).cents) * 10_000_000
            #expect((cents - exact).magnitude * 2 <= 10_000_000)
            let two = try #require(YearlyCosts.of(price, use, hasTwoRates: true))
            let parts =
                (price.unitRatePeak?.cost(of: energy - low) ?? .zero) + (price.unitRateOffPeak?.cost(of: low) ?? .zero)
            #expect(two == parts + standing)
        }
    }
}

/// SplitMix64: the same numbers in every run.
private struct SplitMix {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }
}
