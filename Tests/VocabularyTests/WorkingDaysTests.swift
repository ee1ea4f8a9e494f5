import Testing
import Vocabulary

/// Sources: the calendar of the Python package `holidays` (MIT) for Mecklenburg-Vorpommern in `HolidayTable`;
/// computed working days.
@Suite struct WorkingDaysTests {
    @Test("Every listed day", arguments: HolidayTable.rows)
    func listed(row: HolidayTable.Row) throws {
        let day = try #require(Day(iso: row.date))
        #expect(day.weekdayWords(in: .german).prefix(2) == row.weekday)
        #expect(WorkingDays.isHoliday(day) == row.isStatutory)
        #expect(WorkingDays.holidayName(day)?.german == (row.isStatutory ? row.name : nil))
    }

    @Test("No other day of 2024 to 2030 is a holiday")
    func others() throws {
        let listed = Set(HolidayTable.rows.filter(\.isStatutory).map(\.date))
        var day = try #require(Day(iso: "2024-01-01"))
        while day.year <= 2030 {
            #expect(WorkingDays.isHoliday(day) == listed.contains(day.iso), "\(day)")
            day = day.adding(days: 1)
        }
    }

    @Test(
        "Adding working days",
        arguments: [
            ("2026-12-23", 1, "2026-12-24"),
            ("2026-12-23", 3, "2026-12-29"),
            ("2026-04-02", 1, "2026-04-07"),
            ("2026-03-05", 2, "2026-03-09"),
            ("2026-03-06", 1, "2026-03-09"),
            ("2026-05-13", 1, "2026-05-15"),
            ("2026-10-30", 1, "2026-11-02"),
            ("2025-12-23", 2, "2025-12-29"),
            ("2027-03-05", 1, "2027-03-09"),
            ("2026-05-22", 1, "2026-05-26"),
            ("2026-10-02", 1, "2026-10-05"),
        ])
    func adding(start: String, count: Int, expected: String) throws {
        let day = try #require(Day(iso: start))
        #expect(WorkingDays.adding(count, to: day).iso == expected)
    }

    @Test("Adding backwards, nothing, and past the calendar")
    func edges() throws {
        let tuesday = try #require(Day(iso: "2026-04-07"))
        #expect(WorkingDays.adding(-1, to: tuesday).iso == "2026-04-02")
        #expect(WorkingDays.adding(0, to: tuesday) == tuesday)
        #expect(WorkingDays.adding(.max, to: .latest) == .latest)
        #expect(WorkingDays.adding(.min, to: .earliest) == .earliest)
    }

    @Test(
        "The next working day",
        arguments: [
            ("2026-11-22", "2026-11-23"), ("2026-11-23", "2026-11-23"), ("2026-12-24", "2026-12-24"),
            ("2026-12-25", "2026-12-28"), ("2027-03-26", "2027-03-30"),
        ])
    func next(day: String, expected: String) throws {
        #expect(WorkingDays.next(onOrAfter: try #require(Day(iso: day))).iso == expected)
    }

    @Test(
        "Easter Sundays at the edges of the rule",
        arguments: [
            // Earliest and latest possible dates and the exceptions of the Gregorian table (Meeus, Astronomical Algorithms).
            (1913, "1913-03-23"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"),
        ])
    func easter(year: Int, sunday: String) throws {
        let easter = try #require(Day(iso: sunday))
        #expect(easter.weekday == 7)
        #expect(WorkingDays.holidayName(easter.adding(days: 1))?.german == "Ostermontag")
        #expect(WorkingDays.holidayName(easter.adding(days: -2))?.english == "Good Friday")
    }
}
