import Vocabulary

/// Why a year of energy comes to what a page says: each price times its consumption, and the standing charge.
struct YearlyWhy {
    struct Part {
        let label, product: Text
        let rate: UnitRate
        let energy: Energy

        var cost: Money { rate.cost(of: energy) }
    }

    let tariff: String
    let parts: [Part]
    let standing: Money
    let use: YearlyCosts.Use
    /// Where the consumption and the prices are from.
    let useFrom, pricesFrom: Text
    /// Where it is known from how much of it runs off-peak.
    var sharedFrom = YearlyWhyTexts.counted
    /// What a year costs with another tariff or price, and which: the page tells the difference.
    var before: (year: Money, what: Text)?
    /// What follows from prices that are announced.
    var later: [Why.Input] = []

    /// Nil where nothing can be worked out, as in `YearlyCosts`.
    init?(
        _ tariff: String, _ price: TariffPrice, _ use: YearlyCosts.Use?, hasTwoRates: Bool, useFrom: Text,
        pricesFrom: Text? = nil
    ) {
        guard let use, let standing = price.standingChargeYear else { return nil }
        (self.tariff, self.standing, self.use, self.useFrom) = (tariff, standing, use, useFrom)
        self.pricesFrom = pricesFrom ?? YearlyWhyTexts.price(tariff, since: price.validFrom)
        if hasTwoRates, let peak = price.unitRatePeak, let offPeak = price.unitRateOffPeak {
            guard let low = use.offPeak else { return nil }
            parts = [
                Part(
                    label: ContractFactTexts.peak, product: YearlyWhyTexts.peakCost, rate: peak,
                    energy: use.energy - low),
                Part(
                    label: ContractFactTexts.offPeak, product: YearlyWhyTexts.offPeakCost, rate: offPeak, energy: low),
            ]
        } else {
            guard let rate = price.unitRate else { return nil }
            parts = [
                Part(
                    label: ContractFactTexts.unitRate, product: YearlyWhyTexts.cost, rate: rate, energy: use.energy)
            ]
        }
    }

    var year: Money { parts.reduce(standing) { $0 + $1.cost } }

    /// - Parameter part: of which tariff, where a page shows several.
    func why(of part: String? = nil) -> Why {
        Why(
            .yearlyCosts, of: part, figure: YearlyWhyTexts.figure(tariff), formula: YearlyWhyTexts.formula(self),
            inputs: inputs, change: YearlyWhyTexts.change)
    }

    private var inputs: [Why.Input] {
        var inputs = [Why.Input(YearlyWhyTexts.use, use.energy.text, from: useFrom)]
        if parts.count > 1, let low = use.offPeak {
            let source = use.isShareAssumed ? YearlyWhyTexts.assumed : sharedFrom
            inputs.append(Why.Input(YearlyWhyTexts.low, low.text, from: source))
        }
        for part in parts { inputs.append(Why.Input(part.label, part.rate.text, from: pricesFrom)) }
        inputs.append(Why.Input(ContractFactTexts.standingYear, standing.text, from: pricesFrom))
        inputs.append(
            Why.Input(ContractFactTexts.standingMonth, standing.share(1, of: 12).text, from: YearlyWhyTexts.twelfth))
        for part in parts { inputs.append(Why.Input(part.product, part.cost.text, from: YearlyWhyTexts.computed)) }
        inputs.append(Why.Input(YearlyWhyTexts.total, year.text, from: YearlyWhyTexts.computed))
        inputs.append(Why.Input(YearlyWhyTexts.month, year.share(1, of: 12).text, from: YearlyWhyTexts.twelfth))
        if let before {
            let difference = (year - before.year).magnitude
            inputs.append(Why.Input(before.what, before.year.text, from: YearlyWhyTexts.sameUse))
            inputs.append(Why.Input(YearlyWhyTexts.difference, difference.text, from: YearlyWhyTexts.computed))
        }
        return inputs + later
    }
}

/// Why a year of Internet costs what a page says: twelve months, and what is due once.
struct InternetYearWhy {
    let tariff: String
    let month: Money
    /// Nil where only the months are told.
    let once: Money?
    let pricesFrom: Text
    var before: (year: Money, what: Text)?
    var later: [Why.Input] = []

    var year: Money { month * 12 + (once ?? .zero) }

    func why(of part: String? = nil) -> Why {
        var inputs = [Why.Input(ContractFactTexts.monthly, month.text, from: pricesFrom)]
        if let once { inputs.append(Why.Input(NewContractRequestTexts.once, once.text, from: pricesFrom)) }
        inputs.append(Why.Input(YearlyWhyTexts.total, year.text, from: YearlyWhyTexts.computed))
        if let before {
            let difference = (year - before.year).magnitude
            inputs.append(Why.Input(before.what, before.year.text, from: YearlyWhyTexts.twelveMonths))
            inputs.append(Why.Input(YearlyWhyTexts.difference, difference.text, from: YearlyWhyTexts.computed))
        }
        return Why(
            .yearlyCosts, of: part, figure: YearlyWhyTexts.figure(tariff), formula: YearlyWhyTexts.formula(self),
            inputs: inputs + later, change: YearlyWhyTexts.changeOfInternet)
    }
}

/// Why the standing charge of a month is what it is, where no year is worked out.
enum StandingWhy {
    static func why(_ price: TariffPrice?, _ tariff: String, of part: String? = nil, named name: Text? = nil) -> Why? {
        guard let price, let year = price.standingChargeYear, let month = price.standingChargeMonth else { return nil }
        return Why(
            .standingCharge, of: part, figure: name ?? YearlyWhyTexts.standing(tariff),
            formula: YearlyWhyTexts.standing(month, year),
            inputs: [
                Why.Input(
                    ContractFactTexts.standingYear, year.text,
                    from: YearlyWhyTexts.price(tariff, since: price.validFrom))
            ],
            change: YearlyWhyTexts.standingChange)
    }
}
