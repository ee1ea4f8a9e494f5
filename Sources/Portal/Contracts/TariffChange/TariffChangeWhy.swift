import Vocabulary

extension TariffChangeRequest {
    func beginningWhy(_ day: Day) -> Why? {
        guard let last = Day(iso: lastDayToWithdraw) else { return nil }
        return days?.beginning(
            on: day, TariffOrderTexts.from, lastDayToWithdraw: last, isEarly: askedForEarlyAt != nil)
    }

    func endWhy(_ figure: Text, _ until: Day?) -> Why? {
        guard let from = Day(iso: appliesFrom), let until else { return nil }
        return TermEndWhy.why(figure, from: from, until: until)
    }

    /// Orders of before the law was read so promised more than it allows: what is too long does not bind.
    var lastDayOfTerm: Day? {
        guard let until = minimumTermUntil.flatMap({ Day(iso: $0) }) else { return nil }
        return days.flatMap { Day(iso: $0.orderedOn) }.map { min(until, FirstTerm.limit(concludedOn: $0)) } ?? until
    }

    /// From the first day of the tariff, or where the term is counted from the order, from that.
    func termWhy(_ until: Day?) -> Why? {
        guard let until, let from = Day(iso: appliesFrom) else { return nil }
        let label = ContractFactTexts.minimumTermLabel
        let isOfTariff = (1...FirstTerm.mostMonths).contains { from.adding(months: $0).adding(days: -1) == until }
        if !isOfTariff, let ordered = days.flatMap({ Day(iso: $0.orderedOn) }) {
            return TermEndWhy.why(label, orderedOn: ordered, until: until)
        }
        return TermEndWhy.why(label, from: from, until: until)
    }

    /// What explains the prices of the order, from the numbers it holds.
    var whys: PriceWhys {
        let since = priceSince.flatMap { Day(iso: $0) }
        let before = yearBefore.map { (year: Money(cents: $0), what: YearlyWhyTexts.before(self.before)) }
        let compared = TariffComparison(
            before: yearBefore.map { Money(cents: $0) }, later: laterBefore, after: yearAfter.map { Money(cents: $0) },
            later: laterAfter)
        let later = compared?.inputs ?? []
        guard let monthlyCharge else {
            return energyPrices.whys(
                of: tariff, since: since, useFrom: TermWhyTexts.contract, before: before, later: later)
        }
        let why = InternetYearWhy(
            tariff: tariff, month: Money(cents: monthlyCharge), once: Money(cents: setupCharge ?? 0),
            pricesFrom: YearlyWhyTexts.price(tariff, since: since), before: before, later: later)
        return PriceWhys(why.why(), nil, tariff)
    }

    var energyPrices: EnergyPriceFacts {
        EnergyPriceFacts(
            unitRate: unitRate, peak: unitRatePeak, offPeak: unitRateOffPeak, standingChargeYear: standingChargeYear,
            isDynamic: isDynamic, energy: energy, offPeakEnergy: energyOffPeak, year: yearAfter,
            yearBefore: yearBefore, laterBefore: laterBefore, yearFormula: TariffOrderTexts.yearFormula)
    }
}
