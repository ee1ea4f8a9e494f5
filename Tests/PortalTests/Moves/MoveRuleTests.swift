import Testing
import Vocabulary

@testable import Portal

@Suite struct MoveRuleTests {
    private func rule(_ today: String, gas: Int = 0, internet: Int = 0) -> MoveRule {
        MoveRule(today: Day(unchecked: today), gasRetroactiveDays: gas, internetRetroactiveDays: internet)
    }

    /// Gas and Internet by what the operator set, electricity never: each says its own.
    @Test(arguments: [
        (Commodity.strom, 7, "Nie für einen Tag, der vorbei ist"), (.gas, 0, "Nicht für Tage, die vorbei sind."),
        (.gas, 7, "Also auch für Tage, die vorbei sind."), (.internet, 7, "Also auch für Tage, die vorbei sind."),
    ])
    func `whether days that are over can be had is said for each kind`(kind: Commodity, back: Int, words: String) {
        let rule = rule("2026-11-20", gas: back, internet: back)
        #expect(MoveRuleTexts.possible(kind, rule).german.contains(words))
        let formula = MoveDaysWhyTexts.formula(kind, rule).german
        #expect(formula.contains("bis zu 7 Tage vor der Meldung") == (kind != .strom && back > 0))
    }

    private func term(
        _ commodity: Commodity, isDefault: Bool = false, until: String? = nil, weeks: Int? = nil
    ) -> ContractTerm {
        ContractTerm(
            commodity: commodity, isDefaultSupply: isDefault, startsOn: Day(unchecked: "2024-11-20"),
            minimumTermUntil: until.map { Day(unchecked: $0) }, noticeWeeks: weeks)
    }

    @Test(arguments: [
        // A Friday; a Thursday before Good Friday; Christmas Eve; the eve of the Reformation on a Friday; holidays of other
        // Länder and 24 December, which the market does not count either.
        ("2026-11-20", "2026-11-23", "2026-11-24"), ("2026-04-02", "2026-04-07", "2026-04-08"),
        ("2026-12-24", "2026-12-28", "2026-12-29"), ("2025-10-30", "2025-11-03", "2025-11-04"),
        ("2026-11-23", "2026-11-24", "2026-11-25"), ("2026-11-17", "2026-11-19", "2026-11-20"),
        ("2026-06-03", "2026-06-05", "2026-06-08"), ("2026-12-23", "2026-12-28", "2026-12-29"),
        ("2026-12-29", "2026-12-30", "2027-01-04"),
    ])
    func `electricity ends on the next working day and begins on the one after`(
        today: String, end: String, begin: String
    ) {
        let rule = rule(today, gas: 42, internet: 42)
        #expect(rule.earliestEnd(.strom) == Day(unchecked: end))
        #expect(rule.earliestBegin(.strom) == Day(unchecked: begin))
    }

    @Test(arguments: [
        (0, "2026-11-20"), (14, "2026-11-06"), (42, "2026-10-09"), (400, "2026-10-09"), (-3, "2026-11-20"),
    ])
    func `gas goes back as far as is set, six weeks at most`(days: Int, first: String) {
        let rule = rule("2026-11-20", gas: days)
        #expect(rule.earliestEnd(.gas) == Day(unchecked: first))
        #expect(rule.earliestBegin(.gas) == Day(unchecked: first))
        #expect(rule.earliestEnd(.internet) == Day(unchecked: "2026-11-20"))
    }

    private static let endings: [(Commodity, Bool, String?, Int?, String, String, MoveEnding.Ground)] = [
        // Outside default supply six weeks; the day of the move counts when it is later.
        (.strom, false, nil, nil, "2026-12-01", "2027-01-01", .special),
        (.strom, false, "2027-11-19", 4, "2027-02-28", "2027-02-28", .special),
        (.gas, false, "2027-11-19", 6, "2026-11-30", "2027-01-01", .special),
        // The contract's own notice ends it sooner.
        (.strom, false, "2026-11-19", 4, "2026-11-30", "2026-12-18", .ordinary),
        (.strom, false, nil, 0, "2026-11-20", "2026-11-23", .ordinary),
        (.strom, true, nil, nil, "2026-11-21", "2026-12-04", .defaultSupply),
        (.gas, true, nil, 8, "2026-12-31", "2026-12-31", .defaultSupply),
        (.internet, false, "2027-11-19", 4, "2026-11-30", "2026-12-20", .internet),
        (.internet, false, nil, nil, "2027-01-31", "2027-01-31", .internet),
    ]

