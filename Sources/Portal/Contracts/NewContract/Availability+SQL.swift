import Store
import Vocabulary

extension Session {
    /// Whether a postal code lies outside of everything that is supplied: it is told where this is had, and the code is
    /// nowhere among it. That nothing is told at all is no answer.
    func isOutsideArea(_ commodity: Commodity, _ code: PostalCode) throws -> Bool {
        let elsewhere = try value(
            """
            SELECT COUNT(*) FROM availability
            WHERE commodity = \(commodity) AND state <> \(Availability.State.unavailable) AND NOT EXISTS (
                SELECT 1 FROM availability AS here WHERE here.commodity = \(commodity) AND here.postal_code = \(code))
            """, as: Int.self)
        return (elsewhere ?? 0) > 0
    }

    /// The finest that is known of a place: its house, its street, its postal code.
    func availability(of commodity: Commodity, in code: PostalCode, street: String, house: String?) throws
        -> Availability?
    {
        try first(
            """
            SELECT state, available_from, most_download_mbit, remark, remark_en FROM availability
            WHERE commodity = \(commodity) AND postal_code = \(code)
              AND (street_key IS NULL OR street_key = \(street)) AND (house_key IS NULL OR house_key = \(house))
            ORDER BY CASE WHEN house_key IS NOT NULL THEN 0 WHEN street_key IS NOT NULL THEN 1 ELSE 2 END, external_id
            LIMIT 1
            """, Availability.init)
    }

    /// Adds what is known of a place or brings it up to date.
    func put(_ row: AvailabilityRow) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO availability (id, external_id, commodity, postal_code, street_key, house_key, state,
                available_from, most_download_mbit, remark, remark_en)
            VALUES (\(new), \(row.key), \(row.commodity), \(row.postalCode), \(row.streetKey), \(row.houseKey),
                \(row.state), \(row.from), \(row.mostDownload), \(row.remark), \(row.remarkEnglish))
            ON CONFLICT (external_id) DO UPDATE SET commodity = excluded.commodity, postal_code = excluded.postal_code,
                street_key = excluded.street_key, house_key = excluded.house_key, state = excluded.state,
                available_from = excluded.available_from, most_download_mbit = excluded.most_download_mbit,
                remark = excluded.remark, remark_en = excluded.remark_en
            WHERE (availability.commodity, availability.postal_code, availability.street_key, availability.house_key,
                availability.state, availability.available_from, availability.most_download_mbit, availability.remark,
                availability.remark_en)
              IS DISTINCT FROM (excluded.commodity, excluded.postal_code, excluded.street_key, excluded.house_key,
                excluded.state, excluded.available_from, excluded.most_download_mbit, excluded.remark,
                excluded.remark_en)
            RETURNING id
            """, as: String.self)
        return RowOutcome(written: written, new: new)
    }
}
