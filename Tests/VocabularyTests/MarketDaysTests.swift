import Testing
import Vocabulary

/// Source: the public holidays of every Land in the Python package `holidays` 0.109 (MIT), without those of Augsburg
/// alone, and 24 and 31 December; only days from Monday to Friday stand here.
@Suite struct MarketDaysTests {
    private static let rest: [String: String] = [
        "2024": """
        01-01 03-08 03-29 04-01 05-01 05-09 05-20 05-30 08-15 09-20 \
        10-03 10-31 11-01 11-20 12-24 12-25 12-26 12-31
        """,
        "2025": """
        01-01 01-06 04-18 04-21 05-01 05-08 05-29 06-09 06-19 \
        08-15 10-03 10-31 11-19 12-24 12-25 12-26 12-31
        """,
        "2026": """
        01-01 01-06 04-03 04-06 05-01 05-14 05-25 \
        06-04 11-18 12-24 12-25 12-31
        """,
        "2027": """
        01-01 01-06 03-08 03-26 03-29 05-06 05-17 \
        05-27 09-20 11-01 11-17 12-24 12-31
        """,
        "2028": """
        01-06 03-08 04-14 04-17 05-01 05-25 06-05 06-15 08-15 \
        09-20 10-03 10-31 11-01 11-22 12-25 12-26
        """,
        "2029": """
        01-01 03-08 03-30 04-02 05-01 05-10 05-21 05-31 08-15 09-20 \
        10-03 10-31 11-01 11-21 12-24 12-25 12-26 12-31
        """,
        "2030": """
        01-01 03-08 04-19 04-22 05-01 05-30 06-10 06-20 08-15 09-20 \
        10-03 10-31 11-01 11-20 12-24 12-25 12-26 12-31
        """,
    ]

    @Test func `every day of 2024 to 2030 is a working day or rests as listed`() throws {
        let listed = Set(Self.rest.flatMap { year, days in days.split(separator: " ").map { "\(year)-\($0)" } })
        #expect(listed.count == 112)
        var day = try #require(Day(iso: "2024-01-01"))
        while day.year <= 2030 {
            let isWorkingDay = day.weekday <= 5 && !listed.contains(day.iso)
            #expect(MarketDays.isWorkingDay(day) == isWorkingDay, "\(day)")
            if isWorkingDay { #expect(WorkingDays.isWorkingDay(day), "the market rests wherever the Land does") }
            #expect(MarketDays.next(onOrAfter: day) >= day)
            day = day.adding(days: 1)
        }
    }

    @Test(arguments: [
        // Before Christmas, before Corpus Christi, before Buß- und Bettag, before All Saints and over Epiphany.
        ("2026-12-23", 1, "2026-12-28"), ("2026-06-03", 1, "2026-06-05"), ("2026-11-17", 2, "2026-11-20"),
        ("2027-10-29", 1, "2027-11-02"), ("2027-01-05", 1, "2027-01-07"), ("2026-12-30", 1, "2027-01-04"),
        ("2025-05-07", 1, "2025-05-09"), ("2026-12-28", -1, "2026-12-23"), ("2026-12-24", 0, "2026-12-24"),
    ])
    func `counted from a day`(start: String, count: Int, expected: String) throws {
        #expect(MarketDays.adding(count, to: try #require(Day(iso: start))).iso == expected)
    }

    @Test func `stops at the ends of the calendar`() {
        #expect(MarketDays.adding(.max, to: .latest) == .latest)
        #expect(MarketDays.adding(.min, to: .earliest) == .earliest)
    }
}
