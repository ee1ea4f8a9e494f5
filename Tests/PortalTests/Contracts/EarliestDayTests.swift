import Testing
import Vocabulary

@testable import Portal

/// Whatever is asked for on whatever day: nothing begins or ends before the law allows it. Working days are counted one
/// by one here, not with the rules' own arithmetic. The moves and changes of tariff have theirs beside their rules.
@Suite struct EarliestDayTests {
    private static let cases = 20_000

    private func today(_ random: inout DemoRandom) -> Day {
        Day(unchecked: "2025-06-06").adding(days: random.number(0...5_000))
    }

    private func workingDays(after today: Day, through day: Day) -> Int {
        guard day > today else { return 0 }
        return (1...min(20, today.days(until: day))).count { WorkingDays.isWorkingDay(today.adding(days: $0)) }
    }

    @Test func `a new contract never begins before it can be confirmed, nor electricity before the grid knows`() {
        var random = DemoRandom(seed: 61)
        var (begun, refused) = (0, 0)
        for _ in 0..<Self.cases {
            let day = today(&random)
            let back = random.number(-10...60)
            let rule = NewContractRule(
                moves: MoveRule(today: day, gasRetroactiveDays: back, internetRetroactiveDays: back),
                internetWorkingDays: random.number(0...20), houseConnectionWeeks: random.number(0...40))
            let commodity = random.pick(Commodity.allCases, orElse: .strom)
            let occasion = random.pick(NewContractRule.Occasion.allCases, orElse: .moveIn)
            let line = random.pick(
                [
                    NewContractRule.Line.there, .inTheStreet, .planned(nil),
                    .planned(day.adding(days: random.number(-50...400))),
                ],
                orElse: .there)
            let wished = random.chance(70) ? day.adding(days: random.number(-60...420)) : nil
            let endsOn = random.chance(50) ? day.adding(days: random.number(-60...420)) : nil
            guard
                let begin = try? rule.begin(
                    commodity, occasion, line, wished: wished, endsOn: endsOn, weTerminate: random.chance(50)
                ).day
            else {
                refused += 1
                continue
            }
            begun += 1
            // BGB § 312f (2): confirmed before the supply begins.
            #expect(workingDays(after: day, through: begin) >= 1 && begin > day)
            // BNetzA BK6-22-024: the grid operator is told before, and electricity never begins in the past.
            if commodity == .strom || (commodity == .gas && occasion == .change) {
                #expect(workingDays(after: day, through: begin) >= 2, "\(commodity) \(occasion) \(day) \(begin)")
            }
            if occasion == .moveIn, let wished { #expect(begin >= wished) }
            // Nobody pays two suppliers for one day.
            if occasion == .change, let endsOn { #expect(begin > endsOn) }
        }
        #expect(begun > Self.cases / 4 && refused > Self.cases / 20)
    }

    @Test func `fourteen days to withdraw are never cut short, and their last is a working day`() {
        var random = DemoRandom(seed: 62)
        for _ in 0..<Self.cases {
            let concluded = today(&random)
            let last = WithdrawalPeriod.lastDay(concludedOn: concluded)
            // BGB § 355 (2), § 187 (1), § 188 (1), § 193.
            #expect(concluded.days(until: last) >= 14 && concluded.days(until: last) <= WithdrawalPeriod.longest)
            #expect(WorkingDays.isWorkingDay(last))
            let between = (14..<max(14, concluded.days(until: last))).map { concluded.adding(days: $0) }
            #expect(!between.contains(where: WorkingDays.isWorkingDay))
        }
    }

    @Test func `no contract ends before its notice and its minimum term, and none is held longer than the law allows`()
    {
        var random = DemoRandom(seed: 63)
        for _ in 0..<Self.cases {
            let day = today(&random)
            let commodity = random.pick(Commodity.allCases, orElse: .strom)
            let term = ContractTerm(
                commodity: commodity, isDefaultSupply: commodity != .internet && random.chance(30),
                startsOn: day.adding(days: random.number(-900...100)),
                minimumTermUntil: random.chance(50) ? day.adding(days: random.number(-400...800)) : nil,
                noticeWeeks: random.chance(60) ? random.number(-3...30) : nil)
            guard let end = term.earliestEnd(givingNoticeOn: day) else {
                #expect(term.noticeWeeks == nil && !term.isDefaultSupply && commodity != .internet)
                continue
            }
            #expect(end >= day && end >= term.startsOn)
            if let minimum = term.minimumTermUntil { #expect(end >= minimum) }
            if let weeks = term.noticeWeeks, !term.isDefaultSupply, commodity != .internet || weeks <= 4 {
                #expect(day.days(until: end) >= 7 * weeks)
            }
            // StromGVV and GasGVV § 20 (1): two weeks are enough in default supply, once nothing else binds.
            let isFree = term.startsOn <= day && (term.minimumTermUntil ?? day) <= day
            if term.isDefaultSupply, isFree { #expect(day.days(until: end) <= 14) }
            // TKG § 56 (3): a month once the first term is over, where nothing shorter was agreed.
            if commodity == .internet, isFree { #expect(end <= day.adding(months: 1)) }
            if commodity == .internet, isFree, term.noticeWeeks == nil { #expect(end == day.adding(months: 1)) }
            if let lastNotice = term.lastNoticeDay(from: day), let minimum = term.minimumTermUntil {
                #expect(lastNotice >= day && lastNotice <= minimum)
            }
        }
    }
}
