import Store

extension TariffRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("commodity"), .plain("name"), .flag("is_default_supply"), .flag("is_green"), .plain("download_mbit"),
        .plain("upload_mbit"), .plain("product_sheet"),
    ]

    private static let priceColumns: [RowColumn] = [
        .plain("valid_from"), .rate("unit_rate_ct_kwh"), .rate("unit_rate_peak_ct_kwh"),
        .rate("unit_rate_off_peak_ct_kwh"), .euros("standing_charge_eur_year"), .euros("monthly_charge_eur"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT id, external_id, commodity, name, is_default_supply, is_green, download_mbit, upload_mbit,
                   product_sheet
            FROM tariff \(fragment: which.clause("external_id"))
            """)
    }

    static func parts(of id: String, _ db: Session) throws -> [HandoverField] {
        let prices = try db.plain(
            """
            SELECT valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak, standing_charge_year, monthly_charge
            FROM tariff_price WHERE tariff_id = \(id) ORDER BY valid_from
            """)
        return [HandoverField("prices", objects: prices.map { priceColumns.fields($0) })]
    }
}

extension TariffOfferRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("tariff"), .plain("offered_from"), .plain("offered_until"), .plain("postal_codes"),
        .plain("term_months"), .plain("notice_weeks"), .plain("price_guarantee"), .plain("price_guarantee_months"),
        .thousandths("minimum_consumption_kwh"), .thousandths("maximum_consumption_kwh"), .flag("needs_smart_meter"),
        .flag("is_dynamic"), .plain("description"), .plain("description_en"), .plain("price_parts"),
        .plain("price_parts_en"), .plain("risks"), .plain("risks_en"), .plain("normal_download_mbit"),
        .plain("normal_upload_mbit"), .plain("minimum_download_mbit"), .plain("minimum_upload_mbit"),
        .euros("setup_eur"), .plain("devices"), .plain("devices_en"), .plain("disabilities"),
        .plain("disabilities_en"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT offer.id, offer.external_id, tariff.external_id, offer.offered_from, offer.offered_until,
                   offer.postal_codes, offer.term_months, offer.notice_weeks, offer.price_guarantee,
                   offer.price_guarantee_months, offer.least_consumption, offer.most_consumption,
                   offer.needs_smart_meter, offer.is_dynamic, offer.description, offer.description_en,
                   offer.price_parts, offer.price_parts_en, offer.risks, offer.risks_en, terms.normal_download_mbit,
                   terms.normal_upload_mbit, terms.minimum_download_mbit, terms.minimum_upload_mbit,
                   terms.setup_charge, terms.devices, terms.devices_en, terms.disabilities, terms.disabilities_en
            FROM tariff_offer AS offer
            JOIN tariff ON tariff.id = offer.tariff_id
            LEFT JOIN internet_offer AS terms ON terms.offer_id = offer.id
            \(fragment: which.clause("offer.external_id"))
            """)
    }
}

extension PriceChangeRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("tariff"), .plain("valid_from"), .plain("termination_right"), .plain("reason"), .plain("basis"),
        .rate("supplier_share_ct_kwh"), .plain("rising_part"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT change.id, change.external_id, tariff.external_id, change.valid_from, change.termination_right,
                   change.reason, change.basis, change.supplier_share, change.rising_part
            FROM price_change AS change JOIN tariff ON tariff.id = change.tariff_id
            \(fragment: which.clause("change.external_id"))
            """)
    }
}
