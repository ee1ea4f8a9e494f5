import Store
import Vocabulary

extension Session {
    /// Nil for an offer of energy, and where a speed is not known.
    func internetTerms(of offer: ID<TariffOffer>) throws -> InternetTerms? {
        try first(
            """
            SELECT tariff.download_mbit, tariff.upload_mbit, terms.normal_download_mbit, terms.normal_upload_mbit,
                   terms.minimum_download_mbit, terms.minimum_upload_mbit, terms.setup_charge, terms.devices,
                   terms.devices_en, terms.disabilities, terms.disabilities_en
            FROM internet_offer AS terms
            JOIN tariff_offer AS offer ON offer.id = terms.offer_id
            JOIN tariff ON tariff.id = offer.tariff_id
            WHERE terms.offer_id = \(offer) AND tariff.download_mbit IS NOT NULL AND tariff.upload_mbit IS NOT NULL
            """,
            InternetTerms.init(
                mostDownload:mostUpload:normalDownload:normalUpload:minimumDownload:minimumUpload:setupCents:devices:
                devicesEnglish:disabilities:disabilitiesEnglish:))
    }

    /// What an imported offer promises. False when it said the same before.
    func putInternetTerms(_ row: InternetOfferFields, of key: String) throws -> Bool {
        try run(
            """
            INSERT INTO internet_offer (offer_id, normal_download_mbit, normal_upload_mbit, minimum_download_mbit,
                minimum_upload_mbit, setup_charge, devices, devices_en, disabilities, disabilities_en)
            SELECT id, \(row.normalDownload), \(row.normalUpload), \(row.minimumDownload), \(row.minimumUpload),
                \(row.setup), \(row.devices), \(row.devicesEnglish), \(row.disabilities), \(row.disabilitiesEnglish)
            FROM tariff_offer WHERE external_id = \(key)
            ON CONFLICT (offer_id) DO UPDATE SET normal_download_mbit = excluded.normal_download_mbit,
                normal_upload_mbit = excluded.normal_upload_mbit,
                minimum_download_mbit = excluded.minimum_download_mbit,
                minimum_upload_mbit = excluded.minimum_upload_mbit, setup_charge = excluded.setup_charge,
                devices = excluded.devices, devices_en = excluded.devices_en, disabilities = excluded.disabilities,
                disabilities_en = excluded.disabilities_en
            WHERE (internet_offer.normal_download_mbit, internet_offer.normal_upload_mbit,
                internet_offer.minimum_download_mbit, internet_offer.minimum_upload_mbit, internet_offer.setup_charge,
                internet_offer.devices, internet_offer.devices_en, internet_offer.disabilities,
                internet_offer.disabilities_en)
              IS DISTINCT FROM (excluded.normal_download_mbit, excluded.normal_upload_mbit,
                excluded.minimum_download_mbit, excluded.minimum_upload_mbit, excluded.setup_charge, excluded.devices,
                excluded.devices_en, excluded.disabilities, excluded.disabilities_en)
            """) == 1
    }
}
