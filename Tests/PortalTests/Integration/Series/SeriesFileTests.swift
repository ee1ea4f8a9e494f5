import Testing
import Vocabulary

@testable import Portal

@Suite struct SeriesFileTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func quarters(_ bytes: [UInt8]) throws -> QuarterHours {
        try QuarterHours(try #require(try SeriesFile.series(bytes).first))
    }

    /// Tenths of a watt-hour: each boundary is rounded, so 96 quarter hours of 0.6 Wh are 58 Wh and not 96 or 0.
    @Test func `tenths of a watt-hour are not lost`() throws {
        let start = try SeriesSamples.instant("2026-01-10T00:00:00+01:00")
        let readings = SeriesSamples.readings(from: start, count: 97, first: 0, step: 6)
        let made = try quarters(SeriesSamples.usagePoints(readings))
        #expect(made.sum == 58)
        #expect(made.count(of: .measured) == 96)
        let date = try day("2026-01-10")
        #expect(made.days[date]?.quarters.allSatisfy { $0.amount <= 1 } == true)
    }

    @Test(arguments: [
        ("2026-03-29T00:00:00+01:00", 92), ("2026-10-25T00:00:00+02:00", 100), ("2026-06-01T00:00:00+02:00", 96),
    ])
    func `days of 23, 24 and 25 hours`(from: String, length: Int) throws {
        let start = try SeriesSamples.instant(from)
        let readings = SeriesSamples.readings(from: start, count: length + 1, step: 10)
        let made = try quarters(SeriesSamples.usagePoints(readings))
        #expect(made.days.count == 1)
        let whole = try #require(made.days.values.first)
        #expect(whole.quarters.count == length)
        #expect(whole.quarters.allSatisfy { $0 == Quarter(flag: .measured, amount: 1) })
    }

    @Test func `a time with two values counts for none`() throws {
        let bytes = SeriesSamples.usagePoints([
            ("2026-01-10T00:00:00+01:00", 0), ("2026-01-10T00:15:00+01:00", 100), ("2026-01-10T00:15:00+01:00", 200),
            ("2026-01-10T00:30:00+01:00", 300), ("2026-01-10T00:30:00+01:00", 300),
        ])
        let made = try quarters(bytes)
        #expect(made.contradictions == 1)
        #expect(made.sum == 30)
        #expect(made.count(of: .divided) == 2)
        #expect(made.count(of: .measured) == 0)
    }

    @Test func `a counter that goes back leaves a gap`() throws {
        let bytes = SeriesSamples.usagePoints([
            ("2026-01-10T00:00:00Z", 500), ("2026-01-10T00:15:00Z", 100), ("2026-01-10T00:30:00Z", 200),
        ])
        let made = try quarters(bytes)
        #expect(made.backwards == 1)
        #expect(made.sum == 10)
    }

    @Test(arguments: [
        (0, Quarter.Flag.measured), (1, .measured), (2, .substitute), (3, .faulty), (4, .faulty), (9, .faulty),
    ])
    func `what the gateway says of a value`(status: Int, flag: Quarter.Flag) throws {
        let start = try SeriesSamples.instant("2026-01-10T00:00:00Z")
        let readings = SeriesSamples.readings(from: start, count: 2)
        #expect(try quarters(SeriesSamples.usagePoints(readings, status: status)).count(of: flag) == 1)
    }

    @Test func `an hour is divided into quarter hours`() throws {
        let made = try quarters(SeriesSamples.feed([(1_760_000_400, 3600, 321), (1_760_004_000, 900, 7)]))
        #expect(made.sum == 328)
        #expect(made.count(of: .divided) == 4)
        #expect(made.count(of: .measured) == 1)
    }

    /// 25 October 2026: two o’clock comes twice.
    @Test func `a table on the night the clocks go back`() throws {
        let clock = [
            "01:45", "02:00", "02:15", "02:30", "02:45", "02:00", "02:15", "02:30", "02:45", "03:00", "03:15",
        ]
        let rows = clock.map { "25.10.2026 \($0);0,001;L1\r\n" }
        let made = try quarters(Array("Messzeitpunkt;Verbrauch (kWh);Qualität\r\n\(rows.joined())".utf8))
        let date = try day("2026-10-25")
        let whole = try #require(made.days[date])
        #expect(whole.quarters.count == 100)
        #expect(whole.quarters[6...16].allSatisfy { $0 == Quarter(flag: .measured, amount: 1) })
        #expect(made.sum == 11)
    }

