import Testing
import Vocabulary

@testable import Portal

private let table = SharedTable(path: "data/smartmeter/EXPECTED.csv")

/// Real exports of gateways and programs that lie beside the project, against what was counted in them by others. Their
/// counts and differences are of the numbers as the file writes them, before the decimal point of `scaler` is set.
@Suite struct SharedSeriesTests {
    private static func series(_ file: String) throws -> [DeliveredSeries] {
        try SeriesFile.series(SharedTable(path: "data/smartmeter/\(file)").bytes())
    }

    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `counts, first and last values and differences`() throws {
        let rows = try table.rows()
        #expect(rows.count == 16)
        for row in rows where !row[0].hasPrefix("eddie/") {
            let all = try Self.series(row[0])
            let series = try #require(all.indices.contains(Int(row[1]) ?? 0) ? all[Int(row[1]) ?? 0] : nil, "\(row[0])")
            let values = series.points.map(\.value)
            #expect(values.count == Int(row[2]), "\(row[0])")
            #expect(values.first == Int64(row[5]), "\(row[0])")
            #expect(values.last == Int64(row[6]), "\(row[0])")
            let isSum = row[0].hasPrefix("greenbutton")
            let result = isSum ? values.reduce(0, +) : (values.last ?? 0) - (values.first ?? 0)
            #expect(result == Int64(row[7]), "\(row[0])")
        }
    }

    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `a day of quarter hours and a day in one value`() throws {
        let quarters = try QuarterHours(
            try #require(try Self.series("eddie/at-eda_consumptionrecord_quater-hourly.xml").first))
        let day = try #require(Day(iso: "2024-04-01"))
        #expect(quarters.sum == 719)
        #expect(quarters.days.keys.sorted() == [day])
        #expect(quarters.days[day]?.quarters.first == Quarter(flag: .measured, amount: 1))
        #expect(quarters.count(of: .measured) == 96)
        let whole = try QuarterHours(try #require(try Self.series("eddie/at-eda_consumptionrecord_daily.xml").first))
        #expect(whole.sum == 36_770)
        #expect(whole.count(of: .divided) == 96)
    }

    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `the night the clocks go forward`() throws {
        let series = try #require(try Self.series("trudi/result_oml_winter_to_summer_time.xml").first)
        let quarters = try QuarterHours(series)
        #expect(quarters.sum == 20)
        let date = try #require(Day(iso: "2017-03-26"))
        let day = try #require(quarters.days[date])
        #expect(day.quarters.count == 92)
        #expect(day.quarters.prefix(20).allSatisfy { $0 == Quarter(flag: .measured, amount: 1) })
        #expect(day.quarters.dropFirst(20).allSatisfy { $0 == .missing })
    }

    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `gaps are divided, not left out and not guessed`() throws {
        let quarters = try QuarterHours(
            try #require(try Self.series("trudi/IF_Adapter_TRuDI_DatenTAF7_With_Gaps.xml").first))
        #expect(quarters.sum == 2)
        #expect(quarters.count(of: .measured) == 5)
        #expect(quarters.count(of: .divided) == 10)
    }

    /// The gateway calls every value of this file one that must not be used.
    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `what the meter calls faulty counts for nothing`() throws {
        let quarters = try QuarterHours(try #require(try Self.series("trudi/taf7_oml_1.xml").first))
        #expect(quarters.count(of: .faulty) == 96)
        #expect(quarters.sum == 0)
        #expect(quarters.days.values.reduce(0) { $0 + $1.quarters.reduce(0) { $0 + $1.amount } } == 98)
    }

    /// Six seconds before the quarter hour is the quarter hour; twenty-one are none.
    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `times beside the quarter hour`() throws {
        let unaligned = try QuarterHours(try #require(try Self.series("trudi/result_oml_start_not_aligned.xml").first))
        #expect(unaligned.offGrid > 0)
        #expect(unaligned.sum > 0)
        let near = try QuarterHours(try #require(try Self.series("trudi/oml_error_dup_timestamps.xml").first))
        #expect(near.offGrid == 0)
        #expect(near.count(of: .measured) == 8)
        let daily = try QuarterHours(try #require(try Self.series("trudi/taf7_oml_1day_values_1.xml").first))
        #expect(daily.days.isEmpty)
    }

    @Test(
        .enabled(if: table.isThere, "the folder shared is not there"),
        arguments: [
            "mscons_invalid_inverted_period.edi", "utilmd_valid_beispiel_55001_lieferbeginn.edi",
            "invoic_valid_pid_31001.edi",
        ])
    func `EDIFACT that is refused`(file: String) {
        #expect(throws: RowProblem.self) { try Self.series("mscons/\(file)") }
    }

    @Test(
        .enabled(if: table.isThere, "the folder shared is not there"),
        arguments: [
            "mscons_valid_pid_13002.edi", "mscons_valid_pid_13003.edi",
            "mscons_valid_beispiel_13002_gas_release_2_5.edi",
        ])
    func `EDIFACT without times is no profile`(file: String) throws {
        #expect(try Self.series("mscons/\(file)") == [])
    }

    @Test(.enabled(if: table.isThere, "the folder shared is not there"))
    func `a table, and a feed with a broken entry`() throws {
        let quarters = try QuarterHours(try #require(try Self.series("netz_noe_sample.csv").first))
        #expect(quarters.sum == 316)
        let date = try #require(Day(iso: "2025-01-01"))
        #expect(
            quarters.days[date]?.quarters.prefix(4).map(\.amount) == [63, 83, 92, 78])
        _ = try Self.series("eddie/us-green-button_BatchWithInvalidIntervalBlock.xml")
        // Its flow direction is 19: what it holds was fed in.
        #expect(try Self.series("eddie/us-green-button_Batch.xml") == [])
    }
}
