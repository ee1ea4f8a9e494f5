import Vocabulary

/// One field of the rows a tariff and its offer are written with, as the office fills it in. Names are those of the rows
/// (`TariffRow`, `TariffOfferRow`), so that there is one truth about what is right.
struct TariffEntry: Sendable {
    enum Form: Sendable {
        case words, paragraph, flag, day
        case number
        /// ct/kWh, gross.
        case rate
        /// Gross.
        case euros
        case energy
        case choice([(value: String, words: Text)])
    }

    /// Which row it belongs to.
    enum Row: Sendable {
        case tariff, price, offer
    }

    let name: String
    let label: Text
    let form: Form
    let row: Row
    var hint: Text?
    /// What is told at the field when the row does not take it.
    var wrong: Text { hint ?? TariffEntryTexts.wrong(form) }

    static let all: [TariffEntry] = [
        TariffEntry(name: "commodity", label: TariffEntryTexts.commodity, form: .choice(commodities), row: .tariff),
        TariffEntry(name: "name", label: TariffEntryTexts.name, form: .words, row: .tariff),
        TariffEntry(
            name: "description", label: TariffEntryTexts.description, form: .paragraph, row: .offer,
            hint: TariffEntryTexts.oneLine),
        TariffEntry(name: "description_en", label: TariffEntryTexts.descriptionEnglish, form: .paragraph, row: .offer),
        TariffEntry(
            name: "unit_rate_ct_kwh", label: TariffEntryTexts.rate, form: .rate, row: .price,
            hint: TariffEntryTexts.rateHint),
        TariffEntry(name: "unit_rate_peak_ct_kwh", label: TariffEntryTexts.peak, form: .rate, row: .price),
        TariffEntry(name: "unit_rate_off_peak_ct_kwh", label: TariffEntryTexts.offPeak, form: .rate, row: .price),
        TariffEntry(name: "standing_charge_eur_year", label: TariffEntryTexts.standing, form: .euros, row: .price),
        TariffEntry(
            name: "monthly_charge_eur", label: TariffEntryTexts.monthly, form: .euros, row: .price,
            hint: TariffEntryTexts.internetOnly),
        TariffEntry(
            name: "offered_until", label: TariffEntryTexts.until, form: .day, row: .offer,
            hint: TariffEntryTexts.untilHint),
        TariffEntry(
            name: "postal_codes", label: TariffEntryTexts.places, form: .words, row: .offer,
            hint: TariffEntryTexts.placesHint),
        TariffEntry(
            name: "term_months", label: TariffEntryTexts.term, form: .number, row: .offer,
            hint: TariffEntryTexts.termHint),
        TariffEntry(
            name: "notice_weeks", label: TariffEntryTexts.notice, form: .number, row: .offer,
            hint: TariffEntryTexts.noticeHint),
        TariffEntry(name: "price_guarantee", label: TariffEntryTexts.guarantee, form: .choice(guarantees), row: .offer),
        TariffEntry(
            name: "price_guarantee_months", label: TariffEntryTexts.guaranteeMonths, form: .number, row: .offer,
            hint: TariffEntryTexts.guaranteeHint),
        TariffEntry(name: "minimum_consumption_kwh", label: TariffEntryTexts.least, form: .energy, row: .offer),
        TariffEntry(
            name: "maximum_consumption_kwh", label: TariffEntryTexts.most, form: .energy, row: .offer,
            hint: TariffEntryTexts.mostHint),
        TariffEntry(name: "is_green", label: TariffEntryTexts.green, form: .flag, row: .tariff),
        TariffEntry(name: "is_default_supply", label: TariffEntryTexts.defaultSupply, form: .flag, row: .tariff),
        TariffEntry(name: "needs_smart_meter", label: TariffEntryTexts.smartMeter, form: .flag, row: .offer),
        TariffEntry(name: "is_dynamic", label: TariffEntryTexts.dynamic, form: .flag, row: .offer),
        TariffEntry(
            name: "price_parts", label: TariffEntryTexts.parts, form: .paragraph, row: .offer,
            hint: TariffEntryTexts.summaryHint),
        TariffEntry(name: "price_parts_en", label: TariffEntryTexts.partsEnglish, form: .paragraph, row: .offer),
        TariffEntry(
            name: "risks", label: TariffEntryTexts.risks, form: .paragraph, row: .offer,
            hint: TariffEntryTexts.summaryHint),
        TariffEntry(name: "risks_en", label: TariffEntryTexts.risksEnglish, form: .paragraph, row: .offer),
        TariffEntry(
            name: "product_sheet", label: TariffEntryTexts.sheet, form: .words, row: .tariff,
            hint: TariffEntryTexts.sheetHint),
    ]

