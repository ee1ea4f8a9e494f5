import Vocabulary

extension EnergyPriceFacts {
    /// What explains the prices of a tariff, from the numbers they hold.
    ///
    /// - Parameters:
    ///   - part: which of the tariffs on a page.
    ///   - since: the first day of the price; nil in orders of before it was kept.
    func whys(
        of tariff: String, _ part: String? = nil, since: Day?, useFrom: Text, before: (year: Money, what: Text)? = nil,
        later: [Why.Input] = []
    ) -> PriceWhys {
        func rate(_ stored: Int64?) -> UnitRate? { stored.map { UnitRate(tenThousandths: $0) } }
        let price = TariffPrice(
            validFrom: since ?? .earliest, unitRate: rate(unitRate), unitRatePeak: rate(peak),
            unitRateOffPeak: rate(offPeak), standingChargeYear: standingChargeYear.map { Money(cents: $0) },
            monthlyCharge: nil)
        var use = energy.map { energy in
            YearlyCosts.Use(
                energy: Energy(wattHours: energy), offPeak: offPeakEnergy.map { Energy(wattHours: $0) })
        }
        use?.isShareAssumed = isShareAssumed
        var why = YearlyWhy(
            tariff, price, year == nil ? nil : use, hasTwoRates: peak != nil, useFrom: useFrom,
            pricesFrom: YearlyWhyTexts.price(tariff, since: since))
        why?.sharedFrom = useFrom
        why?.before = before
        why?.later = later
        return PriceWhys(why?.why(of: part), since == nil ? nil : price, tariff, of: part)
    }
}
