import Vocabulary

extension TariffChangeRequest {
    /// What explains the prices of the order, from the numbers it holds.
    var whys: PriceWhys {
        let since = priceSince.flatMap { Day(iso: $0) }
        let source = since.map { YearlyWhyTexts.price(tariff, since: $0) } ?? YearlyWhyTexts.price(tariff)
        let before = yearBefore.map { (year: Money(cents: $0), what: YearlyWhyTexts.before(self.before)) }
        if let monthlyCharge {
            let why = InternetYearWhy(
                tariff: tariff, month: Money(cents: monthlyCharge), once: Money(cents: setupCharge ?? 0),
                pricesFrom: source, before: before)
            return PriceWhys(why.why(), nil, tariff)
        }
        func rate(_ stored: Int64?) -> UnitRate? { stored.map { UnitRate(tenThousandths: $0) } }
        let price = TariffPrice(
            validFrom: since ?? .earliest, unitRate: rate(unitRate), unitRatePeak: rate(unitRatePeak),
            unitRateOffPeak: rate(unitRateOffPeak), standingChargeYear: standingChargeYear.map { Money(cents: $0) },
            monthlyCharge: nil)
        let use = energy.map { energy in
            YearlyCosts.Use(
                energy: Energy(wattHours: energy), offPeak: energyOffPeak.map { Energy(wattHours: $0) })
        }
        var why = YearlyWhy(
            tariff, price, yearAfter == nil ? nil : use, hasTwoRates: unitRatePeak != nil,
            useFrom: TermWhyTexts.contract, pricesFrom: source)
        why?.before = before
        return PriceWhys(why?.why(), since == nil ? nil : price, tariff)
    }
}
