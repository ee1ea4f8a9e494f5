import HTML
import Vocabulary

// What an offer says, on the public list and on a contract's own page.

extension Page {
    /// Rates and standing charge side by side, gross (PAngV §§ 3, 14). `priceWhy` stands below the list.
    func rates(_ price: TariffPrice, isDynamic: Bool, hasTwoRates: Bool, _ whys: PriceWhys) {
        if let peak = price.unitRatePeak, let offPeak = price.unitRateOffPeak, hasTwoRates || price.unitRate == nil {
            fact(ContractFactTexts.peak, TariffOrderTexts.rate(peak, isDynamic: isDynamic))
            fact(ContractFactTexts.offPeak, TariffOrderTexts.rate(offPeak, isDynamic: isDynamic))
        } else if let rate = price.unitRate {
            fact(ContractFactTexts.unitRate, TariffOrderTexts.rate(rate, isDynamic: isDynamic))
        }
        if let month = price.monthlyCharge { fact(ContractFactTexts.monthly, month.text) }
        if let month = price.standingChargeMonth { fact(ContractFactTexts.standingMonth, month.text, whys.month) }
        if let year = price.standingChargeYear { fact(ContractFactTexts.standingYear, year.text) }
    }

    func terms(of offer: TariffOffer) {
        fact(
            ContractFactTexts.guarantee,
            offer.guarantee.map { PublicTariffTexts.guarantee($0, months: offer.guaranteeMonths ?? 0) }
                ?? ContractFactTexts.noGuarantee)
        fact(
            ContractFactTexts.minimumTermLabel,
            FirstTerm(months: offer.termMonths, isInternet: offer.commodity == .internet).words)
        fact(
            ContractFactTexts.notice,
            offer.commodity == .internet
                ? NewContractRequestTexts.internetNotice(offer.termMonths)
                : TariffOrderTexts.notice(weeks: offer.noticeWeeks))
        if let least = offer.leastConsumption {
            fact(PublicTariffTexts.least, PublicTariffTexts.aYear(least))
        }
        if let most = offer.mostConsumption { fact(PublicTariffTexts.most, PublicTariffTexts.aYear(most)) }
        if offer.isDefaultSupply { fact(ContractFactTexts.defaultSupply, ContractFactTexts.isDefault) }
        if offer.commodity == .strom, offer.isGreen { fact(ContractFactTexts.green, ContractFactTexts.greenYes) }
        if offer.needsSmartMeter || offer.isDynamic {
            fact(TariffSummaryTexts.meter, PublicTariffTexts.smartMeter)
        }
        if let until = offer.offeredUntil { fact(PublicTariffTexts.offeredUntil, until.text) }
    }

    /// What the utility wrote; German stays marked as German.
    func description(of offer: TariffOffer) {
        let isForeign = language == .english && offer.english == nil
        p(language == .english ? offer.english ?? offer.german : offer.german, .lang(isForeign ? .german : nil))
        dynamicTariff(offer)
    }
}
