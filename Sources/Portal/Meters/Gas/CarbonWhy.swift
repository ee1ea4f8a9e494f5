import Vocabulary

/// Why the CO2 of a billed time costs what it does, and why the landlord bears so much of it.
enum CarbonWhy {
    static func why(_ period: CarbonPeriod, _ share: CarbonShare?) -> Why {
        var inputs: [Why.Input] = []
        for year in period.years {
            inputs += [
                Why.Input(
                    CarbonTexts.energy(year.year), kilowattHours(year.energy),
                    from: period.bill.map(GasBillTexts.carbonEnergy) ?? CarbonTexts.energySource),
                Why.Input(
                    CarbonTexts.factor(year.year), CarbonTexts.factor(year.price), from: CarbonTexts.factorSource),
                Why.Input(
                    CarbonTexts.emissions(year.year), CarbonTexts.kilograms(year.grams), from: CarbonTexts.product),
                Why.Input(
                    CarbonTexts.price(year.year), CarbonTexts.perTonne(year.price),
                    from: CarbonTexts.priceSource(year.year)),
                Why.Input(CarbonTexts.cost(year.year), year.cost.text, from: CarbonTexts.taxes),
            ]
        }
        if let share {
            inputs += [
                Why.Input(CarbonTexts.area, share.area.text, from: CarbonTexts.typed),
                Why.Input(
                    CarbonTexts.perAreaAndYear, CarbonTexts.kilogramsPerArea(share.perSquareMetreAndYear),
                    from: CarbonTexts.perYearSource(period.span.days)),
                Why.Input(
                    CarbonTexts.landlord, CarbonTexts.part(share.landlord, share.level.landlordPercent),
                    from: CarbonTexts.levelSource(share)),
            ]
        }
        return Why(
            .carbonCost, of: period.span.to.iso, figure: CarbonTexts.figure(period.span),
            formula: CarbonTexts.formula(period), inputs: inputs,
            change: CarbonTexts.change)
    }

    private static func kilowattHours(_ energy: Energy) -> Text {
        Energy(kilowattHours: energy.wholeKilowattHours).text
    }
}
