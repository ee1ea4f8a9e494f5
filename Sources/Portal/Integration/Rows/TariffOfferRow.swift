import Store
import Vocabulary

/// A tariff as it is offered: to whom, from when, and what is promised with it. Prices stand with the tariff.
struct TariffOfferRow: ImportRow {
    static let file = ImportFile.offers
    let key, tariff: String
    let from: Day
    let until: Day?
    /// Five digits each, with blanks between.
    let postalCodes: String?
    let termMonths, noticeWeeks: Int
    let guarantee: PriceGuarantee?
    let guaranteeMonths: Int?
    let least, most: Energy?
    let needsSmartMeter, isDynamic: Bool
    let description: String
    let descriptionEnglish: String?
    let priceParts, pricePartsEnglish: String?
    let risks, risksEnglish: String?
    let internet: InternetOfferFields?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        tariff = try fields.take("tariff", .key)
        from = try fields.take("offered_from", .day)
        until = try fields.takeIfPresent("offered_until", .day)
        postalCodes = try fields.takeIfPresent("postal_codes", .postalCodes)
        termMonths = try fields.take("term_months", .number(0...24))
        noticeWeeks = try fields.take("notice_weeks", .number(0...52))
        guarantee = try fields.takeIfPresent("price_guarantee", .choice)
        guaranteeMonths = try fields.takeIfPresent("price_guarantee_months", .number(1...36))
        least = try fields.takeIfPresent("minimum_consumption_kwh", .kilowattHours)
        most = try fields.takeIfPresent("maximum_consumption_kwh", .kilowattHours)
        needsSmartMeter = try fields.take("needs_smart_meter", .flag)
        isDynamic = try fields.take("is_dynamic", .flag)
        description = try fields.take("description", .paragraph)
        descriptionEnglish = try fields.takeIfPresent("description_en", .paragraph)
        priceParts = try fields.takeIfPresent("price_parts", .paragraph)
        pricePartsEnglish = try fields.takeIfPresent("price_parts_en", .paragraph)
        risks = try fields.takeIfPresent("risks", .paragraph)
        risksEnglish = try fields.takeIfPresent("risks_en", .paragraph)
        internet = try InternetOfferFields(&fields)
        if let until, until < from { throw RowProblem("offered_until lies before offered_from") }
        if (guarantee == nil) != (guaranteeMonths == nil) {
            throw RowProblem("price_guarantee and price_guarantee_months belong together")
        }
        if let least, let most, most < least {
            throw RowProblem("maximum_consumption_kwh is less than minimum_consumption_kwh")
        }
    }

    var needs: [RowReference] { [RowReference(file: .tariffs, key: tariff)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let id = try db.knownID(ofTariff: tariff), let known = try db.tariff(ID(stored: id)),
            let commodity = try db.commodity(ofTariff: tariff)
        else { return .refused("tariff \(tariff) is not known") }
        if let problem = internetProblem(known, commodity) { return .refused(problem) }
        if known.isDefaultSupply, termMonths > 0 || noticeWeeks > 2 {
            return .refused(
                "default supply has no minimum term and two weeks' notice at most (StromGVV and GasGVV § 20)")
        }
        if isDynamic, commodity != .strom { return .refused("is_dynamic is for Strom only (EnWG § 41a)") }
        if TariffOffer.needsSummary(commodity, isDynamic: isDynamic, guarantee: guarantee, months: guaranteeMonths),
            priceParts == nil || risks == nil
        {
            return .refused("price_parts or risks is missing (EnWG § 41a (7))")
        }
        let outcome = try db.put(self, tariff: known.id)
        guard let internet else { return outcome }
        return outcome.joined(try db.putInternetTerms(internet, of: key) ? .changed : .unchanged)
    }

    /// What Internet needs and energy does not, and the other way round; nil when all is well.
    private func internetProblem(_ tariff: Tariff, _ commodity: Commodity) -> String? {
        guard commodity == .internet else {
            return internet == nil ? nil : "speeds are for Internet only"
        }
        guard let internet else {
            return "normal_ and minimum_, _download_mbit and _upload_mbit are missing (TKG § 54, (EU) 2015/2120 Art. 4)"
        }
        if needsSmartMeter || least != nil || most != nil { return "meters and consumption are for energy only" }
        if noticeWeeks > 4 { return "notice_weeks of Internet is 4 at most: a month (TKG § 56)" }
        return internet.problem(tariff, descriptions: [description, descriptionEnglish].compactMap { $0 })
    }
}

extension FieldForm where Value == String {
    /// Postal codes of five digits with blanks between, at most 200.
    static var postalCodes: Self {
        Self(words: "is not a list of postal codes as \"19053 19055\"") { field in
            guard case .text(let text) = field else { return nil }
            let codes = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard (1...200).contains(codes.count), codes.allSatisfy({ (try? PostalCode($0))?.value == $0 }) else {
                return nil
            }
            return text
        }
    }
}
