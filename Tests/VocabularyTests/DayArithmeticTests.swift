import Testing
import Vocabulary

@Suite struct DayArithmeticTests {
    @Test(
        "Months end at the end of a month (BGB § 188 (3))",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
            ("2026-11-30", 3, "2027-02-28"), ("2026-05-15", 12, "2027-05-15"), ("2024-02-29", 12, "2025-02-28"),
            ("2026-01-15", -1, "2025-12-15"), ("2026-06-30", 0, "2026-06-30"), ("2026-06-30", Int.max, "2200-12-31"),
            ("2026-06-30", Int.min, "1900-01-01"),
        ])
    func months(start: String, months: Int, expected: String) throws {
        #expect(try #require(Day(iso: start)).adding(months: months).iso == expected)
    }

    @Test(
        "Days",
        arguments: [
            ("2026-12-31", 1, "2027-01-01"), ("2026-03-01", -1, "2026-02-28"), ("2026-01-01", Int.max, "2200-12-31"),
            ("2026-01-01", Int.min, "1900-01-01"),
        ])
    func days(start: String, days: Int, expected: String) throws {
        #expect(try #require(Day(iso: start)).adding(days: days).iso == expected)
    }

    @Test("Between and within")
    func between() throws {
        let day = try #require(Day(iso: "2024-02-10"))
        #expect(day.firstOfMonth.iso == "2024-02-01")
        #expect(day.lastOfMonth.iso == "2024-02-29")
        #expect(day.days(until: day.adding(months: 12)) == 366)
        #expect(day.adding(days: 7).days(until: day) == -7)
        #expect(day < day.adding(days: 1))
    }
}
