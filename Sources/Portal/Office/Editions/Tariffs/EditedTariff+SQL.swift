import Store
import Vocabulary

extension Session {
    /// What is offered or was, by the name of its tariff.
    func offeredTariffs(most: Int) throws -> [(key: String, name: String)] {
        try all(
            """
            SELECT offer.external_id, tariff.name
            FROM tariff_offer AS offer JOIN tariff ON tariff.id = offer.tariff_id
            ORDER BY tariff.name, offer.external_id LIMIT \(most)
            """
        ) { (key: String, name: String) in (key, name) }
    }

    /// The tariff of an offer, and the first day of the offer.
    func tariffOfOffer(_ key: String) throws -> (tariff: String, offeredFrom: Day)? {
        try first(
            """
            SELECT tariff.external_id, offer.offered_from
            FROM tariff_offer AS offer JOIN tariff ON tariff.id = offer.tariff_id WHERE offer.external_id = \(key)
            """
        ) { (tariff: String, from: Day) in (tariff, from) }
    }

    func hasContracts(ofTariff key: String) throws -> Bool {
        try value(
            """
            SELECT COUNT(*) FROM (
                SELECT 1 FROM contract JOIN tariff ON tariff.id = contract.tariff_id
                WHERE tariff.external_id = \(key) LIMIT 1) AS found
            """, as: Int.self) ?? 0 > 0
    }

    /// The prices of a tariff as rows have them.
    func priceRows(ofTariff key: String) throws -> [[String: JSONField]] {
        let names = [
            "unit_rate_ct_kwh", "unit_rate_peak_ct_kwh", "unit_rate_off_peak_ct_kwh", "standing_charge_eur_year",
            "monthly_charge_eur",
        ]
        return try plain(
            """
            SELECT price.valid_from, price.unit_rate, price.unit_rate_peak, price.unit_rate_off_peak,
                   price.standing_charge_year, price.monthly_charge
            FROM tariff JOIN tariff_price AS price ON price.tariff_id = tariff.id
            WHERE tariff.external_id = \(key) ORDER BY price.valid_from LIMIT 100
            """
        ).map { row in
            var fields = TariffEntry.values(row.dropFirst(), names).mapValues { JSONField.text($0) }
            if case .text(let day) = row.first { fields["valid_from"] = .text(day) }
            return fields
        }
    }

    /// An offer with its tariff and the price of a day, by the names of the rows; nil where there is no such offer.
    func tariffValues(ofOffer key: String, on day: Day) throws -> [String: String]? {
        let names = [
            "commodity", "name", "is_default_supply", "is_green", "download_mbit", "upload_mbit", "product_sheet",
            "offered_until", "postal_codes", "term_months", "notice_weeks", "price_guarantee", "price_guarantee_months",
            "minimum_consumption_kwh", "maximum_consumption_kwh", "needs_smart_meter", "is_dynamic", "description",
            "description_en", "price_parts", "price_parts_en", "risks", "risks_en", "normal_download_mbit",
            "normal_upload_mbit", "minimum_download_mbit", "minimum_upload_mbit", "setup_eur", "devices", "devices_en",
            "disabilities", "disabilities_en", "unit_rate_ct_kwh", "unit_rate_peak_ct_kwh", "unit_rate_off_peak_ct_kwh",
            "standing_charge_eur_year", "monthly_charge_eur",
        ]
        let row = try plain(
            """
            SELECT tariff.commodity, tariff.name, tariff.is_default_supply, tariff.is_green, tariff.download_mbit,
                   tariff.upload_mbit, tariff.product_sheet, offer.offered_until, offer.postal_codes, offer.term_months,
                   offer.notice_weeks, offer.price_guarantee, offer.price_guarantee_months, offer.least_consumption,
                   offer.most_consumption, offer.needs_smart_meter, offer.is_dynamic, offer.description,
                   offer.description_en, offer.price_parts, offer.price_parts_en, offer.risks, offer.risks_en,
                   internet.normal_download_mbit, internet.normal_upload_mbit, internet.minimum_download_mbit,
                   internet.minimum_upload_mbit, internet.setup_charge, internet.devices, internet.devices_en,
                   internet.disabilities, internet.disabilities_en, price.unit_rate, price.unit_rate_peak,
                   price.unit_rate_off_peak, price.standing_charge_year, price.monthly_charge
            FROM tariff_offer AS offer JOIN tariff ON tariff.id = offer.tariff_id
            LEFT JOIN internet_offer AS internet ON internet.offer_id = offer.id
            LEFT JOIN tariff_price AS price ON price.tariff_id = tariff.id AND price.valid_from = COALESCE(
                (SELECT MAX(earlier.valid_from) FROM tariff_price AS earlier
                 WHERE earlier.tariff_id = tariff.id AND earlier.valid_from <= \(day)),
                (SELECT MIN(later.valid_from) FROM tariff_price AS later WHERE later.tariff_id = tariff.id))
            WHERE offer.external_id = \(key)
            """
        ).first
        return row.map { TariffEntry.values($0[...], names) }
    }

    /// How many offers there are, and how many of them no edition has written.
    func deliveredOffers() throws -> (all: Int, delivered: Int) {
        try first(
            """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN EXISTS (
                SELECT 1 FROM edition WHERE edition.subject = 'tariff' AND edition.name = offer.external_id
                  AND edition.carried_out_at IS NOT NULL) THEN 0 ELSE 1 END), 0)
            FROM tariff_offer AS offer
            """
        ) { (all: Int, delivered: Int) in (all, delivered) } ?? (0, 0)
    }
}

extension TariffEntry {
    /// Columns in the order of their names, as the rows have them.
    fileprivate static func values(_ row: ArraySlice<Value>, _ names: [String]) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in zip(names, row) {
            guard let entry = whole.first(where: { $0.name == name }) else { continue }
            switch value {
            case .integer(let number): values[name] = entry.stored(number)
            case .text(let text): values[name] = text
            case .null, .bytes: continue
            }
        }
        return values
    }
}
