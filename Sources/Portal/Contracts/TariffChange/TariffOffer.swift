import Vocabulary

/// A tariff as it is offered now: to whom, for how long, and what is promised with it. Its prices stand in `TariffPrice`.
struct TariffOffer: Sendable, Hashable {
    let id: ID<TariffOffer>
    let tariff: ID<Tariff>
    let commodity: Commodity
    let name: String
    let isDefaultSupply: Bool
    let isGreen: Bool
    let offeredFrom: Day
    /// The last day of the offer; nil when none is known.
    let offeredUntil: Day?
    /// Five digits each, with blanks between; nil when it holds everywhere.
    let postalCodes: String?
    /// 0 for a contract without a minimum term.
    let termMonths: Int
    let noticeWeeks: Int
    let guarantee: PriceGuarantee?
    let guaranteeMonths: Int?
    let leastConsumption: Energy?
    let mostConsumption: Energy?
    let needsSmartMeter: Bool
    /// The price follows the exchange from hour to hour (EnWG § 3 no. 31b); the prices of the tariff are then an example.
    let isDynamic: Bool
    let german: String
    let english: String?
    let priceParts: String?
    let pricePartsEnglish: String?
    let risks: String?
    let risksEnglish: String?
    /// Where the information sheet of the tariff lies.
    let productSheet: String?

    func isOffered(for consumption: Energy) -> Bool {
        (leastConsumption.map { $0 <= consumption } ?? true) && (mostConsumption.map { consumption <= $0 } ?? true)
    }

    func isOffered(in place: PostalCode) -> Bool {
        guard let postalCodes else { return true }
        return postalCodes.split(separator: " ").contains { $0 == place.value }
    }

    /// Whether a summary has to be sent before the contract is made: Strom with a dynamic price, or with one that is fixed
    /// for a year or longer (EnWG § 41a (7)).
    var needsSummary: Bool {
        Self.needsSummary(commodity, isDynamic: isDynamic, guarantee: guarantee, months: guaranteeMonths)
    }

    static func needsSummary(
        _ commodity: Commodity, isDynamic: Bool, guarantee: PriceGuarantee?, months: Int?
    ) -> Bool {
        commodity == .strom && (isDynamic || (guarantee != nil && (months ?? 0) >= 12))
    }
}
