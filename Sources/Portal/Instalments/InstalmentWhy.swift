import Vocabulary

/// Why an instalment is what it is: what a year comes to today, in equal parts.
enum InstalmentWhy {
    static func why(_ view: InstalmentView) -> Why {
        Why(
            .instalment, figure: InstalmentTexts.current, formula: formula(view), inputs: inputs(view),
            change: InstalmentWhyTexts.change)
    }

    private static func formula(_ view: InstalmentView) -> Text {
        let rule = InstalmentWhyTexts.rule(perYear: view.rules.perYear)
        let more: Text? =
            if let sum = view.sum {
                sum.amount == view.current
                    ? nil : InstalmentWhyTexts.differs(now: view.current, computed: sum.amount)
            } else {
                InstalmentWhyTexts.unknown
            }
        guard let more else { return rule }
        return Text("\(rule.german) \(more.german)", en: "\(rule.english) \(more.english)")
    }

    private static func inputs(_ view: InstalmentView) -> [Why.Input] {
        guard let sum = view.sum else { return [] }
        let price = view.file.price(on: view.today)
        let tariff = InstalmentWhyTexts.price(of: view.file.tariff?.name, since: price?.validFrom)
        let lines = sum.lines.flatMap { line in
            [
                Why.Input(InstalmentWhyTexts.consumption(line.kind), line.energy.text, from: consumptionSource(view)),
                Why.Input(InstalmentWhyTexts.rate(line.kind), line.rate.text, from: tariff),
                Why.Input(
                    InstalmentWhyTexts.product(line.kind), line.cost.text, from: InstalmentWhyTexts.computed),
            ]
        }
        return lines + [
            Why.Input(ContractFactTexts.standingYear, sum.standing.text, from: tariff),
            Why.Input(InstalmentWhyTexts.year, sum.year.text, from: InstalmentWhyTexts.computed),
            Why.Input(
                InstalmentWhyTexts.count, Text(same: String(sum.perYear)), from: InstalmentWhyTexts.countSource),
            Why.Input(InstalmentWhyTexts.share, sum.exact.text, from: InstalmentWhyTexts.computed),
            Why.Input(InstalmentWhyTexts.rounded, sum.amount.text, from: InstalmentWhyTexts.rounding),
        ]
    }

    private static func consumptionSource(_ view: InstalmentView) -> Text {
        let isAgreed = !view.file.hasTwoRates && view.file.contract.annualConsumption != nil
        return isAgreed
            ? InstalmentWhyTexts.agreed(billedOn: view.file.sheet.contract.lastBilledOn)
            : InstalmentWhyTexts.fromReadings(view.outlook?.lastReadOn)
    }
}
