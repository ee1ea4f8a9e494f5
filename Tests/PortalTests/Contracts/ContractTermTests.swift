import Testing
import Vocabulary

@testable import Portal

@Suite struct ContractTermTests {
    struct Row: Sendable {
        let name: String
        var commodity = Commodity.strom
        var isDefault = false
        var starts = "2024-01-01"
        var minimum: String?
        var weeks: Int?
        let today: String
        let earliest: String?
        var lastNotice: String?
    }

    @Test(arguments: [
        Row(name: "default supply: two weeks", isDefault: true, today: "2026-11-22", earliest: "2026-12-06"),
        Row(
            name: "default supply never longer", isDefault: true, weeks: 6, today: "2026-11-22", earliest: "2026-12-06"),
        Row(
            name: "within the minimum term", minimum: "2027-06-30", weeks: 4, today: "2026-11-22",
            earliest: "2027-06-30", lastNotice: "2027-06-02"),
        Row(
            name: "on the last day of notice", minimum: "2027-06-30", weeks: 4, today: "2027-06-02",
            earliest: "2027-06-30", lastNotice: "2027-06-02"),
        Row(name: "a day too late", minimum: "2027-06-30", weeks: 4, today: "2027-06-03", earliest: "2027-07-01"),
        Row(
            name: "after the minimum term", minimum: "2025-06-30", weeks: 4, today: "2026-11-22", earliest: "2026-12-20"
        ),
        Row(name: "not begun yet", starts: "2027-02-01", weeks: 4, today: "2026-11-22", earliest: "2027-02-01"),
        Row(name: "Internet: one month", commodity: .internet, today: "2027-01-31", earliest: "2027-02-28"),
        Row(
            name: "Internet: a month, whatever was agreed", commodity: .internet, weeks: 12, today: "2026-11-22",
            earliest: "2026-12-22"),
        Row(
            name: "Internet within its term", commodity: .internet, minimum: "2027-08-31", today: "2026-11-22",
            earliest: "2027-08-31", lastNotice: "2027-07-31"),
        Row(name: "notice not known", today: "2026-11-22", earliest: nil),
        Row(name: "absurd notice", weeks: .max, today: "2026-11-22", earliest: "2036-11-09"),
    ])
    func `earliest end and last day of notice`(row: Row) throws {
        let term = ContractTerm(
            commodity: row.commodity, isDefaultSupply: row.isDefault, startsOn: try #require(Day(iso: row.starts)),
            minimumTermUntil: row.minimum.flatMap { Day(iso: $0) }, noticeWeeks: row.weeks)
        let today = try #require(Day(iso: row.today))
        #expect(term.earliestEnd(givingNoticeOn: today)?.iso == row.earliest, "\(row.name)")
        #expect(term.lastNoticeDay(from: today)?.iso == row.lastNotice, "\(row.name)")
    }
}