    /// For Internet alone, behind the others.
    static let internet: [TariffEntry] = [
        TariffEntry(name: "download_mbit", label: TariffEntryTexts.download, form: .number, row: .tariff),
        TariffEntry(name: "upload_mbit", label: TariffEntryTexts.upload, form: .number, row: .tariff),
        TariffEntry(name: "normal_download_mbit", label: TariffEntryTexts.normalDownload, form: .number, row: .offer),
        TariffEntry(name: "normal_upload_mbit", label: TariffEntryTexts.normalUpload, form: .number, row: .offer),
        TariffEntry(name: "minimum_download_mbit", label: TariffEntryTexts.leastDownload, form: .number, row: .offer),
        TariffEntry(name: "minimum_upload_mbit", label: TariffEntryTexts.leastUpload, form: .number, row: .offer),
        TariffEntry(name: "setup_eur", label: TariffEntryTexts.setup, form: .euros, row: .offer),
        TariffEntry(name: "devices", label: TariffEntryTexts.devices, form: .words, row: .offer),
        TariffEntry(name: "devices_en", label: TariffEntryTexts.devicesEnglish, form: .words, row: .offer),
        TariffEntry(name: "disabilities", label: TariffEntryTexts.disabilities, form: .words, row: .offer),
        TariffEntry(name: "disabilities_en", label: TariffEntryTexts.disabilitiesEnglish, form: .words, row: .offer),
    ]

    static let whole = all + internet

    private static let commodities = Commodity.allCases.map { ($0.rawValue, $0.text) }
    private static let guarantees = PriceGuarantee.allCases.map { ($0.rawValue, TariffEntryTexts.guarantee($0)) }
}

extension TariffEntry {
    /// What was typed as the rows have it, `"30.90"`; nil where nothing was typed.
    func stored(_ typed: String) -> String? {
        let text = typed.trimmed
        guard !text.isEmpty else { return nil }
        switch form {
        case .rate, .euros, .energy: return Self.pointed(text)
        case .day: return Day(typed: text)?.iso ?? text
        case .paragraph:
            return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
        case .words, .flag, .number, .choice: return text
        }
    }

    /// „1.234,50“ as `1234.50`; a comma makes points those of thousands.
    private static func pointed(_ text: String) -> String {
        let plain = text.replacing(" ", with: "").replacing("\u{A0}", with: "")
        return plain.contains(",") ? plain.replacing(".", with: "").replacing(",", with: ".") : plain
    }

    /// As somebody types it.
    func typed(_ stored: String) -> String {
        switch form {
        case .rate, .euros, .energy: stored.replacing(".", with: ",")
        case .day: Day(iso: stored)?.german ?? stored
        default: stored
        }
    }

    /// For people to read.
    func shown(_ stored: String) -> Text {
        switch form {
        case .flag: EditionTexts.yes(stored == "ja")
        case .choice(let all): all.first { $0.value == stored }?.words ?? Text(same: stored)
        default: Text(same: typed(stored))
        }
    }

    /// As a row has it.
    func field(_ stored: String) -> JSONField {
        switch form {
        case .flag: .truth(stored == "ja")
        case .number: Int64(stored).map { .number($0) } ?? .other
        default: .text(stored)
        }
    }

    /// What a column holds, as the rows have it.
    func stored(_ value: Int64) -> String {
        if case .flag = form { return value == 1 ? "ja" : "nein" }
        return Self.plain(value, decimals)
    }

    private var decimals: Int {
        switch form {
        case .rate: 4
        case .euros: 2
        case .energy: 3
        default: 0
        }
    }

    /// Without noughts behind the second decimal, and without any where there are no decimals at all.
    private static func plain(_ scaled: Int64, _ decimals: Int) -> String {
        var text = DecimalText.plain(scaled, decimals: decimals)
        guard decimals > 2 else { return text }
        while text.hasSuffix("0"), text.contains(".") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
