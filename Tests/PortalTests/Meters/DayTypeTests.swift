import Testing
import Vocabulary

@testable import Portal

@Suite struct DayTypeTests {
    @Test(arguments: [
        ("2026-11-20", DayType.workday), ("2026-11-21", .saturday), ("2026-11-22", .sunday),
        // Holidays of Mecklenburg-Vorpommern, also on a Saturday.
        ("2026-10-03", .sunday), ("2025-10-31", .sunday), ("2024-03-08", .sunday), ("2022-03-08", .workday),
        // 24 and 31 December count as Saturdays, unless they are Sundays.
        ("2026-12-24", .saturday), ("2026-12-31", .saturday), ("2023-12-24", .sunday), ("2023-12-31", .sunday),
        ("2026-12-23", .workday), ("2022-12-24", .saturday),
    ])
    func `type of a day`(iso: String, type: DayType) throws {
        #expect(DayType(try #require(Day(iso: iso))) == type)
    }
}
