import Testing
import Vocabulary

@testable import Portal

@Suite struct ReadingDueTests {
    @Test(
        arguments: [
            ("2026-12-06", nil, 1, true), ("2026-12-07", nil, 1, false), ("2026-11-01", nil, 1, true),
            ("2026-12-06", "2026-11-21", 1, true), ("2026-12-06", "2026-11-22", 1, false),
            ("2026-12-06", nil, 0, false),
            (nil, nil, 1, false),
        ] as [(String?, String?, Int, Bool)])
    func `a reading is asked for from two weeks before it is due`(
        dueOn: String?, lastReadOn: String?, meters: Int, isAsked: Bool
    ) throws {
        let due = dueOn.flatMap { Day(iso: $0) }
        let day = ReadingDue.day(
            dueOn: due, lastReadOn: lastReadOn.flatMap { Day(iso: $0) }, metersToRead: meters,
            today: try #require(Day(iso: "2026-11-22")))
        #expect(day == (isAsked ? due : nil))
    }
}
