import Testing
import Vocabulary

@testable import Portal

@Suite struct ConsumptionOutlookTests {
    private static let rules = PlausibilityRules()

    private static func sheet(
        _ readings: [MeterReading], annual: Int64? = nil, billed: String?, meters: [Meter]? = nil
    ) throws -> ReadingSheet {
        ReadingSheet(
            contract: MeteredContract(
                id: ID(stored: "contract"), number: try ContractNumber("300001001"), commodity: .strom, endsOn: nil,
                annualConsumption: annual.map { Energy(kilowattHours: $0) },
                lastBilledOn: try billed.map { try Sample.day($0) }, nextReadingDueOn: nil, role: .owner),
            meters: try meters ?? [try Sample.meter(Sample.register())], readings: readings)
    }

    private static func outlook(_ sheet: ReadingSheet, hasTwoRates: Bool = false, today: String) throws
        -> ConsumptionOutlook?
    {
        let period = BillingPeriod(
            lastBilledOn: sheet.contract.lastBilledOn, startsOn: try Sample.day("2024-01-01"), endsOn: nil,
            today: try Sample.day(today))
        return ConsumptionOutlook(
            sheet, hasTwoRates: hasTwoRates, period: period, rules: rules, today: try Sample.day(today))
    }

    /// Billed until 31 December 2025, read again on 3 January 2027 while the bill is being made: nothing is left to expect.
    @Test func `a reading behind the end of the period is not counted twice`() throws {
        let readings = try [
            Sample.reading("2024-12-31", "10000"), Sample.reading("2025-12-31", "13500"),
            Sample.reading("2027-01-03", "17030"),
        ]
        let outlook = try #require(try Self.outlook(Self.sheet(readings, billed: "2025-12-31"), today: "2027-01-05"))
        #expect(outlook.period.last.iso == "2026-12-31")
        #expect(outlook.whole == outlook.measured)
        // Three days of January are the next year's.
        #expect(Energy(kilowattHours: 3450)...Energy(kilowattHours: 3530) ~= outlook.whole)
        #expect(outlook.lastReadOn?.iso == "2027-01-03")
    }

    @Test func `what was read and what is expected together`() throws {
        let readings = try Sample.history(try Sample.reading("2026-05-20", "15500"))
        let sheet = try Self.sheet(readings, annual: 3500, billed: "2025-11-20")
        let outlook = try #require(try Self.outlook(sheet, today: "2026-06-01"))
        #expect(outlook.measured == Energy(kilowattHours: 2000))
        #expect(outlook.period.closing.iso == "2026-11-20")
        #expect(outlook.lastReadOn?.iso == "2026-05-20")
        let expected = try #require(
            sheet.expected(of: Sample.register(), of: sheet.meters[0], on: outlook.period.closing, rules: Self.rules))
        #expect((outlook.whole.wattHours - 2_000_000 - expected.consumption).magnitude <= 1)
    }

    /// The page about consumption and the forecast of the bill say the same.
    @Test func `both pages count from the same day to the same day`() throws {
        let sheet = try Self.sheet(try Sample.history(), annual: 3500, billed: "2025-11-20")
        let shown = try #require(
            ForecastSection(sheet: sheet, rules: Self.rules, today: try Sample.day("2026-06-01")).outlook)
        let billed = try #require(try Self.outlook(sheet, today: "2026-06-01"))
        #expect(shown.period == billed.period)
        #expect(shown.whole == billed.whole)
        #expect(MonthsTexts.forecast(shown.whole, in: shown.period).german.hasPrefix("Vom 21.11.2025 bis 20.11.2026"))
    }

    @Test func `no forecast without a billing year or anything to go by`() throws {
        let one = [try Sample.reading("2025-11-20", "13500")]
        func section(_ annual: Int64?, _ billed: String?, _ today: String) throws -> ConsumptionOutlook? {
            ForecastSection(
                sheet: try Self.sheet(one, annual: annual, billed: billed), rules: Self.rules,
                today: try Sample.day(today)
            ).outlook
        }
        #expect(try section(nil, "2025-11-20", "2026-06-01") == nil)
        #expect(try section(3500, nil, "2026-06-01") == nil)
        #expect(try section(3500, "2026-06-02", "2026-06-01") == nil, "billed ahead")
        #expect(try section(3500, "2025-11-20", "2026-11-21") == nil, "the bill is being made")
        let known = try #require(try section(3500, "2025-11-20", "2026-06-01"))
        #expect((known.whole - Energy(kilowattHours: 3500)).wattHours.magnitude < 70_000)
        #expect(!known.isOwnHistory)
    }

    @Test func `a meter that is to be exchanged goes on, one that is gone does not`() throws {
        func whole(removedOn: String?) throws -> Energy? {
            let meter = try Sample.meter(Sample.register(), removedOn: try removedOn.map { try Sample.day($0) })
            let readings = try Sample.history(try Sample.reading("2026-05-20", "15500"))
            return try Self.outlook(Self.sheet(readings, billed: "2025-11-20", meters: [meter]), today: "2026-06-01")?
                .whole
        }
        let stays = try #require(try whole(removedOn: nil))
        #expect(try whole(removedOn: "2026-09-01") == stays)
        // What comes after it is not known.
        #expect(try whole(removedOn: "2026-05-20") == nil)
    }

    @Test func `one register without anything to go by makes the sum unknown`() throws {
        let meter = try Sample.meter(Sample.register(.peak), Sample.register(.offPeak))
        let peak = try [
            Sample.reading("2024-11-20", "1000", of: Sample.peak),
            Sample.reading("2025-11-20", "3000", of: Sample.peak),
        ]
        let half = try Self.sheet(peak, billed: "2025-11-20", meters: [meter])
        #expect(try Self.outlook(half, hasTwoRates: true, today: "2026-06-01") == nil)
        let both = try [
            Sample.reading("2024-11-20", "500", of: Sample.offPeak),
            Sample.reading("2025-11-20", "1500", of: Sample.offPeak),
        ]
        let full = try Self.sheet(peak + both, billed: "2025-11-20", meters: [meter])
        let outlook = try #require(try Self.outlook(full, hasTwoRates: true, today: "2026-06-01"))
        #expect((outlook.whole - Energy(kilowattHours: 3000)).wattHours.magnitude < 12_000)
    }
}
