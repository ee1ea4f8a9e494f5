import Testing
import Vocabulary

@testable import Portal

@Suite struct LoadProfileTests {
    static let profiles: [String: LoadProfile] = [
        "H25_dynamised": .h25, "H0_dynamised": .h0, "gas": .hef34, "even": .even,
    ]
    private static let dailyTable = SharedTable(path: "data/slp/strom_daily_weights.csv")
    private static let weeklyTable = SharedTable(path: "data/slp/strom_weekly_weights.csv")
    private static let monthlyTable = SharedTable(path: "data/slp/strom_monthly_weights.csv")
    private static let estimates = SharedTable(path: "data/vectors/estimate_between_dates.csv")

    @Test(arguments: 2024...2028)
    func `months of H25, H0 and gas`(year: Int) throws {
        for (profile, expected) in [
            (LoadProfile.h25, try #require(MonthlyShares.h25[year])), (.h0, try #require(MonthlyShares.h0[year])),
            (.hef34, MonthlyShares.gas),
        ] {
            try #require(expected.count == 12)
            for (month, share) in zip(1...12, expected) {
                let first = try #require(Day(year: year, month: month, day: 1))
                let actual = profile.share(from: first, to: first.adding(months: 1))
                #expect(abs(actual - share) < 1e-6, "\(year)-\(month)")
            }
        }
    }

    /// Profile, from inclusive, to exclusive, share; from the same source as `MonthlyShares`.
    @Test(arguments: [
        ("H0_dynamised", "2026-01-01", "2026-07-01", 0.51725997),
        ("H0_dynamised", "2026-07-01", "2027-01-01", 0.48274003),
        ("H25_dynamised", "2026-01-01", "2026-07-01", 0.50843712),
        ("H0_dynamised", "2025-11-15", "2026-02-15", 0.29482533),
        ("H0_dynamised", "2026-03-29", "2026-03-30", 0.00298588),
        ("H0_dynamised", "2025-01-01", "2025-01-02", 0.0033398686),
    ])
    func `shares between two days`(name: String, from: String, to: String, expected: Double) throws {
        let profile = try #require(Self.profiles[name])
        let share = profile.share(from: try #require(Day(iso: from)), to: try #require(Day(iso: to)))
        #expect(abs(share - expected) < 1e-6)
    }

    @Test(arguments: ["H25_dynamised", "H0_dynamised", "gas", "even"])
    func `every year sums to 1`(name: String) throws {
        let profile = try #require(Self.profiles[name])
        for year in LoadProfile.years {
            let first = try #require(Day(year: year, month: 1, day: 1))
            #expect(abs(profile.share(from: first, to: first.adding(months: 12)) - 1) < 1e-9, "\(year)")
        }
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-01", 0.0), ("2026-03-02", "2026-03-01", 0.0), ("1900-01-01", "1900-01-01", 0.0),
        ("1990-01-01", "2000-01-01", 10.0), ("2000-01-01", "2101-01-01", 101.0), ("2101-01-01", "2111-01-01", 10.0),
        ("2024-01-01", "2026-01-01", 2.0), ("1900-01-01", "2200-12-31", 301.0),
    ])
    func `no days, many years and years far away`(from: String, to: String, expected: Double) throws {
        let (from, to) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
        for profile in Self.profiles.values {
            #expect(abs(profile.share(from: from, to: to) - expected) < 0.01)
        }
    }

    @Test func `a leap day takes its part of a gas February`() throws {
        let day = try #require(Day(iso: "2024-02-29"))
        let share = LoadProfile.hef34.share(from: day, to: day.adding(days: 1))
        #expect(abs(share - 0.14116841 / 29) < 1e-6)
    }

    @Test func `a profile for what is metered`() {
        #expect(LoadProfile.household(.strom) != nil)
        #expect(LoadProfile.household(.gas) != nil)
        #expect(LoadProfile.household(.internet) == nil)
    }

    @Test(arguments: [(1, 1.2420), (202, 0.7847), (365, 1.2572), (366, 1.2597)])
    func `check values of the dynamisation, VDEW M-05-2000 pages 19 and 20`(dayOfYear: Int, factor: Double) {
        #expect(HouseholdStromProfile.dynamisation(dayOfYear: dayOfYear) == factor)
    }

    @Test(.enabled(if: dailyTable.isThere))
    func `every day of the table`() throws {
        for row in try Self.dailyTable.rows() {
            let (profile, day) = (try #require(Self.profiles[row[0]]), try #require(Day(iso: row[1])))
            let type: DayType = row[2] == "FT" ? .sunday : row[2] == "SA" ? .saturday : .workday
            #expect(DayType(day) == type, "\(row)")
            let share = profile.share(from: day, to: day.adding(days: 1))
            #expect(abs(share - (try #require(Double(row[3])))) < 1e-6, "\(row)")
        }
    }

    @Test(.enabled(if: weeklyTable.isThere))
    func `every week of the table`() throws {
        for row in try Self.weeklyTable.rows() {
            let (profile, year) = (try #require(Self.profiles[row[0]]), try #require(Int(row[1])))
            let monday = try #require(Self.monday(ofISOWeek: row[2]))
            let first = try #require(Day(year: year, month: 1, day: 1))
            let from = max(monday, first)
            let to = min(monday.adding(days: 7), first.adding(months: 12))
            #expect(from.days(until: to) == Int(row[4]), "\(row)")
            #expect(abs(profile.share(from: from, to: to) - (try #require(Double(row[3])))) < 1e-6, "\(row)")
        }
    }

    @Test(.enabled(if: monthlyTable.isThere))
    func `every month of the table`() throws {
        for row in try Self.monthlyTable.rows() where row[0] != "H0_static" {
            let profile = try #require(Self.profiles[row[0]])
            let (year, month) = (try #require(Int(row[1])), try #require(Int(row[2])))
            let first = try #require(Day(year: year, month: month, day: 1))
            let share = profile.share(from: first, to: first.adding(months: 1))
            #expect(abs(share - (try #require(Double(row[4])))) < 1e-6, "\(row)")
        }
    }

    @Test(.enabled(if: estimates.isThere))
    func `every estimate of the table`() throws {
        for row in try Self.estimates.rows() {
            let profile = try #require(Self.profiles[row[0]])
            let (from, to) = (try #require(Day(iso: row[1])), try #require(Day(iso: row[2])))
            #expect(abs(profile.share(from: from, to: to) - (try #require(Double(row[4])))) < 1e-6, "\(row)")
        }
    }

    /// ISO 8601: the week with 4 January in it is the first.
    private static func monday(ofISOWeek week: String) -> Day? {
        let parts = week.split(separator: "-W").compactMap { Int($0) }
        guard parts.count == 2, let fourth = Day(year: parts[0], month: 1, day: 4) else { return nil }
        return fourth.adding(days: 1 - fourth.weekday + 7 * (parts[1] - 1))
    }
}
