import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ConsumptionOutlookTests {
    private static let rules = PlausibilityRules()

    private static func sheet(
        _ readings: [MeterReading], annual: Int64? = nil, billed: String?, meters: [Meter]? = nil,
        startsOn: String = "2024-01-01"
    ) throws -> ReadingSheet {
        ReadingSheet(
            contract: MeteredContract(
                id: ID(stored: "contract"), number: try ContractNumber("300001001"), commodity: .strom,
                startsOn: try Sample.day(startsOn), endsOn: nil,
                annualConsumption: annual.map { Energy(kilowattHours: $0) },
                lastBilledOn: try billed.map { try Sample.day($0) }, nextReadingDueOn: nil, role: .owner),
            meters: try meters ?? [try Sample.meter(Sample.register())], readings: readings)
    }

    private static func outlook(_ sheet: ReadingSheet, hasTwoRates: Bool = false, today: String) throws
        -> ConsumptionOutlook?
    {
        let period = BillingPeriod(
            lastBilledOn: sheet.contract.lastBilledOn, startsOn: sheet.contract.startsOn, endsOn: nil,
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

    /// Supply began on 1 June 2026, with a start reading and 3,500 kWh a year agreed.
    @Test func `the first year is reckoned from the start reading`() throws {
        func outlook(_ readings: [MeterReading], today: String = "2026-10-01") throws -> ConsumptionOutlook? {
            ForecastSection(
                sheet: try Self.sheet(readings, annual: 3500, billed: nil, startsOn: "2026-06-01"), rules: Self.rules,
                today: try Sample.day(today)
            ).outlook
        }
        let start = try Sample.reading("2026-06-01", "100")
        let known = try #require(try outlook([start]))
        #expect(known.period.first.iso == "2026-06-01")
        #expect(known.period.last.iso == "2027-05-31")
        #expect((known.whole - Energy(kilowattHours: 3500)).wattHours.magnitude < 70_000)
        #expect(known.firstYear?.readOn == start.readOn)
        let first = try #require(known.firstYear)
        #expect(FirstYearTexts.basis(first).german.contains("ab dem Anfangsstand vom 01.06.2026"))
        // Twice as much as agreed until the end of September: the rest of the year is expected by the same pace.
        let profile = try #require(LoadProfile.household(.strom))
        let share = profile.share(from: try Sample.day("2026-06-01"), to: try Sample.day("2026-10-01"))
        let read = try Sample.reading("2026-10-01", String(100 + Int(7000 * share)))
        let doubled = try #require(try outlook([start, read], today: "2026-10-02"))
        #expect(doubled.isOwnHistory)
        #expect((doubled.whole - Energy(kilowattHours: 7000)).wattHours.magnitude < 140_000)
        #expect(try outlook([start], today: "2026-05-31") == nil, "not begun")
        #expect(try outlook([start], today: "2027-06-01") == nil, "the first year is over")
    }

    @Test func `what ran through before a late first reading is expected, too`() throws {
        let late = try Sample.reading("2026-09-01", "1000")
        let sheet = try Self.sheet([late], annual: 3500, billed: nil, startsOn: "2026-06-01")
        let outlook = try #require(try Self.outlook(sheet, today: "2026-10-01"))
        #expect((outlook.whole - Energy(kilowattHours: 3500)).wattHours.magnitude < 70_000)
        let first = try #require(outlook.firstYear)
        #expect(FirstYearTexts.basis(first).german.contains("Der erste Zählerstand ist vom 01.09.2026"))
        let without = try #require(
            try Self.outlook(Self.sheet([], annual: 3500, billed: nil, startsOn: "2026-06-01"), today: "2026-10-01"))
        #expect(FirstYearTexts.basis(try #require(without.firstYear)).german.contains("Ein Anfangsstand fehlt uns"))
    }

    /// What both pages say to Anna when her contract is four months old.
    @Test(arguments: Engine.all)
    func `both pages forecast the first year, and say how`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE contract SET last_billed_on = NULL, starts_on = '2026-08-31' WHERE number = \(Cast.strom)
                    """)
                try db.run(
                    """
                    DELETE FROM meter_reading
                    WHERE register_id = \(Cast.register(Cast.strom)) AND read_on < '2026-08-31'
                    """)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let words = "Wir rechnen ab dem Anfangsstand vom 31.08.2026"
            let used = try await anna.open("/vertraege/\(Cast.strom)/verbrauch")
            #expect(used.text.contains("Vom 31.08.2026 bis 30.08.2027 voraussichtlich"))
            #expect(used.text.contains(words))
            let bill = try await anna.open(InstalmentYear.path)
            #expect(bill.text.contains("Ihre Abrechnung bis 30.08.2027, vorausgesagt"))
            #expect(bill.text.contains(words))
            #expect(!bill.text.contains("Noch können wir nichts voraussagen"))
        }
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
