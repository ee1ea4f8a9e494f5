import Testing
import Vocabulary

@testable import Portal

@Suite struct HouseholdComparisonTests {
    private static let averages = Operator.HouseholdAverages(
        commodity: "strom", source: "BDEW, 2022", sourceEnglish: nil, kilowattHours: [1900, 2890, 3720, 4085])

    private static func year(_ year: Int, _ kilowattHours: Int64, days: Int = 365) -> YearlyConsumption {
        YearlyConsumption(
            year: year, energy: Energy(kilowattHours: kilowattHours), daysCovered: days, isEstimated: false)
    }

    private static let shares: [(used: Int64, percents: [Int64])] = [
        (2890, [152, 100, 78, 71]), (1900, [100, 66, 51, 47]), (1, [0, 0, 0, 0]), (4086, [215, 141, 110, 100]),
    ]

    @Test(arguments: shares)
    func `the own year in percent of each`(used: Int64, percents: [Int64]) throws {
        let comparison = try #require(HouseholdComparison([Self.year(2025, used)], Self.averages))
        #expect(comparison.rows.map(\.percent) == percents)
        #expect(comparison.rows.map(\.persons) == [1, 2, 3, 4])
    }

    @Test func `the last whole year counts`() throws {
        let years = [Self.year(2024, 3000, days: 366), Self.year(2025, 2000), Self.year(2026, 1500, days: 200)]
        #expect(try #require(HouseholdComparison(years, Self.averages)).own.year == 2025)
        #expect(HouseholdComparison([Self.year(2026, 1500, days: 200)], Self.averages) == nil)
        #expect(HouseholdComparison(years, nil) == nil)
    }

    @Test(arguments: [(98 as Int64, "2 % weniger"), (99, "etwa gleich"), (101, "etwa gleich"), (102, "2 % mehr")])
    func `within one percent is the same`(percent: Int64, words: String) {
        #expect(ComparisonTexts.stands(percent).german == words)
    }

    @Test(arguments: [
        Operator.HouseholdAverages(commodity: "internet", source: "A", sourceEnglish: nil, kilowattHours: [1]),
        Operator.HouseholdAverages(commodity: "strom", source: " ", sourceEnglish: nil, kilowattHours: [1]),
        Operator.HouseholdAverages(commodity: "strom", source: "A", sourceEnglish: nil, kilowattHours: []),
        Operator.HouseholdAverages(commodity: "strom", source: "A", sourceEnglish: nil, kilowattHours: [1, 0]),
    ])
    func `figures that cannot stand are refused`(averages: Operator.HouseholdAverages) {
        #expect(Operator.trouble(with: [averages])?.contains("householdAverages") == true)
    }
}
