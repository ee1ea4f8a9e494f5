import Testing
import Vocabulary

@testable import Portal

/// 3,500 kWh a year, 13,500 kWh on 20 November 2025; read on 20 November 2026, when about 17,000 kWh are expected and
/// anything between 15,250 and 20,500 kWh is not unusual.
@Suite struct PlausibilityTests {
    typealias Finding = ReadingVerdict.Finding

    private func verdict(
        _ value: String, on iso: String = "2026-11-20", register: MeterRegister = Sample.register(),
        history: [MeterReading]? = nil, annual: Int64? = nil, today: String = "2026-11-22"
    ) throws -> ReadingVerdict {
        let verdicts = Plausibility.judge(
            [register.id: try Sample.value(value)], on: try Sample.day(iso), meter: try Sample.meter(register),
            history: try history ?? Sample.history(), annual: annual.map { Energy(kilowattHours: $0) },
            today: try Sample.day(today))
        try #require(verdicts.count == 1)
        return try #require(verdicts[register.id])
    }

    @Test(arguments: [
        ("17000", Finding.fine), ("15300", .fine), ("20400", .fine), ("15200", .unusual), ("20600", .unusual),
        ("13501", .unusual), ("48000", .unusual), ("49000", .farOff), ("250000", .farOff), ("13500", .unchanged),
    ])
    func `around what is expected`(value: String, finding: Finding) throws {
        #expect(try verdict(value).finding == finding)
    }

    @Test func `the band is closed on both sides`() throws {
        let expected = try #require(try verdict("17000").expected)
        let step = try #require(CounterReading(thousandths: 1))
        for (edge, beyond) in [(expected.lowest, -step.thousandths), (expected.highest, step.thousandths)] {
            let outside = try #require(CounterReading(thousandths: edge.thousandths + beyond))
            for (value, finding) in [(edge, Finding.fine), (outside, .unusual)] {
                let verdicts = Plausibility.judge(
                    [Sample.total: value], on: try Sample.day("2026-11-20"),
                    meter: try Sample.meter(Sample.register()), history: try Sample.history(), annual: nil,
                    today: try Sample.day("2026-11-22"))
                #expect(verdicts[Sample.total]?.finding == finding)
            }
        }
    }

    @Test(arguments: ["13500", "13520", "13545"])
    func `two days after the last reading little is usual`(value: String) throws {
        #expect(try verdict(value, on: "2025-11-22", today: "2025-11-22").finding == .fine)
    }

    @Test(arguments: [
        (5, "99998", Finding.fine), (5, "100000", .tooManyDigits(most: 5)), (4, "13500", .tooManyDigits(most: 4)),
        (6, "999998", .fine), (6, "1000000", .tooManyDigits(most: 6)),
    ])
    func `too many digits`(digits: Int, value: String, finding: Finding) throws {
        #expect(try verdict(value, register: Sample.register(digits: digits), history: []).finding == finding)
    }

    @Test(arguments: [(0, "17012"), (1, "17012.3"), (2, "17012.34"), (3, "17012.345")])
    func `digits behind the comma typed without it`(decimals: Int, right: String) throws {
        let register = Sample.register(digits: 5, decimals: decimals)
        let typed = decimals == 0 ? "170128" : right.replacing(".", with: "")
        #expect(try verdict(typed, register: register).finding == .decimalsTyped(suggestion: try Sample.value(right)))
    }

    @Test(arguments: [("170000", "17000"), ("172345", "17234"), ("1700", "17000"), ("1999", "19990")])
    func `comma one place off`(typed: String, right: String) throws {
        #expect(try verdict(typed).finding == .tenfold(suggestion: try Sample.value(right)))
    }

    @Test(arguments: [
        (8, "16777.215", Finding.errorCode), (8, "4294967.295", .errorCode), (8, "16777215", .errorCode),
        (12, "4294967295", .errorCode), (5, "99999", .errorCode), (5, "99999.9", .errorCode), (6, "999999", .errorCode),
        (6, "99999", .fine), (8, "16777.214", .fine), (5, "99998.9", .fine),
    ])
    func `what broken meters show`(digits: Int, value: String, finding: Finding) throws {
        let register = Sample.register(digits: digits, decimals: 3)
        #expect(try verdict(value, register: register, history: []).finding == finding)
    }

    @Test func `nines on the way round are a reading`() throws {
        let history = [try Sample.reading("2025-11-20", "96500")]
        let register = Sample.register(digits: 5)
        #expect(try verdict("99999", register: register, history: history, annual: 3500).finding == .fine)
    }

