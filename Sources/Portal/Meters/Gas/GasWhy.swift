import Vocabulary

/// Why a billed time comes to so many kilowatt-hours (DVGW G 685): each step with its own numbers.
enum GasWhy {
    static func why(_ period: GasPeriod) -> Why {
        var inputs = period.sections.flatMap { steps($0, isOnly: period.sections.count == 1) }
        if period.sections.count > 1 {
            inputs.append(Why.Input(GasTexts.sum, period.energy.text, from: GasTexts.added))
        }
        return Why(
            .gasEnergy, of: period.span.to.iso, figure: GasTexts.figure(period.span), formula: GasTexts.formula(period),
            inputs: inputs,
            change: GasTexts.change(period.span.standing))
    }

    private static func steps(_ section: GasPeriod.Section, isOnly: Bool) -> [Why.Input] {
        let (gas, unit) = (section.conversion, section.register.unit)
        func name(_ what: Text) -> Text { isOnly ? what : GasTexts.of(section.meter.number, what) }
        let readings = [section.to, section.from].map { reading in
            Why.Input(
                name(GasTexts.readingOf(reading.readOn)), unit.words(reading.value),
                from: ReadingTexts.source(reading.source))
        }
        return readings + [
            Why.Input(name(GasTexts.used), gas.volume.text, from: GasTexts.difference(section)),
            Why.Input(name(GasTexts.stateFactor), gas.stateFactor.text, from: GasTexts.fromGrid(decimals: 4)),
            Why.Input(name(GasTexts.standardVolume), gas.shownStandard.text, from: GasTexts.standard(gas)),
            Why.Input(name(GasTexts.calorificValue), gas.calorificValue.text, from: GasTexts.fromGrid(decimals: 3)),
            Why.Input(name(GasTexts.exact), gas.shown.text, from: GasTexts.exact(gas)),
            Why.Input(name(GasTexts.energy), gas.energy.text, from: GasTexts.rounded(gas)),
        ]
    }
}
