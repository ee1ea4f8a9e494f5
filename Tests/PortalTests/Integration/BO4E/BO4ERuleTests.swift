import Foundation
import Testing
import Vocabulary

@testable import Portal

@Suite struct BO4ERuleTests {
    @Test(arguments: [
        ("2026-01-31", "2026-01-31", "2026-01-31"),
        // Midnight in Berlin begins a day and ends the one before.
        ("2026-01-01T00:00:00+01:00", "2026-01-01", "2025-12-31"),
        ("2025-12-31T23:00:00Z", "2026-01-01", "2025-12-31"),
        ("2019-08-27T22:00:00Z", "2019-08-28", "2019-08-27"),
        ("2026-12-31T00:00:00Z", "2026-12-31", "2026-12-31"),
        ("2026-12-31T23:59:59+01:00", "2026-12-31", "2026-12-31"),
        // Without a time zone the writer meant the day.
        ("2020-02-18T00:00:00", "2020-02-18", "2020-02-18"), ("2018-01-31 23:59:00", "2018-01-31", "2018-01-31"),
    ])
    func `days`(text: String, first: String, last: String) {
        #expect(BO4EDay.first(text)?.iso == first)
        #expect(BO4EDay.last(text)?.iso == last)
    }

    @Test(arguments: ["201712310000", "31.12.2017", "2026-02-30", "2026-01-01T25", "", "2026-01-01X00:00:00"])
    func `no days`(text: String) {
        #expect(BO4EDay.first(text) == nil)
        #expect(BO4EDay.last(text) == nil)
    }

    @Test(arguments: ["2026-01-01", "2026-03-29", "2026-10-25", "2026-07-01", "1990-12-31", "2023-02-28"])
    func `what is written is read`(iso: String) throws {
        let day = try #require(Day(iso: iso))
        #expect(BO4EDay.first(BO4EDay.written(day)) == day)
        #expect(BO4EDay.last(BO4EDay.writtenEnd(day)) == day)
    }

    @Test(arguments: [
        ("0.309", 2, "30.9"), ("30.9", -2, "0.309"), ("5", 2, "500"), ("-0.05", 2, "-5"), ("0", 2, "0"),
        ("0.00", -2, "0"),
        ("1234", -2, "12.34"), ("7", -2, "0.07"), ("0.30905", 2, "30.905"),
    ])
    func `the decimal point moves`(text: String, places: Int, moved: String) {
        #expect(DecimalDigits.shifted(text, by: places) == moved)
    }

    @Test(arguments: ["1e3", "", ".", "1.", ".5", "1.2.3", "--1", "1,5", "٣"])
    func `no decimal digits`(text: String) {
        #expect(!DecimalDigits.areRight(text))
    }

    @Test func `numbers keep their digits`() throws {
        let json = #"[619.47, 0.1, 123456789012.345, 85.00, -12.50, 1e3]"#
        guard case .list(let list)? = BO4EValue.read(Data(json.utf8)) else {
            Issue.record("no list")
            return
        }
        #expect(list == ["619.47", "0.1", "123456789012.345", "85", "-12.5", "1000"].map { BO4EValue.number($0) })
    }

    @Test(arguments: [
        ("1-1:1.8.0", true, "single"), ("1-0:1.8.1", true, "single"), ("1-0:1.8.1", false, "peak"),
        ("1-0:1.8.2", false, "off-peak"), ("1-0:2.8.0", false, "feed-in"), ("7-0:3.0.0", true, "single"),
        ("1–0:1.8.0*255", true, "single"),
    ])
    func `codes of registers`(text: String, isOnly: Bool, kind: String) {
        #expect(RegisterCode(text)?.kind(isOnly: isOnly)?.rawValue == kind)
    }

    @Test(arguments: ["1-0:1.29.0", "1-0:1.6.0", "1-0:3.8.0", "7-20:99.33.17"])
    func `codes of what is no counter`(text: String) {
        #expect(RegisterCode(text) != nil)
        #expect(RegisterCode(text)?.kind(isOnly: true) == nil)
    }

    @Test(arguments: ["", "1.8.0", "4-5-6-7", "1-0:1.8", "1-0:1.8.0.0", "8-0:1.0.0", "1-0:1.8.999", "1-0:a.8.0"])
    func `no codes`(text: String) {
        #expect(RegisterCode(text) == nil)
    }

    @Test(
        arguments: [
            ("P6W", 6), ("P0W", 0), ("P14D", 2), ("P1M", nil), ("P15D", nil), ("P-1W", nil), ("6W", nil), ("PW", nil),
            ("P9999W", nil),
        ] as [(String, Int?)])
    func `periods of notice`(text: String, weeks: Int?) {
        #expect(NoticePeriod.weeks(text) == weeks)
    }

    @Test(arguments: ContractState.allCases)
    func `a state that was written is the same when it is read`(state: ContractState) {
        #expect(ContractStatus.state(ContractStatus.word(state), known: state) == state)
        #expect(ContractStatus.state(ContractStatus.word(state), known: nil) != nil)
    }
}