    @Test(arguments: MoveRuleTests.endings)
    func `a contract ends by the right that ends it first`(
        commodity: Commodity, isDefault: Bool, until: String?, weeks: Int?, out: String, end: String,
        ground: MoveEnding.Ground
    ) {
        let term = term(commodity, isDefault: isDefault, until: until, weeks: weeks)
        let ending = rule("2026-11-20").ending(term, movingOutOn: Day(unchecked: out))
        #expect(ending == MoveEnding(day: Day(unchecked: end), ground: ground))
    }

    @Test(arguments: [("2026-12-03", true), ("2026-12-04", false), ("2026-11-01", true)])
    func `fourteen days are enough`(day: String, isShort: Bool) {
        #expect(rule("2026-11-20").isShortNotice(Day(unchecked: day)) == isShort)
    }

    /// Whatever is asked for: electricity never in the past and never before the working days of the grid operator, and
    /// no contract ends before its notice.
    @Test func `no day is ever earlier than the law allows`() {
        var dice = MoveDice(state: 2026)
        for _ in 0..<20_000 {
            let today = Day(unchecked: "2025-06-06").adding(days: Int.random(in: 0..<5000, using: &dice))
            let back = Int.random(in: -10...60, using: &dice)
            let rule = MoveRule(today: today, gasRetroactiveDays: back, internetRetroactiveDays: back)
            let commodity = Commodity.allCases.randomElement(using: &dice) ?? .strom
            let out = today.adding(days: Int.random(in: -400...400, using: &dice))
            let last = rule.lastDay(commodity, movingOutOn: out)
            let first = rule.firstDay(commodity, movingInOn: out)
            #expect(last >= out && first >= out)
            if commodity == .strom {
                #expect(workingDays(after: today, through: last) >= 1)
                #expect(workingDays(after: today, through: first) >= 2)
            } else {
                #expect(today.days(until: min(last, first)) >= -42)
                if back <= 0 { #expect(min(last, first) >= today) }
            }
            let isDefault = commodity != .internet && Bool.random(using: &dice)
            let weeks = Bool.random(using: &dice) ? Int.random(in: 0...13, using: &dice) : nil
            let minimum = Bool.random(using: &dice) ? Int.random(in: -400...800, using: &dice) : nil
            let term = ContractTerm(
                commodity: commodity, isDefaultSupply: isDefault, startsOn: today.adding(days: -900),
                minimumTermUntil: minimum.map { today.adding(days: $0) }, noticeWeeks: weeks)
            let ending = rule.ending(term, movingOutOn: out)
            #expect(ending.day >= out && ending.day >= rule.earliestEnd(commodity))
            let wait = today.days(until: ending.day)
            switch ending.ground {
            case .special: #expect(wait >= 42 && commodity != .internet && !isDefault)
            case .defaultSupply: #expect(wait >= 14 && isDefault)
            case .internet: #expect(ending.day >= today.adding(months: 1) && commodity == .internet)
            case .contract: Issue.record("only where Internet goes on at the new place")
            case .ordinary: #expect(ending.day >= term.earliestEnd(givingNoticeOn: today) ?? .latest)
            }
        }
    }

    /// Every day of seven years, and every day asked for around it.
    @Test func `electricity is never earlier than the working days of the market`() {
        var today = Day(unchecked: "2024-01-01")
        while today.year <= 2030 {
            let rule = rule(today.iso, gas: 42, internet: 42)
            for asked in -3...14 {
                let day = today.adding(days: asked)
                let (last, first) = (rule.lastDay(.strom, movingOutOn: day), rule.firstDay(.strom, movingInOn: day))
                #expect(workingDays(after: today, through: last) >= 1 && last >= day, "\(today) \(asked)")
                #expect(workingDays(after: today, through: first) >= 2 && first >= day, "\(today) \(asked)")
            }
            today = today.adding(days: 1)
        }
    }

    /// Counted one by one, not with the rule's own arithmetic.
    private func workingDays(after today: Day, through day: Day) -> Int {
        guard day > today else { return 0 }
        return (1...min(20, today.days(until: day))).count { MarketDays.isWorkingDay(today.adding(days: $0)) }
    }
}

/// The same cases in every run.
private struct MoveDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
