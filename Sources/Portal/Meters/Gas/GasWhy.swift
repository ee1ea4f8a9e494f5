import Vocabulary

/// Why a billed time comes to so many kilowatt-hours (DVGW G 685): each step with its own numbers.
enum GasWhy {
    static func why(_ period: GasPeriod) -> Why {
        var inputs = period.sections.flatMap { steps($0, of: period) }
        if period.sections.count > 1 {
            inputs.append(Why.Input(GasTexts.sum, period.energy.text, from: GasTexts.added))
        }
        return Why(
            .gasEnergy, of: period.span.to.iso, figure: GasTexts.figure(period.span), formula: GasTexts.formula(period),
            inputs: inputs,
            change: period.bill.map(GasBillTexts.change) ?? GasTexts.change(period.span.standing))
    }

    private static func steps(_ section: GasPeriod.Section, of period: GasPeriod) -> [Why.Input] {
        let (gas, unit, bill) = (section.conversion, section.unit, period.bill)
        func name(_ what: Text) -> Text {
            if period.sections.count == 1 { return what }
            let isAlone = period.sections.count { $0.meter == section.meter } == 1
            return isAlone ? GasTexts.of(section.meter, what) : GasTexts.of(section, what)
        }
        func factor(decimals: Int) -> Text { bill.map(GasBillTexts.from) ?? GasTexts.fromGrid(decimals: decimals) }
        let readings = [section.to, section.from].map { end in
            Why.Input(
                name(GasTexts.readingOf(end.day)), unit.words(end.value),
                from: bill.map { GasBillTexts.reading(end.source, $0) } ?? ReadingTexts.source(end.source))
        }
        return readings + [
            Why.Input(name(GasTexts.used), gas.volume.text, from: GasTexts.difference(section)),
            Why.Input(name(GasTexts.stateFactor), gas.stateFactor.text, from: factor(decimals: 4)),
            Why.Input(name(GasTexts.standardVolume), gas.shownStandard.text, from: GasTexts.standard(gas)),
            Why.Input(name(GasTexts.calorificValue), gas.calorificValue.text, from: factor(decimals: 3)),
            Why.Input(name(GasTexts.exact), gas.shown.text, from: GasTexts.exact(gas)),
            Why.Input(
                name(GasTexts.energy), section.energy.text,
                from: bill.map { GasBillTexts.billed(section.energy, $0) } ?? GasTexts.rounded(gas)),
        ]
    }
}
