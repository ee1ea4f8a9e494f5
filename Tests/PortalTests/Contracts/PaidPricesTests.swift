import Store
import Testing
import Vocabulary

@testable import Portal

/// What a contract pays as time goes on. Every contract of the cast has the guarantee `limited` until 30 June 2027; today is
/// 20 November 2026.
@Suite struct PaidPricesTests {
    private static func price(_ from: String, _ rate: Int64) -> TariffPrice {
        TariffPrice(
            validFrom: Day(unchecked: from), unitRate: UnitRate(tenThousandths: rate * 100), unitRatePeak: nil,
            unitRateOffPeak: nil, standingChargeYear: Money(cents: 142_80), monthlyCharge: nil)
    }

    private static func stretch(_ prices: [TariffPrice], until: String? = nil) -> PaidPrices.Stretch {
        PaidPrices.Stretch(prices: prices, until: until.map { Day(unchecked: $0) })
    }

    @Test func `each tariff has the prices of its time`() {
        let old = [Self.price("2025-01-01", 3000), Self.price("2026-03-01", 3100), Self.price("2026-09-01", 3900)]
        let new = [Self.price("2024-01-01", 2000), Self.price("2026-07-01", 2500), Self.price("2027-01-01", 2600)]
        let joined = PaidPrices.joined(
            [Self.stretch(old, until: "2026-07-31"), Self.stretch(new)], from: Day(unchecked: "2026-01-01"))
        #expect(joined.map(\.validFrom.iso) == ["2025-01-01", "2026-03-01", "2026-08-01", "2027-01-01"])
        #expect(joined.compactMap(\.unitRate?.tenThousandths) == [300_000, 310_000, 250_000, 260_000])
        // A change of long ago leaves nothing of the old tariff.
        let ended = PaidPrices.joined(
            [Self.stretch(old, until: "2025-12-31"), Self.stretch(new)], from: Day(unchecked: "2026-01-01"))
        #expect(ended.map(\.validFrom.iso) == ["2024-01-01", "2026-07-01", "2027-01-01"])
        // Without a price on the day of the change nobody knows what comes then.
        let unknown = PaidPrices.joined(
            [Self.stretch(old, until: "2026-07-31"), Self.stretch([Self.price("2027-01-01", 2600)])],
            from: Day(unchecked: "2026-01-01"))
        #expect(unknown == [])
    }

    /// HT and NT are counted apart as long as one of the tariffs of the year has prices for them.
    @Test func `a split price and one for every hour in one year`() {
        func split(_ from: String) -> TariffPrice {
            TariffPrice(
                validFrom: Day(unchecked: from), unitRate: nil, unitRatePeak: UnitRate(tenThousandths: 361_000),
                unitRateOffPeak: UnitRate(tenThousandths: 289_000), standingChargeYear: Money(cents: 142_80),
                monthlyCharge: nil)
        }
        let one = Self.price("2026-10-01", 2000)
        #expect([split("2025-01-01"), one].haveTwoRates)
        #expect([one, split("2027-01-01")].haveTwoRates)
        #expect(![one].haveTwoRates)
        let unknown = TariffPrice(
            validFrom: Day(unchecked: "2027-01-01"), unitRate: nil, unitRatePeak: nil, unitRateOffPeak: nil,
            standingChargeYear: nil, monthlyCharge: nil)
        #expect(![split("2025-01-01"), unknown].haveTwoRates)
    }

    struct Row: Sendable {
        let guarantee: PriceGuarantee?
        var part: PriceChange.Part?
        var isAnnounced = true
        var until: String? = "2027-06-30"
        var rate: Int64 = 3900
        var from = "2027-01-01"
        let isPaid: Bool
    }

    @Test(arguments: [
        Row(guarantee: nil, part: .energy, isPaid: true), Row(guarantee: .full, part: .taxes, isPaid: false),
        Row(guarantee: .limited, part: .taxes, isPaid: true), Row(guarantee: .limited, part: .grid, isPaid: false),
        Row(guarantee: .energy, part: .grid, isPaid: true), Row(guarantee: .energy, part: .energy, isPaid: false),
        Row(guarantee: .full, isAnnounced: false, isPaid: false),
        Row(guarantee: .limited, isAnnounced: false, isPaid: true),
        Row(guarantee: .full, part: .energy, until: "2026-12-31", isPaid: true),
        Row(guarantee: .full, part: .energy, until: nil, isPaid: false),
        // What falls is paid whatever is promised.
        Row(guarantee: .full, part: .energy, rate: 2900, isPaid: true),
        // Since before the contract, and in force without an announcement.
        Row(guarantee: .full, part: .energy, from: "2025-06-01", isPaid: true),
        Row(guarantee: .full, isAnnounced: false, from: "2026-06-01", isPaid: true),
        Row(guarantee: .full, part: .energy, from: "2026-06-01", isPaid: false),
    ])
    func `what the guarantee keeps off is not paid`(row: Row) {
        let day = Day(unchecked: row.from)
        let prices = [Self.price("2025-01-01", 3000), Self.price(row.from, row.rate)]
        let paid = PaidPrices.guaranteed(
            prices, by: row.guarantee, since: Day(unchecked: "2026-01-01"), until: row.until.map { Day(unchecked: $0) },
            announced: row.isAnnounced ? [PaidPrices.Announced(day: day, risingPart: row.part)] : [],
            today: Day(unchecked: "2026-11-20"))
        #expect(paid.prices.count == (row.isPaid ? 2 : 1))
        #expect(paid.keptOff == (row.isPaid ? [] : [day]))
    }

