import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// When an option ends and until when it can be undone.
@Suite struct BookedOptionTests {
    private static func option(price: Int64 = 200, minimumUntil: String? = nil, noticeDays: Int = 0) -> BookedOption {
        BookedOption(
            id: ID(), key: "x", name: "X", nameEnglish: "X", price: Money(cents: price), period: .month,
            orderedAt: Instant(Day(unchecked: "2026-11-20"), hour: 23), appliesFrom: Day(unchecked: "2026-11-27"),
            minimumUntil: minimumUntil.flatMap { Day(iso: $0) }, noticeDays: noticeDays,
            request: RequestNumber(year: 2026, digits: 6), endsOn: nil)
    }

    @Test(
        arguments: [
            (nil, 0, "2026-12-01", "2026-12-01"), (nil, 14, "2026-12-01", "2026-12-15"),
            ("2027-11-26", 14, "2026-12-01", "2027-11-26"), ("2027-11-26", 14, "2027-11-20", "2027-12-04"),
            ("2027-11-26", 0, "2027-11-27", "2027-11-27"),
        ] as [(String?, Int, String, String)])
    func `the last day`(minimum: String?, notice: Int, today: String, last: String) throws {
        let option = Self.option(minimumUntil: minimum, noticeDays: notice)
        #expect(option.lastDay(cancelledOn: try #require(Day(iso: today))).iso == last)
    }

    /// Fourteen days; a last day without work moves on (BGB §§ 187, 188, 193).
    @Test(arguments: [
        ("2026-11-20", "2026-12-04"), ("2026-11-21", "2026-12-07"), ("2026-12-11", "2026-12-28"),
        ("2026-12-18", "2027-01-04"), ("2026-12-17", "2026-12-31"),
    ])
    func `the time to withdraw`(ordered: String, last: String) throws {
        #expect(WithdrawalPeriod.lastDay(concludedOn: try #require(Day(iso: ordered))).iso == last)
    }

    @Test func `what costs nothing is cancelled, not withdrawn from`() {
        let last = Day(unchecked: "2026-12-04")
        #expect(Self.option().canBeWithdrawn(on: last) && !Self.option().canBeWithdrawn(on: last.adding(days: 1)))
        #expect(!Self.option(price: 0).canBeWithdrawn(on: last))
    }

    private static let good = Operator.TariffOption.demo[0]

    @Test func `options of the operator that cannot stand are named`() throws {
        let changes: [(String, (inout Operator.TariffOption) -> Void)] = [
            ("an id", { $0.id = "A b" }), ("an id", { $0.id = "" }), ("a name", { $0.name = " " }),
            ("a text", { $0.text = String(repeating: "a", count: 1001) }),
            ("no empty nameEnglish", { $0.nameEnglish = "" }), ("cents from", { $0.cents = -1 }),
            ("per as", { $0.per = "week" }), ("commodities", { $0.commodities = [] }),
            ("commodities", { $0.commodities = ["strom", "water"] }),
            ("startWorkingDays", { $0.startWorkingDays = 61 }), ("minimumMonths", { $0.minimumMonths = 25 }),
            ("noticeDays", { $0.noticeDays = 31 }),
        ]
        for (part, change) in changes {
            var (house, option) = (Operator.demo, Self.good)
            option.id = "other"
            change(&option)
            house.tariffOptions = [Self.good, option]
            let problem = #expect(throws: SettingProblem.self) { try house.checkOptions() }
            #expect(problem.map { "\($0)" }?.contains("tariffOptions[1] needs \(part)") == true, "\(part)")
        }
        var twice = Operator.demo
        twice.tariffOptions = [Self.good, Self.good]
        #expect(throws: SettingProblem.self) { try twice.checkOptions() }
        try Operator.demo.checkOptions()
    }
}
