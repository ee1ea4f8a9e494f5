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
        offPeakEnergy = countsTwice ? use?.offPeak?.wattHours : nil
        isShareAssumed = countsTwice ? use?.isShareAssumed : nil
        isDynamic = offer.offer.isDynamic
        announced = offer.announced.map { AnnouncedPrice($0, countsTwice: countsTwice) }
    }

    var facts: [Fact] {
        (monthlyCharge == nil ? energyFacts : internetFacts) + [announced?.fact].compactMap { $0 }
    }

    private var energyFacts: [Fact] {
        EnergyPriceFacts(
            unitRate: unitRate, peak: unitRatePeak, offPeak: unitRateOffPeak, standingChargeYear: standingChargeYear,
            isDynamic: isDynamic ?? false, energy: energy, offPeakEnergy: offPeakEnergy,
            isShareAssumed: isShareAssumed ?? false, year: year, yearFormula: NewContractRequestTexts.yearFormula
        ).all
    }

    private var internetFacts: [Fact] {
        monthlyCharge.map { Self.internetFacts(Money(cents: $0), Money(cents: setupCharge ?? 0)) } ?? []
    }

    static func internetFacts(_ month: Money, _ once: Money) -> [Fact] {
        [
            Fact(ContractFactTexts.monthly, TariffOrderTexts.gross(month)),
            Fact(
                NewContractRequestTexts.once, once.cents == 0 ? TariffOrderTexts.noExtra : TariffOrderTexts.gross(once)),
            Fact(NewContractRequestTexts.firstYear, TariffOrderTexts.gross(month * 12 + once)),
        ]
    }
}
