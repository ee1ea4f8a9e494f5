import Testing
import Vocabulary

@testable import Portal

@Suite struct InstalmentLimitsTests {
    /// 85 € on the first of each month, billed until the end of August 2026, a reading of that day.
    static func limits(
        rules: Operator.InstalmentRules = .init(), ordered: InstalmentOrder? = nil, lastReadOn: String? = "2026-08-31",
        changedOn: [String] = [], bounds: InstalmentBounds = .init(), lastBilledOn: String = "2026-08-31",
        endsOn: String? = nil, today: String = today
    ) -> InstalmentLimits {
        let payments = (0..<4).map { count in
            DuePayment(dueOn: Day(unchecked: "2026-09-01").adding(months: count), amount: Money(euros: 85))
        }
        let period = BillingPeriod(
            lastBilledOn: Day(unchecked: lastBilledOn), startsOn: Day(unchecked: "2024-01-01"),
            endsOn: endsOn.map { Day(unchecked: $0) }, today: Day(unchecked: today))
        return InstalmentLimits(
            rules: rules,
            standing: .init(
                current: Money(euros: 85), ordered: ordered, schedule: InstalmentSchedule(payments, perYear: 12),
                period: period, lastReadOn: lastReadOn.map { Day(unchecked: $0) },
                changedOn: changedOn.map { Day(unchecked: $0) }, bounds: bounds))
    }

    static let today = "2026-11-20"

    private static func judge(_ limits: InstalmentLimits, _ euros: Int64, dueDay: Int? = nil, today: String = today)
        -> InstalmentLimits.Verdict
    {
        limits.judge(.init(amount: Money(euros: euros), dueDay: dueDay), today: Day(unchecked: today))
    }

    private static let january = InstalmentLimits.Verdict.atOnce(from: Day(unchecked: "2027-01-01"))

    /// −10 % of 85 € are 76.50 €, +100 % are 170 €.
    @Test(
        arguments: [
            (85, InstalmentLimits.Verdict.nothingToDo), (77, january), (170, january), (100, january),
            (76, .review([.below(77_00)])), (171, .review([.above(170_00)])),
        ] as [(Int64, InstalmentLimits.Verdict)])
    func `within the limits at once`(euros: Int64, verdict: InstalmentLimits.Verdict) {
        #expect(Self.judge(Self.limits(), euros) == verdict)
    }

    /// −30 % of 85 € are 59.50 €. Fourteen days count, fifteen do not.
    @Test(
        arguments: [
            ("2026-11-06", 60, january), ("2026-11-06", 59, .review([.below(60_00)])),
            ("2026-11-05", 60, .review([.below(77_00)])),
        ] as [(String, Int64, InstalmentLimits.Verdict)])
    func `a fresh reading lets it go lower`(read: String, euros: Int64, verdict: InstalmentLimits.Verdict) {
        #expect(Self.judge(Self.limits(lastReadOn: read), euros) == verdict)
    }

    @Test func `four changes in twelve months`() {
        let days = ["2025-11-20", "2025-12-01", "2026-03-01", "2026-06-01", "2026-10-01"]
        #expect(Self.judge(Self.limits(changedOn: days), 90) == .review([.tooOften(changes: 4, months: 12)]))
        // The oldest but one has left the twelve months.
        #expect(Self.judge(Self.limits(changedOn: Array(days.dropLast())), 90) == Self.january)
        #expect(
            Self.judge(Self.limits(changedOn: days), 10)
                == .review([.below(77_00), .tooOften(changes: 4, months: 12)]))
    }

    /// EnWG § 40c (1): two weeks at least; where the operator freezes longer, that.
    @Test(arguments: [
        ("2026-11-17", 14, "2026-12-01"), ("2026-11-18", 14, "2027-01-01"), ("2026-11-20", 20, "2027-01-01"),
        ("2026-11-11", 20, "2026-12-01"), ("2026-11-12", 20, "2027-01-01"),
    ])
    func `the next due day that is not frozen`(today: String, freeze: Int, from: String) {
        var rules = Operator.InstalmentRules()
        rules.freezeDaysBeforeDue = freeze
        #expect(Self.judge(Self.limits(rules: rules), 90, today: today) == .atOnce(from: Day(unchecked: from)))
    }

    /// The year ends on 31 August 2027.
    @Test(
        arguments: [
            ("2027-07-10", InstalmentLimits.Verdict.atOnce(from: Day(unchecked: "2027-08-01"))),
            ("2027-07-19", .review([.beforeBilling])), ("2027-08-02", .review([.beforeBilling])),
            ("2027-09-15", .review([.beforeBilling])),
        ] as [(String, InstalmentLimits.Verdict)])
    func `the bill is near`(today: String, verdict: InstalmentLimits.Verdict) {
        #expect(Self.judge(Self.limits(today: today), 90, today: today) == verdict)
    }

    @Test func `the billing system's limits count before the operator's`() {
        let bounds = InstalmentBounds(
            lowest: Money(cents: 50_50), highest: Money(euros: 100), changeFrom: Day(unchecked: "2027-02-10"))
        let limits = Self.limits(bounds: bounds)
        #expect(Self.judge(limits, 51) == .atOnce(from: Day(unchecked: "2027-03-01")))
        #expect(Self.judge(limits, 50) == .review([.below(51_00)]))
        #expect(Self.judge(limits, 101) == .review([.above(100_00)]))
        #expect(!limits.wouldWiden(today: Day(unchecked: Self.today)))
        #expect(Self.judge(Self.limits(bounds: .init(highest: Money(euros: 90))), 77) == Self.january)
    }

    @Test func `another day of the month`() {
        #expect(Self.judge(Self.limits(), 85, dueDay: 15) == .atOnce(from: Day(unchecked: "2027-01-15")))
        #expect(Self.judge(Self.limits(), 85, dueDay: 1) == .nothingToDo)
        #expect(Self.judge(Self.limits(), 90, dueDay: 1) == Self.january)
    }

    @Test func `what is ordered already is not ordered again, and can be undone`() throws {
        let ordered = InstalmentOrder(
            contract: try ContractNumber("300001001"), amount: Money(euros: 95),
            appliesFrom: Day(unchecked: "2027-01-01"),
            dueDay: nil, orderedAt: TestClock.start, request: RequestNumber(year: 2026, digits: 6))
        let limits = Self.limits(ordered: ordered)
        #expect(Self.judge(limits, 95) == .nothingToDo)
        #expect(Self.judge(limits, 85) == Self.january)
        // An order moves no limit: otherwise four of them would lead anywhere.
        #expect(Self.judge(limits, 171) == .review([.above(170_00)]))
    }

    @Test func `a contract that ends leaves nothing to change behind its end`() {
        #expect(Self.judge(Self.limits(endsOn: "2026-12-31"), 90) == .review([.beforeBilling]))
    }

    /// Whatever is handed in: the range holds the amount in force, and within it a change is made at once.
    @Test func `every amount of the range is taken at once`() {
        var random = DemoRandom(seed: 44)
        for _ in 0..<2_000 {
            var rules = Operator.InstalmentRules()
            rules.decrementPercent = random.number(0...60)
            rules.incrementPercent = random.number(0...200)
            let limits = Self.limits(rules: rules)
            let range = limits.range(today: Day(unchecked: Self.today))
            let euros = Int64(random.number(1...300))
            let verdict = Self.judge(limits, euros)
            #expect(range.contains(Money(euros: 85)))
            if euros == 85 {
                #expect(verdict == .nothingToDo)
            } else {
                #expect((verdict == Self.january) == range.contains(Money(euros: euros)), "\(euros) in \(range)")
            }
        }
    }
}
