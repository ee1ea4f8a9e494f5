import Vocabulary

/// The offers as open data: amounts as text, as in the import, because a JSON number is a binary fraction in many programs.
struct TariffData: Encodable, Sendable {
    let provider, asOf, currency, license: String
    let tariffs: [Entry]
    let internetTariffs: [InternetTariffData]
    let internetRights: InternetTariffData.Rights

    struct Entry: Encodable, Sendable {
        let id, commodity, name, validFrom, offeredFrom: String
        let offeredUntil: String?
        let postalCodes: [String]?
        let unitRateCentsPerKWh, unitRatePeakCentsPerKWh, unitRateOffPeakCentsPerKWh, standingChargeEuroPerYear: String?
        let termMonths, noticeWeeks: Int
        let priceGuarantee: String?
        let priceGuaranteeMonths: Int?
        let minimumConsumptionKWh, maximumConsumptionKWh: String?
        let isGross, isDefaultSupply, isGreen, isDynamic, needsSmartMeter: Bool
        let description: String
    }

    init(
        _ tariffs: [PublicTariff], _ internet: [PublicInternetTariff], house: Operator, baseURL: String, today: Day
    ) {
        (provider, asOf, currency) = (house.name, today.iso, "EUR")
        license = "https://www.govdata.de/dl-de/zero-2-0"
        self.tariffs = tariffs.map(Entry.init)
        internetTariffs = internet.map { InternetTariffData($0, house, baseURL: baseURL) }
        internetRights = InternetTariffData.Rights(house, baseURL: baseURL)
    }
}

extension TariffData.Entry {
    init(_ tariff: PublicTariff) {
        let (offer, price) = (tariff.offer, tariff.price)
        let rate: (UnitRate?) -> String? = { $0.map { DemoDecimals.text($0.tenThousandths, decimals: 4) } }
        let energy: (Energy?) -> String? = { $0.map { String($0.wholeKilowattHours) } }
        self.init(
            id: offer.id.value, commodity: offer.commodity.rawValue, name: offer.name, validFrom: price.validFrom.iso,
            offeredFrom: offer.offeredFrom.iso, offeredUntil: offer.offeredUntil?.iso,
            postalCodes: offer.postalCodes.map { $0.split(separator: " ").map(String.init) },
            unitRateCentsPerKWh: rate(price.unitRate), unitRatePeakCentsPerKWh: rate(price.unitRatePeak),
            unitRateOffPeakCentsPerKWh: rate(price.unitRateOffPeak),
            standingChargeEuroPerYear: price.standingChargeYear.map { DemoDecimals.text($0.cents, decimals: 2) },
            termMonths: offer.termMonths, noticeWeeks: offer.noticeWeeks, priceGuarantee: offer.guarantee?.rawValue,
            priceGuaranteeMonths: offer.guaranteeMonths, minimumConsumptionKWh: energy(offer.leastConsumption),
            maximumConsumptionKWh: energy(offer.mostConsumption), isGross: true,
            isDefaultSupply: offer.isDefaultSupply, isGreen: offer.isGreen, isDynamic: offer.isDynamic,
            needsSmartMeter: offer.needsSmartMeter || offer.isDynamic, description: offer.german)
    }
}
