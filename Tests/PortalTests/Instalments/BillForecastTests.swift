import Testing
import Vocabulary

@testable import Portal

@Suite struct BillForecastTests {
    private static func contract(_ commodity: Commodity, annual: Int64?, lastBilledOn: String?) throws
        -> MeteredContract
    {
        MeteredContract(
            id: ID(stored: "contract"), number: try ContractNumber("300001001"), commodity: commodity,
            startsOn: Day(unchecked: "2024-11-20"), endsOn: nil,
            annualConsumption: annual.map { Energy(kilowattHours: $0) },
            lastBilledOn: lastBilledOn.map { Day(unchecked: $0) }, nextReadingDueOn: nil, role: .owner)
    }

    private static func price(_ from: String, _ rate: Int64, standing: Int64 = 142_80) -> TariffPrice {
        TariffPrice(
            validFrom: Day(unchecked: from), unitRate: UnitRate(tenThousandths: rate * 100), unitRatePeak: nil,
            unitRateOffPeak: nil, standingChargeYear: Money(cents: standing), monthlyCharge: nil)
    }

    private static func outlook(_ sheet: ReadingSheet, today: String) -> ConsumptionOutlook? {
        let period = BillingPeriod(
            lastBilledOn: sheet.contract.lastBilledOn, startsOn: Day(unchecked: "2024-11-20"), endsOn: nil,
            today: Day(unchecked: today))
        return ConsumptionOutlook(
            sheet, hasTwoRates: false, period: period, rules: PlausibilityRules(), today: Day(unchecked: today))
    }