    @Test func `the date comes before the value`() throws {
        #expect(try verdict("999998", on: "2026-11-23").finding == .inFuture)
        #expect(
            try verdict("17000", on: "2026-11-07").finding == .tooOld(earliest: try Sample.day("2026-11-08")))
        #expect(try verdict("1000000", on: "2026-11-23").finding == .tooManyDigits(most: 6))
    }

    @Test func `more than a connection can carry`() throws {
        // 366 days of 24 hours at 30 kW are 263,520 kWh.
        let highest = try Sample.value("277020")
        #expect(try verdict("277021").finding == .impossible(highest: highest, suggestion: nil))
        #expect(try verdict("277020").finding == .farOff)
        // Two days after the last reading the day itself is added: 2,160 kWh.
        let soon = try verdict("135200", on: "2025-11-22", today: "2025-11-22").finding
        #expect(soon == .impossible(highest: try Sample.value("15660"), suggestion: try Sample.value("13520")))
    }

    @Test(arguments: [MeterReading.Status.accepted, .inReview])
    func `already reported`(status: MeterReading.Status) throws {
        let stored = try Sample.reading("2026-11-20", "17000", status: status)
        #expect(try verdict("17000", history: try Sample.history(stored)).finding == .alreadyReported(stored))
        let dropped = try Sample.reading("2026-11-20", "17000", status: .notUsed)
        #expect(try verdict("17000", history: try Sample.history(dropped)).finding == .fine)
    }

    @Test func `below the last reading`() throws {
        let last = try Sample.reading("2025-11-20", "13500")
        #expect(try verdict("13499").finding == .belowLast(last))
        #expect(try verdict("0").finding == .belowLast(last))
        #expect(try verdict("13499", register: Sample.register(digits: 5)).finding == .belowLast(last))
    }

    @Test(arguments: [
        (5, "98000", "1500", Finding.rollover), (6, "998000", "1500", .rollover), (5, "99999", "3499", .rollover),
        (0, "98000", "1500", .belowLast(try Sample.reading("2025-11-20", "98000"))),
        (6, "98000", "1500", .belowLast(try Sample.reading("2025-11-20", "98000"))),
        (5, "98000", "97500", .belowLast(try Sample.reading("2025-11-20", "98000"))),
        (5, "98000", "80000", .belowLast(try Sample.reading("2025-11-20", "98000"))),
        (5, "98000", "9000", .tenfold(suggestion: try Sample.value("900"))),
    ])
    func `the counter started again`(digits: Int, last: String, value: String, finding: Finding) throws {
        let history = [try Sample.reading("2025-11-20", last)]
        let register = Sample.register(digits: digits)
        #expect(try verdict(value, register: register, history: history, annual: 3500).finding == finding)
    }

    @Test(arguments: [("95000", "4000", true), ("95000", "6000", false), ("50000", "49990", false)])
    func `the counter started again, and nothing is expected`(last: String, value: String, isRollover: Bool) throws {
        let history = [try Sample.reading("2025-11-20", last)]
        let finding = try verdict(value, register: Sample.register(digits: 5), history: history).finding
        #expect(finding == (isRollover ? .rollover : .belowLast(history[0])))
    }

    @Test func `above a later reading`() throws {
        let later = try Sample.reading("2026-11-21", "17100")
        #expect(try verdict("17101", history: try Sample.history(later)).finding == .aboveLater(later))
        #expect(try verdict("17100", history: try Sample.history(later)).finding == .fine)
        let inReview = try Sample.reading("2026-11-21", "17100", status: .inReview)
        #expect(try verdict("17101", history: try Sample.history(inReview)).finding == .fine)
        let aroundTheEnd = [try Sample.reading("2025-11-20", "96500"), try Sample.reading("2026-11-21", "20")]
        let register = Sample.register(digits: 5)
        #expect(try verdict("99990", register: register, history: aroundTheEnd, annual: 3500).finding == .fine)
    }

    @Test(arguments: ["0", "17000", "999998"])
    func `a first reading is taken`(value: String) throws {
        for annual in [nil, Int64(3500)] {
            let verdict = try verdict(value, history: [], annual: annual)
            #expect(verdict.finding == .fine)
            #expect(verdict.consumption == nil && verdict.expected == nil && !verdict.isMoreThanTwice)
        }
    }

    @Test(arguments: [("17000", false), ("20400", false), ("20600", true), ("48000", true)])
    func `more than twice the previous consumption`(value: String, isMoreThanTwice: Bool) throws {
        #expect(try verdict(value).isMoreThanTwice == isMoreThanTwice)
        let one = [try Sample.reading("2025-11-20", "13500")]
        #expect(try verdict(value, history: one, annual: 3500).isMoreThanTwice == false)
    }

    @Test(arguments: [("13525", false), ("13545", true)])
    func `twice as much of one day is not worth a look`(value: String, isMoreThanTwice: Bool) throws {
        let verdict = try verdict(value, on: "2025-11-21", today: "2025-11-21")
        #expect(verdict.isMoreThanTwice == isMoreThanTwice)
    }

    @Test func `an unknown register, and one that was not read`() throws {
        let stranger = ID<MeterRegister>(stored: "stranger")
        let verdicts = Plausibility.judge(
            [stranger: try Sample.value("1")], on: try Sample.day("2026-11-20"),
            meter: try Sample.meter(Sample.register()), history: [], annual: nil, today: try Sample.day("2026-11-20"))
        #expect(verdicts == [stranger: ReadingVerdict(finding: .unknownRegister)])
    }

    @Test(arguments: [
        ("2000.5", Finding.fine), ("2500.5", .fine), ("1000.5", .unchanged), ("45000.5", .farOff),
        ("25005", .tenfold(suggestion: try Sample.value("2500.5"))), ("99999.9", .errorCode),
    ])
    func `gas with decimals`(value: String, finding: Finding) throws {
        let register = Sample.register(unit: .cubicMetres, digits: 5, decimals: 3)
        let meter = try Sample.meter(register, commodity: .gas)
        let verdicts = Plausibility.judge(
            [register.id: try Sample.value(value)], on: try Sample.day("2026-11-20"), meter: meter,
            history: [try Sample.reading("2025-11-20", "1000.5")], annual: Energy(kilowattHours: 15_000),
            today: try Sample.day("2026-11-20"))
        #expect(verdicts[register.id]?.finding == finding)
    }
}
