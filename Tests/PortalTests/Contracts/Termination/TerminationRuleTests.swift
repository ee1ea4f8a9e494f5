import Testing
import Vocabulary

@testable import Portal

private func day(_ iso: String) -> Day { Day(unchecked: iso) }

@Suite struct TerminationRuleTests {
    struct Row: Sendable {
        let name: String
        var commodity = Commodity.strom
        var isDefault = false
        var minimum: String?
        var weeks: Int? = 4
        var endsOn: String?
        var wish: String?
        var way = TerminationRule.Way.ordinary
        var today = "2026-11-20"
        let end: Day?
    }

    @Test(arguments: [
        Row(
            name: "default supply: two weeks at any time (GVV § 20)", isDefault: true, weeks: nil,
            end: day("2026-12-04")),
        Row(name: "the weeks of the contract", end: day("2026-12-18")),
        Row(name: "on a Sunday: no other day (BGH III ZR 172/04)", today: "2026-11-22", end: day("2026-12-20")),
        Row(name: "the minimum term", minimum: "2027-06-30", end: day("2027-06-30")),
        Row(name: "wished later", wish: "2027-01-31", end: day("2027-01-31")),
        Row(name: "wished on the very day", wish: "2026-12-18", end: day("2026-12-18")),
        Row(
            name: "wished too early", wish: "2026-12-17",
            end: day("2026-12-18")),
        Row(name: "wished in the past", wish: "2026-01-01", end: day("2026-12-18")),
        Row(
            name: "Internet: a month", commodity: .internet, weeks: nil, today: "2027-01-31",
            end: day("2027-02-28")),
        Row(
            name: "Internet: a month, whatever was agreed (TKG § 56 (3))", commodity: .internet, weeks: 12,
            end: day("2026-12-20")),
        Row(
            name: "Internet within its first term", commodity: .internet, minimum: "2027-08-31", weeks: 12,
            end: day("2027-08-31")),
        Row(name: "it ends before anyway", endsOn: "2026-11-30", end: day("2026-11-30")),
        Row(name: "it ends before the wish", endsOn: "2027-01-31", wish: "2027-02-28", end: day("2027-01-31")),
        Row(name: "it ends, but later", endsOn: "2027-03-31", end: day("2026-12-18")),
        Row(name: "notice not known", weeks: nil, end: nil),
        Row(name: "a reason has to be looked at", wish: "2026-11-30", way: .extraordinary, end: nil),
    ])
    func `the day a contract ends`(row: Row) {
        let term = ContractTerm(
            commodity: row.commodity, isDefaultSupply: row.isDefault, startsOn: day("2024-01-01"),
            minimumTermUntil: row.minimum.map(day), noticeWeeks: row.weeks)
        let end = TerminationRule.end(
            row.way, of: term, endsOn: row.endsOn.map(day), wish: row.wish.map(day),
            receivedOn: day(row.today))
        #expect(end == row.end, "\(row.name)")
    }

    @Test func `nobody knows the contract`() {
        let end = TerminationRule.end(.ordinary, of: nil, endsOn: nil, wish: nil, receivedOn: day("2026-11-20"))
        #expect(end == nil)
    }

    /// EnWG § 41b (1): a week; the promise never goes beyond it.
    @Test(arguments: [
        ("2026-11-20", "2026-11-27"), ("2026-11-21", "2026-11-27"), ("2026-11-22", "2026-11-27"),
        ("2026-12-18", "2026-12-24"), ("2026-12-19", "2026-12-24"), ("2027-01-25", "2027-02-01"),
    ])
    func `what is promised`(received: String, promised: String) {
        #expect(DeclarationPromise.day(receivedOn: day(received)).iso == promised)
    }

    private func request(_ commodity: Commodity?, endsOn: String?) -> TerminationRequest {
        TerminationRequest(
            way: .ordinary, reason: nil, person: nil, address: nil, contract: "x", wish: nil,
            email: "x@kunden.example", endsOn: endsOn, isOnContract: true, commodity: commodity?.rawValue,
            suggested: nil)
    }

    /// EnWG § 41b (1), § 40c (2); a Saturday moves on (BGB § 193).
    @Test func `what the law wants by when`() {
        let clocks = request(.strom, endsOn: "2026-12-19").deadlines(receivedOn: day("2026-11-21"))
        #expect(clocks.map(\.until.iso) == ["2026-11-30", "2027-02-01", "2027-02-15"])
        let norms = ["41b Abs.\u{A0}1", "40c Abs.\u{A0}2", "40c Abs.\u{A0}3"]
        #expect(clocks.map(\.norm) == norms.map { "§\u{A0}\($0) EnWG" })
        #expect(
            request(nil, endsOn: nil).deadlines(receivedOn: day("2026-11-20")).map(\.until.iso) == ["2026-11-27"])
        #expect(request(.internet, endsOn: "2026-12-20").deadlines(receivedOn: day("2026-11-20")) == [])
    }
}
