import Vocabulary

/// Why a tariff costs what the page says in a year: the present one, worked out in full, as the others are.
enum YearlyWhy {
    static func why(_ file: TariffChangeFile) -> Why {
        var inputs: [Why.Input] = []
        let contract = TermWhyTexts.contract
        if let use = file.use {
            inputs.append(Why.Input(YearlyWhyTexts.use, use.energy.text, from: contract))
            if let low = use.offPeak {
                inputs.append(Why.Input(YearlyWhyTexts.low, low.text, from: YearlyWhyTexts.counted))
            }
        }
        if let price = file.price {
            let source = YearlyWhyTexts.price(file.tariff.name, since: price.validFrom)
            let rates = [
                file.hasTwoRates ? price.unitRatePeak : price.unitRate, file.hasTwoRates ? price.unitRateOffPeak : nil,
            ]
            for (label, rate) in zip([YearlyWhyTexts.rate, YearlyWhyTexts.lowRate], rates) {
                if let rate { inputs.append(Why.Input(label, rate.text, from: source)) }
            }
            if let standing = price.standingChargeYear {
                inputs.append(Why.Input(ContractFactTexts.standingYear, standing.text, from: source))
            }
        }
        if let year = file.year {
            inputs.append(Why.Input(YearlyWhyTexts.total, year.text, from: YearlyWhyTexts.computed))
        }
        return Why(
            .yearlyCosts, figure: YearlyWhyTexts.figure,
            formula: file.use == nil ? TariffOrderTexts.yearFormula : YearlyWhyTexts.formula, inputs: inputs,
            change: YearlyWhyTexts.change)
    }
}

enum YearlyWhyTexts {
    static let figure = Text("Gesamtpreis im Jahr", en: "Total price of a year")
    static let formula = Text(
        "Gesamtpreis = Arbeitspreis × Kilowattstunden + Grundpreis im Jahr, mit allen Steuern, Abgaben und Umlagen. Gerundet wird jeder Teil auf ganze Cent. So ist Ihr jetziger Tarif gerechnet und ebenso jeder andere, mit den Preisen des ersten Tages des neuen Tarifs.",
        en: """
            Total price = energy price × kilowatt-hours + standing charge of a year, with all taxes, levies and surcharges. \
            Each part is rounded to whole cents. Your present tariff is worked out like this, and so is each other one, at \
            the prices of the first day of the new tariff.
            """)
    static let use = Text("Ihr Jahresverbrauch", en: "Your yearly consumption")
    static let low = Text("Davon im Niedertarif", en: "Of it off-peak")
    static let counted = Text("wie Ihre Zähler bisher gezählt haben", en: "as your meters have counted so far")
    static let rate = Text("Arbeitspreis heute", en: "Energy price today")
    static let lowRate = Text("Arbeitspreis Niedertarif", en: "Off-peak energy price")
    static func price(_ tariff: String, since day: Day) -> Text {
        Text("Tarif \(tariff), gilt ab \(day.german)", en: "tariff \(tariff), holds from \(day.english)")
    }
    static let total = Text("Ihr jetziger Tarif im Jahr", en: "Your present tariff in a year")
    static let computed = Text("gerechnet", en: "worked out")
    static let change = Text(
        "Ein anderer Verbrauch oder ein neuer Preis ändert den Betrag. Der neue Tarif beginnt nach der Widerrufsfrist, früher nur auf Ihren Wunsch.",
        en: """
            Another consumption or a new price changes the amount. The new tariff begins after the time to withdraw, and \
            earlier only at your wish.
            """)
}
