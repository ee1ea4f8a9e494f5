import Vocabulary

/// A price that is announced for a day after supply begins, as it was shown with the order.
struct AnnouncedPrice: Codable, Sendable, Equatable {
    let from: String
    let unitRate, unitRatePeak, unitRateOffPeak, standingChargeYear, monthlyCharge: Int64?

    init(_ price: TariffPrice, countsTwice: Bool) {
        from = price.validFrom.iso
        unitRate = countsTwice ? nil : price.unitRate?.tenThousandths
        unitRatePeak = countsTwice ? price.unitRatePeak?.tenThousandths : nil
        unitRateOffPeak = countsTwice ? price.unitRateOffPeak?.tenThousandths : nil
        standingChargeYear = price.standingChargeYear?.cents
        monthlyCharge = price.monthlyCharge?.cents
    }

    var fact: Fact? {
        guard let day = Day(iso: from) else { return nil }
        var facts = EnergyPriceFacts(
            unitRate: unitRate, peak: unitRatePeak, offPeak: unitRateOffPeak, standingChargeYear: standingChargeYear,
            yearFormula: TariffOrderTexts.yearFormula
        ).rates
        if let monthlyCharge { facts.append(Fact(ContractFactTexts.monthly, Money(cents: monthlyCharge).text)) }
        return Fact(NewContractRequestTexts.announced(day), TariffSummaryTexts.joined(facts))
    }
}
