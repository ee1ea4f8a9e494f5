import Store
import Vocabulary

extension Session {
    /// Adds the offer or brings it up to date.
    func put(_ row: TariffOfferRow, tariff: ID<Tariff>) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO tariff_offer (id, external_id, tariff_id, offered_from, offered_until, postal_codes, term_months,
                notice_weeks, price_guarantee, price_guarantee_months, least_consumption, most_consumption,
                needs_smart_meter, is_dynamic, description, description_en, price_parts, price_parts_en, risks, risks_en)
            VALUES (\(new), \(row.key), \(tariff), \(row.from), \(row.until), \(row.postalCodes), \(row.termMonths),
                \(row.noticeWeeks), \(row.guarantee), \(row.guaranteeMonths), \(row.least), \(row.most),
                \(row.needsSmartMeter), \(row.isDynamic), \(row.description), \(row.descriptionEnglish),
                \(row.priceParts), \(row.pricePartsEnglish), \(row.risks), \(row.risksEnglish))
            ON CONFLICT (external_id) DO UPDATE SET tariff_id = excluded.tariff_id,
                offered_from = excluded.offered_from, offered_until = excluded.offered_until,
                postal_codes = excluded.postal_codes, term_months = excluded.term_months,
                notice_weeks = excluded.notice_weeks, price_guarantee = excluded.price_guarantee,
                price_guarantee_months = excluded.price_guarantee_months,
                least_consumption = excluded.least_consumption, most_consumption = excluded.most_consumption,
                needs_smart_meter = excluded.needs_smart_meter, is_dynamic = excluded.is_dynamic,
                description = excluded.description, description_en = excluded.description_en,
                price_parts = excluded.price_parts, price_parts_en = excluded.price_parts_en, risks = excluded.risks,
                risks_en = excluded.risks_en
            WHERE (tariff_offer.tariff_id, tariff_offer.offered_from, tariff_offer.offered_until,
                tariff_offer.postal_codes, tariff_offer.term_months, tariff_offer.notice_weeks,
                tariff_offer.price_guarantee, tariff_offer.price_guarantee_months, tariff_offer.least_consumption,
                tariff_offer.most_consumption, tariff_offer.needs_smart_meter, tariff_offer.is_dynamic,
                tariff_offer.description, tariff_offer.description_en, tariff_offer.price_parts,
                tariff_offer.price_parts_en, tariff_offer.risks, tariff_offer.risks_en)
              IS DISTINCT FROM (excluded.tariff_id, excluded.offered_from, excluded.offered_until,
                excluded.postal_codes, excluded.term_months, excluded.notice_weeks, excluded.price_guarantee,
                excluded.price_guarantee_months, excluded.least_consumption, excluded.most_consumption,
                excluded.needs_smart_meter, excluded.is_dynamic, excluded.description, excluded.description_en,
                excluded.price_parts, excluded.price_parts_en, excluded.risks, excluded.risks_en)
            RETURNING id
            """, as: String.self)
        return RowOutcome(written: written, new: new)
    }
}
