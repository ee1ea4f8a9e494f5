import Vocabulary

/// What an order was made at, as it was shown: in ten-thousandths of a cent, cents and watt-hours.
struct AgreedPrice: Codable, Sendable, Equatable {
    let unitRate: Int64?
    /// In the place of it where the meter counts two rates.
    let unitRatePeak, unitRateOffPeak: Int64?
    let standingChargeYear: Int64?
    /// Internet: for a month, and once.
    let monthlyCharge, setupCharge: Int64?
    let energy, year: Int64?
    /// The first day of this price; nil in orders of before it was kept.
    let validFrom: String?
    /// How much of the energy runs off-peak, and whether that is assumed.
    let offPeakEnergy: Int64?
    let isShareAssumed: Bool?
    /// Nil in orders of before it could be ordered.
    let isDynamic: Bool?
    /// What was announced for a day after the beginning.
    let announced: AnnouncedPrice?

    init(_ offer: NewContractOffer, use: YearlyCosts.Use?, hasTwoRates: Bool = false) {
        let price = offer.choice.price
        let countsTwice = CountedPlace(hasTwoRates: hasTwoRates).countsTwice(price)
        unitRate = countsTwice ? nil : price.unitRate?.tenThousandths
        unitRatePeak = countsTwice ? price.unitRatePeak?.tenThousandths : nil
        unitRateOffPeak = countsTwice ? price.unitRateOffPeak?.tenThousandths : nil
        standingChargeYear = price.standingChargeYear?.cents
        monthlyCharge = price.monthlyCharge?.cents
        setupCharge = offer.internet?.setupCents
        energy = use?.energy.wattHours
        year = offer.choice.year?.cents
        validFrom = price.validFrom.iso
        offPeakEnergy = countsTwice ? use?.offPeak?.wattHours : nil
        isShareAssumed = countsTwice ? use?.isShareAssumed : nil
        isDynamic = offer.offer.isDynamic
        announced = offer.announced.map { AnnouncedPrice($0, countsTwice: countsTwice) }
    }

    /// `whys` explain what was worked out.
    func facts(_ whys: PriceWhys? = nil) -> [Fact] {
        var energy = self.energyPrices
        energy.whys = whys
        return (monthlyCharge == nil ? energy.all : internetFacts(whys?.year)) + [announced?.fact].compactMap { $0 }
    }

    private var energyPrices: EnergyPriceFacts {
        EnergyPriceFacts(
            unitRate: unitRate, peak: unitRatePeak, offPeak: unitRateOffPeak, standingChargeYear: standingChargeYear,
            isDynamic: isDynamic ?? false, energy: energy, offPeakEnergy: offPeakEnergy,
            isShareAssumed: isShareAssumed ?? false, year: year, yearFormula: NewContractRequestTexts.yearFormula)
    }

    private func internetFacts(_ why: Why?) -> [Fact] {
        monthlyCharge.map { Self.internetFacts(Money(cents: $0), Money(cents: setupCharge ?? 0), why) } ?? []
    }

    static func internetFacts(_ month: Money, _ once: Money, _ why: Why? = nil) -> [Fact] {
        [
            Fact(ContractFactTexts.monthly, TariffOrderTexts.gross(month)),
            Fact(
                NewContractRequestTexts.once, once.cents == 0 ? TariffOrderTexts.noExtra : TariffOrderTexts.gross(once)),
            Fact(NewContractRequestTexts.firstYear, TariffOrderTexts.gross(month * 12 + once), why: why),
        ]
    }
}

extension AgreedPrice {
    /// What explains it: on the page of its order, or as `part` among other tariffs.
    func whys(of tariff: String, _ part: String? = nil) -> PriceWhys {
        let since = validFrom.flatMap { Day(iso: $0) }
        guard let monthlyCharge else {
            return energyPrices.whys(of: tariff, part, since: since, useFrom: YearlyWhyTexts.ordered)
        }
        let why = InternetYearWhy(
            tariff: tariff, month: Money(cents: monthlyCharge), once: Money(cents: setupCharge ?? 0),
            pricesFrom: YearlyWhyTexts.price(tariff, since: since))
        return PriceWhys(why.why(of: part), nil, tariff)
    }
}