    /// Anna's year began on 1 September 2026; from 1 October on she has another tariff.
    private func changeTariff(_ house: TestPortal, since: String?) async throws {
        let folder = try ImportFolder(in: house.folder)
        let named = since.map { #","tariff_since":"\#($0)""# } ?? ""
        try folder.write(
            #"""
            {"external_id":"zwei","commodity":"strom","name":"Strom Zwei","is_default_supply":false,"is_green":true,"prices":[{"valid_from":"2026-01-01","unit_rate_ct_kwh":"20.00","standing_charge_eur_year":"100.00"}]}

            """#, to: "tariffs.jsonl")
        try folder.write(
            #"""
            {"external_id":"\#(Cast.strom)","number":"\#(Cast.strom)","customer":"100001","tariff":"zwei","state":"active","street":"Lindenweg","house_number":"7a","postal_code":"19053","city":"Schwerin","malo_id":"51238696781","starts_on":"2024-11-20","annual_consumption_kwh":"3500","last_billed_on":"2026-08-31"\#(named)}

            """#, to: "contracts.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        #expect(report.refused == 0, "\(report.text)")
        #expect(report.files["contracts.jsonl"]?.changed == 1, "\(report.text)")
    }

    private func formerEnd(_ house: TestPortal) async throws -> [Day] {
        try await house.store.read { db in
            try db.all("SELECT until FROM former_tariff ORDER BY until") { (day: Day) in day }
        }
    }

    @Test(arguments: Engine.all)
    func `after a change of tariff each part of the year has its own price`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            try await changeTariff(house, since: "2026-10-01")
            #expect(try await formerEnd(house).map(\.iso) == ["2026-09-30"])
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(InstalmentYear.path)
            let rows = page.main?.all("tr").map(\.text) ?? []
            #expect(rows.contains { $0.contains("01.09.2026") && $0.contains("34,20") }, "\(rows)")
            #expect(rows.contains { $0.contains("01.10.2026") && $0.contains("20,00") }, "\(rows)")
            let own = try await anna.export().tables["fruehere-tarife"]
            #expect(own?.map { $0["tarif"] } == ["Strom Natur 12"])
            #expect(own?.map { $0["bis"] } == ["2026-09-30"])
        }
    }

    @Test func `without a named day the tariff changes on the day it is delivered, and is no other before supply`()
        async throws
    {
        try await TestPortal.run { house in
            try await changeTariff(house, since: nil)
            #expect(try await formerEnd(house).map(\.iso) == ["2026-11-19"])
        }
        try await TestPortal.run { house in
            try await changeTariff(house, since: "2024-11-20")
            #expect(try await formerEnd(house) == [])
        }
    }

    /// The grid rises on 1 January 2027, which Anna's guarantee covers until June; Ben's eyes see the same.
    @Test(arguments: Engine.all)
    func `an announced price counts from its day on, and not where the guarantee keeps it off`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") { db in
                let tariff = Cast.id("tariff strom", of: Tariff.self)
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak,
                        standing_charge_year)
                    VALUES (\(tariff), '2027-01-01', 400000, 420000, 340000, 14280)
                    """)
                let change = PriceChange(
                    id: ID(stored: "change"), tariff: tariff, validFrom: Day(unchecked: "2027-01-01"), right: .special,
                    reason: "A.", basis: "B.", supplierShare: nil, announcedAt: house.clock.now, risingPart: .grid)
                #expect(try db.add(change, key: "P-1"))
            }
            let words = "Der höhere Preis ab 01.01.2027 zählt hier nicht: Ihre Preisgarantie hält ihn ab."
            let anna = try await Visitor.signedIn(.anna, house)
            let kept = try await anna.open(InstalmentYear.path)
            #expect(kept.text.contains(words))
            #expect(!kept.text.contains("40,00 ct/kWh"))
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET price_guarantee = 'energy' WHERE number = \(Cast.strom)")
            }
            let risen = try await anna.open(InstalmentYear.path)
            #expect(!risen.text.contains(words))
            #expect(risen.text.contains("40,00 ct/kWh"))
        }
    }
}
