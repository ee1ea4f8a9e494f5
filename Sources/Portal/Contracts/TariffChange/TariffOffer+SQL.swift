import Store
import Vocabulary

extension Session {
    /// What is offered on a day, by name.
    func offers(on day: Day) throws -> [TariffOffer] {
        try all(
            """
            SELECT offer.id, tariff.id, tariff.commodity, tariff.name, tariff.is_default_supply, tariff.is_green,
                   offer.offered_from, offer.offered_until, offer.postal_codes, offer.term_months, offer.notice_weeks,
                   offer.price_guarantee, offer.price_guarantee_months, offer.least_consumption,
                   offer.most_consumption, offer.needs_smart_meter, offer.is_dynamic, offer.description,
                   offer.description_en, offer.price_parts, offer.price_parts_en, offer.risks, offer.risks_en,
                   tariff.product_sheet
            FROM tariff_offer AS offer JOIN tariff ON tariff.id = offer.tariff_id
            WHERE offer.offered_from <= \(day) AND (offer.offered_until IS NULL OR offer.offered_until >= \(day))
            ORDER BY tariff.name, offer.external_id
            """, TariffOffer.init)
    }
}