    /// 3,500 kWh from 20 November 2024 to 2025; the running year then costs the same.
    @Test func `a year by own readings`() throws {
        let sheet = ReadingSheet(
            contract: try Self.contract(.strom, annual: nil, lastBilledOn: "2025-11-20"),
            meters: [try Sample.meter(Sample.register())], readings: try Sample.history())
        let outlook = try #require(Self.outlook(sheet, today: "2026-02-01"))
        #expect(outlook.isOwnHistory)
        let forecast = try #require(
            BillForecast(
                outlook, prices: [Self.price("2025-01-01", 3420)], payments: [], change: nil,
                today: Day(unchecked: "2026-02-01")))
        #expect(forecast.lines.map(\.from.iso) == ["2025-11-21", "2025-11-21"])
        let energy = try #require(forecast.lines[0].energy)
        #expect((energy - Energy(kilowattHours: 3500)).wattHours.magnitude < 12_000)
        #expect(forecast.lines[1].cost.cents == 142_80)
        #expect(forecast.cost == forecast.lines[0].cost + Money(cents: 142_80))
    }

    /// BDEW H25 as an independent calculation has it: of 3,500 kWh a year 1,779.53 fall on January to June 2026.
    @Test func `a price change divides consumption by the profile and the standing charge by days`() throws {
        let sheet = ReadingSheet(
            contract: try Self.contract(.strom, annual: 3500, lastBilledOn: nil), meters: [], readings: [])
        let period = BillingPeriod(
            lastBilledOn: nil, startsOn: Day(unchecked: "2026-01-01"), endsOn: nil, today: Day(unchecked: "2026-02-01"))
        let outlook = try #require(
            ConsumptionOutlook(
                sheet, hasTwoRates: false, period: period, rules: PlausibilityRules(),
                today: Day(unchecked: "2026-02-01")))
        let forecast = try #require(
            BillForecast(
                outlook,
                prices: [
                    Self.price("2026-01-01", 3000, standing: 120_00), Self.price("2026-07-01", 3300, standing: 240_00),
                ],
                payments: [], change: nil, today: Day(unchecked: "2026-02-01")))
        let energies = forecast.lines.compactMap(\.energy)
        #expect((energies[0].wattHours - 1_779_530).magnitude <= 60)
        #expect((energies[0] + energies[1] - Energy(kilowattHours: 3500)).wattHours.magnitude <= 2)
        #expect(forecast.lines.filter { $0.kind == nil }.map(\.cost.cents) == [59_51, 120_99])
        #expect(forecast.lines.map(\.until.iso) == ["2026-06-30", "2026-06-30", "2026-12-31", "2026-12-31"])
    }

    /// Gas is used in winter: on the last day of March two thirds are gone, and the year is still the same year.
    @Test func `the season moves nothing`() throws {
        let gas = Sample.register(unit: .cubicMetres, digits: 5, decimals: 3)
        let meter = try Sample.meter(gas, commodity: .gas)
        let history = try [Sample.reading("2024-09-30", "1000"), Sample.reading("2025-09-30", "2500")]
        let contract = try Self.contract(.gas, annual: nil, lastBilledOn: "2025-09-30")
        let before = try #require(
            Self.outlook(ReadingSheet(contract: contract, meters: [meter], readings: history), today: "2025-10-15"))
        let profile = try #require(LoadProfile.household(.gas))
        let winter = profile.share(from: Day(unchecked: "2025-09-30"), to: Day(unchecked: "2026-03-31"))
        #expect(winter > 0.65)
        let read = Int(2500 + 1500 * winter)
        let after = try #require(
            Self.outlook(
                ReadingSheet(
                    contract: contract, meters: [meter],
                    readings: history + [try Sample.reading("2026-03-31", String(read))]), today: "2026-04-01"))
        let all = [before, after].map { outlook in
            outlook.energy(of: .single, from: outlook.period.opening, to: outlook.period.last).wholeKilowattHours
        }
        #expect(abs(all[0] - all[1]) < 60, "\(all)")
    }

    @Test func `a missing price or consumption gives no forecast`() throws {
        let empty = ReadingSheet(
            contract: try Self.contract(.strom, annual: nil, lastBilledOn: nil), meters: [], readings: [])
        #expect(Self.outlook(empty, today: "2026-02-01") == nil)
        let known = ReadingSheet(
            contract: try Self.contract(.strom, annual: 3500, lastBilledOn: "2025-11-20"), meters: [], readings: [])
        let outlook = try #require(Self.outlook(known, today: "2026-02-01"))
        #expect(!outlook.isOwnHistory)
        #expect(
            BillForecast(
                outlook, prices: [Self.price("2026-01-01", 3000)], payments: [], change: nil,
                today: Day(unchecked: "2026-02-01")) == nil)
    }

    @Test(
        arguments: [
            ("2025-11-20", "2026-11-20", "2025-11-21", "2026-11-20"),
            // The bill is being made: six weeks long it is still that year.
            ("2025-11-20", "2026-12-31", "2025-11-21", "2026-11-20"),
            ("2025-11-20", "2027-01-02", "2026-11-21", "2027-11-20"),
            (nil, "2026-11-20", "2025-11-20", "2026-11-19"), (nil, "2024-12-24", "2024-11-20", "2025-11-19"),
        ] as [(String?, String, String, String)])
    func `the year of the next bill`(billed: String?, today: String, first: String, last: String) {
        let period = BillingPeriod(
            lastBilledOn: billed.map { Day(unchecked: $0) }, startsOn: Day(unchecked: "2024-11-20"), endsOn: nil,
            today: Day(unchecked: today))
        #expect(period.first.iso == first)
        #expect(period.last.iso == last)
    }

    @Test func `instalments go on as they were, and no more of them than there are in a year`() {
        let payments = (0..<5).map {
            DuePayment(dueOn: Day(unchecked: "2026-09-30").adding(months: $0), amount: Money(euros: 85))
        }
        let schedule = InstalmentSchedule(payments, perYear: 11)
        let period = BillingPeriod(
            lastBilledOn: Day(unchecked: "2026-08-31"), startsOn: Day(unchecked: "2024-01-01"), endsOn: nil,
            today: Day(unchecked: "2026-11-20"))
        let due = schedule.payments(in: period)
        #expect(due.count == 11)
        #expect(due.last?.dueOn.iso == "2027-07-30")
        #expect(schedule.next(onOrAfter: Day(unchecked: "2027-02-02"), dueDay: 15)?.iso == "2027-02-15")
        #expect(!schedule.isComplete(in: period, until: Day(unchecked: "2027-07-20")))
        #expect(schedule.isComplete(in: period, until: Day(unchecked: "2026-11-20")))
        #expect(InstalmentSchedule([], perYear: 12).current(on: Day(unchecked: "2026-11-20")) == nil)
    }
}