    @Test func `a load profile of the market`() throws {
        let made = try quarters(
            SeriesSamples.mscons([
                ("220", "0.250", "202601010000", "202601010015"), ("67", "0.5", "202601010015", "202601010030"),
            ]))
        #expect(made.sum == 750)
        #expect(made.count(of: .substitute) == 1)
    }

    @Test(arguments: [true, false])
    func `households of one file are not mixed`(isOneMessage: Bool) throws {
        let bytes = SeriesSamples.mscons([("51238696781", "0.25"), ("56789012345", "7")], isOneMessage: isOneMessage)
        let series = try SeriesFile.series(bytes)
        #expect(series.map(\.location) == ["51238696781", "56789012345"])
        #expect(try series.map { try QuarterHours($0).sum } == [1000, 28_000])
    }

    @Test(arguments: [
        "", "<a/>", "keine Tabelle", "01.01.2025 00:15;-1", "01.01.2025 00:15;1;\n32.01.2025 00:15;1",
        "UNB+UNOC:3'UNH+1+UTILMD'UNZ+1+1'",
        "UNB+UNOC:3'UNH+1+MSCONS'", "UNA;+.? 'UNB'", "01.01.2025 00:15;99999999999999999999999",
    ])
    func `what is no load profile`(text: String) throws {
        let series = try? SeriesFile.series(Array(text.utf8))
        let made = try series?.first.map { try QuarterHours($0) }
        #expect(made?.days.isEmpty ?? true)
    }

    @Test func `a value beyond reason is refused, not cut`() throws {
        let bytes = SeriesSamples.usagePoints([("2026-01-10T00:00:00Z", 0), ("2026-01-10T00:15:00Z", 999_999_999_999)])
        #expect(throws: RowProblem.self) { try quarters(bytes) }
    }

    @Test(arguments: [
        ("2017-03-26T05:00:00+02:00", "2017-03-26T03:00:00.000Z"),
        ("2017-07-01T00:00:00.0000000+02:00", "2017-06-30T22:00:00.000Z"),
        ("2017-06-26T09:45:00Z", "2017-06-26T09:45:00.000Z"),
    ])
    func `times with an offset`(text: String, iso: String) {
        #expect(OffsetTime.instant(text)?.iso == iso)
    }

    @Test(arguments: [
        "", "2017-03-26", "2017-03-26T05:00:00", "2017-02-30T05:00:00Z", "2017-03-26T05:00:00+2:00",
        "2017-03-26T25:00:00Z",
    ])
    func `what is no time`(text: String) {
        #expect(OffsetTime.instant(text) == nil)
    }

    @Test(arguments: [
        ("0100010800FF", "1-1:1.8.0", true), ("1-0:1.8.0*255", "1-1:1.8.0", true), ("1-1:1.8.1", "1-1:1.8.0", false),
        ("7-0:3.0.0", "1-0:3.0.0", false), ("1-1:1.29.0", "1-1:1.8.0", true), ("1-0:1.29.2", "1-1:1.8.2", true),
        ("1-1:1.29.0", "1-1:1.8.1", false), ("1-1:2.29.0", "1-1:1.8.0", false), ("1-1:1.8.0", "1-1:1.29.0", false),
        ("7-0:3.29.0", "7-0:3.8.0", false),
    ])
    func `which register a code means`(code: String, register: String, same: Bool) {
        let series = DeliveredSeries(meter: nil, obis: code, unit: .kilowattHours, exponent: 0)
        #expect(series.counts(register) == same)
    }

    /// 1.29.0 are amounts; what a counter showed is none.
    @Test(arguments: [(900, true), (0, false)])
    func `the code of a load profile`(seconds: Int, same: Bool) throws {
        var series = DeliveredSeries(meter: nil, obis: "1-1:1.29.0", unit: .kilowattHours, exponent: 0)
        let start = try SeriesSamples.instant("2026-01-01T00:00:00Z")
        try series.add(.init(start: start, seconds: seconds, value: 1, status: .valid))
        #expect(series.counts("1-1:1.8.0") == same)
    }
}
