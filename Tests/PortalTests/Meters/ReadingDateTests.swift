import Testing
import Vocabulary

@testable import Portal

@Suite struct ReadingDateTests {
    /// Today is 22 November 2026; fourteen days back are open.
    @Test(arguments: [
        ("2026-11-22", true), ("2026-11-08", true), ("2026-11-07", false), ("2026-11-23", false), ("2200-12-31", false),
        ("1900-01-01", false),
    ])
    func `the open window`(iso: String, isOpen: Bool) throws {
        #expect((try date(iso).finding == nil) == isOpen)
    }

    @Test func `why a day is closed`() throws {
        #expect(try date("2026-11-23").finding == .inFuture)
        #expect(try date("2026-11-07").finding == .tooOld(earliest: try Sample.day("2026-11-08")))
        #expect(try date("2026-11-10", billed: "2026-11-11").finding == .beforeBilled(try Sample.day("2026-11-11")))
        #expect(try date("2026-11-11", billed: "2026-11-11").finding == nil)
        #expect(
            try date("2026-11-10", installed: "2026-11-11").finding == .notYetInstalled(try Sample.day("2026-11-11")))
        #expect(try date("2026-11-11", installed: "2026-11-11").finding == nil)
        #expect(try date("2026-11-12", removed: "2026-11-11").finding == .alreadyRemoved(try Sample.day("2026-11-11")))
        #expect(try date("2026-11-11", removed: "2026-11-11").finding == nil)
    }

    @Test(arguments: [("2024-02-29", "2024-03-14"), ("2025-02-28", "2025-03-14"), ("2025-12-31", "2026-01-14")])
    func `over the ends of months and years`(earliest: String, today: String) throws {
        #expect(try date(earliest, today: today).finding == nil)
        #expect(try date(try Sample.day(earliest).adding(days: -1).iso, today: today).finding != nil)
    }

    @Test(arguments: [Int.max, .min, 0, -1])
    func `absurd windows`(daysBack: Int) throws {
        #expect(try date("2026-11-22", daysBack: daysBack).finding == nil)
        #expect((try date("2026-11-21", daysBack: daysBack).finding == nil) == (daysBack > 0))
    }

    private func date(
        _ iso: String, today: String = "2026-11-22", installed: String? = nil, removed: String? = nil,
        billed: String? = nil, daysBack: Int = 14
    ) throws -> ReadingDate {
        ReadingDate(
            day: try Sample.day(iso), today: try Sample.day(today), installedOn: try installed.map(Sample.day),
            removedOn: try removed.map(Sample.day), billedUntil: try billed.map(Sample.day), daysBack: daysBack)
    }
}
