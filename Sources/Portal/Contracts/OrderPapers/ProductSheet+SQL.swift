import Store
import Vocabulary

extension Session {
    /// The newest offer of a tariff that had begun by a day, also when it has ended.
    func newestOffer(ofTariff key: String, by day: Day) throws -> TariffOffer? {
        try first(
            """
            SELECT offer.id, tariff.id, tariff.commodity, tariff.name, tariff.is_default_supply, tariff.is_green,
                   offer.offered_from, offer.offered_until, offer.postal_codes, offer.term_months, offer.notice_weeks,
                   offer.price_guarantee, offer.price_guarantee_months, offer.least_consumption,
                   offer.most_consumption, offer.needs_smart_meter, offer.is_dynamic, offer.description,
                   offer.description_en, offer.price_parts, offer.price_parts_en, offer.risks, offer.risks_en,
                   tariff.product_sheet
            FROM tariff_offer AS offer JOIN tariff ON tariff.id = offer.tariff_id
            WHERE tariff.external_id = \(key) AND offer.offered_from <= \(day)
            ORDER BY offer.offered_from DESC, offer.external_id LIMIT 1
            """, TariffOffer.init)
    }
}
