import Store
import Testing
import Vocabulary

@testable import Portal

/// A tariff that was ordered counts in the forecast once it is confirmed. Today is Friday, 20 November 2026; it begins on
/// 12 December, the billing year ends on 31 August 2027.
@Suite struct OrderedTariffTests {
    private func euros(_ page: VisitedPage) throws -> Int {
        let words = try #require(page.facts.first { $0.term == "Kosten, etwa" }?.value)
        return try #require(Int(words.filter(\.isNumber)), "\(words)")
    }

    private func decide(_ house: TestPortal, _ state: String) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.run(
                "UPDATE service_request SET state = \(state), closed_at = \(now) WHERE kind = 'tariff-change'")
        }
    }

    @Test(arguments: Engine.all)
    func `counts from its first day on, once it is confirmed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let before = try await anna.open(InstalmentYear.path)
            #expect(!before.text.contains("Strom Teuer"))
            let cheap = try euros(before)
            let dear: ID<TariffOffer> = Cast.id("offer Strom Teuer")
            _ = try await anna.open("/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(dear.value)")
                .press("zahlungspflichtig bestellen")
            let ordered = try await anna.open(InstalmentYear.path)
            #expect(
                ordered.text.contains(
                    "Sie haben den Tarif Strom Teuer ab 12.12.2026 bestellt. Bestätigt ist er noch nicht"))
            #expect(try euros(ordered) == cheap)
            #expect(!ordered.text.contains("40,00 ct/kWh"))

            try await decide(house, "done")
            let confirmed = try await anna.open(InstalmentYear.path)
            #expect(
                confirmed.text.contains(
                    "Ab 12.12.2026 rechnen wir mit Ihrem neuen Tarif Strom Teuer: 40,00 ct/kWh, 142,80 € Grundpreis im Jahr."
                ))
            #expect(confirmed.text.contains("01.09.2026 bis 11.12.2026"))
            #expect(confirmed.text.contains("12.12.2026 bis 31.08.2027"))
            // Some 2,500 kWh cost 5.8 ct more each.
            let more = try euros(confirmed) - cheap
            #expect((120...170).contains(more), "\(more)")

            try await decide(house, "withdrawn")
            let back = try await anna.open(InstalmentYear.path)
            #expect(try euros(back) == cheap)
            #expect(!back.text.contains("Strom Teuer"))
        }
    }

    /// The billing system has carried it out: the contract has it, and the prices are those of the import.
    @Test func `carried out it is the tariff of the contract`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.open("/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
                .press("zahlungspflichtig bestellen")
            try await decide(house, "done")
            #expect(try await anna.open(InstalmentYear.path).text.contains("Ihrem neuen Tarif Strom Neu"))
            let tariff: ID<Tariff> = Cast.id("tariff Strom Neu")
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET tariff_id = \(tariff) WHERE number = \(Cast.strom)")
            }
            #expect(try await !anna.open(InstalmentYear.path).text.contains("Ihrem neuen Tarif"))
        }
    }

    private static func price(_ from: String, _ rate: Int64) -> TariffPrice {
        TariffPrice(
            validFrom: Day(unchecked: from), unitRate: UnitRate(tenThousandths: rate), unitRatePeak: nil,
            unitRateOffPeak: nil, standingChargeYear: Money(cents: 12_000), monthlyCharge: nil)
    }

    /// What was announced for the old tariff does not hold any more, and neither does what its guarantee kept off.
    @Test(arguments: [("2027-02-01", 2, 1), ("2027-08-31", 3, 2), ("2027-09-01", 3, 2)])
    func `prices of the old tariff end`(from: String, prices: Int, keptOff: Int) throws {
        let period = BillingPeriod(
            lastBilledOn: Day(unchecked: "2026-08-31"), startsOn: Day(unchecked: "2024-11-20"), endsOn: nil,
            today: Day(unchecked: "2026-11-20"))
        let paid = PaidPrices(
            prices: [Self.price("2026-01-01", 342_000), Self.price("2027-03-01", 360_000)],
            keptOff: [Day(unchecked: "2027-01-01"), Day(unchecked: "2027-04-01")])
        let ordered = OrderedTariff(
            request: try #require(RequestNumber(typed: "V-2026-000123")), name: "Neu", price: Self.price(from, 300_000),
            isConfirmed: true, isDynamic: false)
        let followed = paid.followed(by: ordered, in: period)
        let isInPeriod = from <= "2027-08-31"
        #expect(followed.prices.count == (isInPeriod ? prices : 2))
        #expect(followed.keptOff.count == keptOff)
        #expect((followed.prices.last?.unitRate?.tenThousandths == 300_000) == isInPeriod)
    }
}
