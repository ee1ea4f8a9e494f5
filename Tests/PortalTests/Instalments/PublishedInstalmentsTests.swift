import Testing
import Vocabulary

@testable import Portal

/// Instalments and bills as utilities, associations and consumer pages published them; the source stands at each. Where a
/// published number is wrong, the row says what is right and why.
@Suite struct PublishedInstalmentsTests {
    struct Published: Sendable, CustomStringConvertible {
        let id: String
        let kilowattHours: Int64
        let rate: String
        /// For a year, in cents.
        let standing: Int64
        let count: Int
        /// In cents.
        let year: Int64
        let instalment: Int64
        /// As printed, where that is wrong.
        var printed: Int64?

        var description: String { id }
    }

    private static let published = [
        // https://www.wechseln.de/faqs/wie-berechnet-sich-der-monatliche-abschlag/: eleven instalments.
        Published(
            id: "wechseln-11", kilowattHours: 2500, rate: "25", standing: 60_00, count: 11, year: 685_00,
            instalment: 62_27),
        // gutefrage.net, ManuManu80: 44.555 was cut off to 44.55; commercially it is 44.56.
        Published(
            id: "gutefrage-45", kilowattHours: 1500, rate: "28.98", standing: 99_96, count: 12, year: 534_66,
            instalment: 44_56, printed: 44_55),
        // https://kostenlose-office-vorlagen.de/stromrechnung-einfach-erklaert/
        Published(
            id: "office-vorlagen", kilowattHours: 3000, rate: "26", standing: 100_00, count: 12, year: 880_00,
            instalment: 73_33),
        Published(
            id: "office-vorlagen, next", kilowattHours: 2500, rate: "26", standing: 100_00, count: 12, year: 750_00,
            instalment: 62_50),
        // Verivox through https://www.enoplan.de/: the page prints 1970 without cents.
        Published(
            id: "verivox-strom", kilowattHours: 4000, rate: "45.78", standing: 138_99, count: 12, year: 1970_19,
            instalment: 164_18),
    ]

    private static func sum(_ row: Published) throws -> InstalmentSum {
        let price = TariffPrice(
            validFrom: Day(unchecked: "2026-01-01"), unitRate: UnitRate(centsPerKWh: row.rate),
            unitRatePeak: nil, unitRateOffPeak: nil, standingChargeYear: Money(cents: row.standing), monthlyCharge: nil)
        return try #require(
            InstalmentSum([(.single, Energy(kilowattHours: row.kilowattHours))], at: price, perYear: row.count))
    }

    @Test(arguments: published)
    func `a year and its part`(row: Published) throws {
        let sum = try Self.sum(row)
        #expect(sum.year.cents == row.year)
        #expect(sum.exact.cents == row.instalment)
        if let printed = row.printed { #expect(sum.exact.cents != printed) }
        #expect((sum.amount * row.count - sum.year).magnitude.cents <= Int64(50 * row.count))
    }

    /// gutefrage.net: 1,500 kWh were paid for, 1,400 used.
    @Test func `less used is given back`() throws {
        let assumed = try Self.sum(Self.published[1])
        let used = try #require(UnitRate(centsPerKWh: "28.98")).cost(of: Energy(kilowattHours: 1400))
        #expect(assumed.year - (used + Money(cents: 99_96)) == Money(cents: 28_98))
    }

    /// kostenlose-office-vorlagen.de prints a credit of 130.00: twelve times 73.33 are 879.96, so it is 129.96.
    @Test func `what was paid is the sum of the instalments, not the year`() throws {
        let forecast = Self.forecast(cost: 750_00, paid: Array(repeating: 73_33, count: 12))
        #expect(forecast.paid.cents == 879_96)
        #expect(forecast.balance.cents == 129_96)
        #expect(forecast.balance.cents != 130_00)
    }

    /// Stadtwerke Rostock, sample bill (https://expydoc.com/doc/9598817/), and Stadtwerke Wittenberg, sample of 2008.
    @Test(arguments: [("rostock-musterrechnung", 1029_05, 1197_00, 167_95), ("wittenberg", 2785_82, 3179_00, 393_18)])
    func `a bill against what was paid`(id: String, gross: Int64, paid: Int64, credit: Int64) {
        let forecast = Self.forecast(cost: gross, paid: [paid])
        #expect(forecast.balance.cents == credit)
        #expect(InstalmentTexts.balance(forecast.balance).german.hasPrefix("Guthaben von etwa"))
    }

    /// Wittenberg: tax is found in the round gross amount; from the net it would be 7.19.
    @Test(arguments: [(36_00, 30_25, 5_75), (45_00, 37_82, 7_18)])
    func `tax within an instalment`(gross: Int64, net: Int64, tax: Int64) {
        #expect(Money(cents: gross).vatContained(.standard).cents == tax)
        #expect(Money.net(ofGross: Money(cents: gross), vat: .standard).cents == net)
    }

    /// Rostock: the tax of the instalments is the sum of twelve roundings (191.09), not 19 % of their net sum (191.12).
    @Test func `tax is added up, never found in a sum`() {
        let parts = Money(cents: 1197_00).split(into: 12)
        let tax = parts.reduce(.zero) { $0 + $1.vatContained(.standard) }
        #expect(parts.reduce(.zero, +).cents == 1197_00)
        #expect((tax - Money(cents: 191_09)).magnitude.cents <= 12)
        #expect((Money(cents: 1005_91).gross(vat: .standard) - Money(cents: 1005_91)).cents == 191_12)
    }

    /// https://www.nexentbank.de/newsletter/august-2025/: 27,52; the same page prints 27,54 in another place.
    @Test func `a price change is worked out unrounded`() throws {
        let saved = try #require(UnitRate(centsPerKWh: "0.344")).cost(of: Energy(kilowattHours: 8000))
        #expect(saved.cents == 27_52)
        #expect(saved.cents != 27_54)
    }

    static func forecast(cost: Int64, paid: [Int64], open: Int = 0, at amount: Int64 = 0) -> BillForecast {
        let day = Day(unchecked: "2026-10-31")
        let period = BillingPeriod(lastBilledOn: day, startsOn: day, endsOn: nil, today: day)
        let line = BillForecast.Line(
            kind: nil, from: period.first, until: period.last, energy: nil, rate: nil, cost: Money(cents: cost))
        return BillForecast(
            period: period, lines: [line], paid: paid.reduce(.zero) { $0 + Money(cents: $1) }, fixed: .zero,
            open: (0..<open).map { DuePayment(dueOn: day.adding(months: $0 + 1), amount: Money(cents: amount)) })
    }
}

extension BillForecast {
    /// With another amount from the first payment on.
    func balance(at amount: Money) -> Money { balance(at: InstalmentLimits.Wish(amount: amount), from: period.first) }
}
