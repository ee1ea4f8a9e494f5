import Store
import Vocabulary

@testable import Portal

/// Offers beside the cast. Anna's Strom costs 1.339,80 € a year on 3.500 kWh, and can be changed at once.
enum Offers {
    static let fresh: ID<TariffOffer> = Cast.id("offer Strom Neu")
    static let fixed: ID<TariffOffer> = Cast.id("offer Strom Fest")
    static let dynamic: ID<TariffOffer> = Cast.id("offer Strom Dynamisch")

    static func moveIn(_ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.addOffer("Strom Neu", rate: 300_000, year: 12_000)
            try db.addOffer("Strom Fest", rate: 320_000, year: 10_000, guarantee: "full", months: 12)
            try db.addOffer("Strom Dynamisch", rate: 250_000, year: 15_000, isDynamic: true)
            try db.addOffer("Strom Viel", rate: 280_000, year: 20_000, least: 5_000_000)
            try db.addOffer("Strom Teuer", rate: 400_000, year: 14_280)
            try db.addOffer("Strom Anderswo", rate: 100_000, year: 1000, places: "17033 17034")
            try db.addOffer("Strom Gestern", rate: 100_000, year: 1000, until: "2026-11-19")
        }
    }
}

extension Session {
    func addOffer(
        _ name: String, rate: Int, year: Int, guarantee: String? = nil, months: Int? = nil, isDynamic: Bool = false,
        least: Int? = nil, places: String? = nil, until: String? = nil
    ) throws {
        let tariff: ID<Tariff> = Cast.id("tariff \(name)")
        let needsWords = isDynamic || guarantee != nil
        try run(
            """
            INSERT INTO tariff (id, external_id, commodity, name, is_default_supply, is_green)
            VALUES (\(tariff), \(name), 'strom', \(name), 0, 0)
            """)
        try run(
            """
            INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
            VALUES (\(tariff), '2026-01-01', \(rate), \(year))
            """)
        try run(
            """
            INSERT INTO tariff_offer (id, external_id, tariff_id, offered_from, offered_until, postal_codes, term_months,
                notice_weeks, price_guarantee, price_guarantee_months, least_consumption, most_consumption,
                needs_smart_meter, is_dynamic, description, price_parts, risks)
            VALUES (\(Cast.id("offer \(name)", of: TariffOffer.self)), \(name), \(tariff), '2026-01-01', \(until), \(places),
                12, 4, \(guarantee), \(months), \(least), NULL, 0, \(isDynamic ? 1 : 0), \("Über \(name)."),
                \(needsWords ? "Energie, Netz und Steuern." : nil), \(needsWords ? "Der Preis bleibt, auch wenn andere fallen." : nil))
            """)
    }
}
