import Vocabulary

/// Why a price change comes to so much in a year: the old prices and the new ones with the same consumption.
enum PriceChangeWhy {
    /// Nil where no year can be told.
    static func why(_ file: PriceChangeFile) -> Why? {
        guard let year = file.year, let old = file.old else { return nil }
        let day = file.change.validFrom
        var inputs: [Why.Input] = []
        if let use = file.use, file.new.monthlyCharge == nil {
            inputs.append(Why.Input(YearlyWhyTexts.use, use.energy.text, from: TermWhyTexts.contract))
            if file.hasTwoRates, let low = use.offPeak {
                inputs.append(Why.Input(YearlyWhyTexts.low, low.text, from: YearlyWhyTexts.counted))
            }
        }
        let (before, after) = (
            YearlyWhyTexts.price(file.tariff.name, since: old.validFrom),
            YearlyWhyTexts.price(file.tariff.name, since: day)
        )
        // The standing charge of a month is a twelfth of the year's, which is the one that is reckoned with.
        for line in file.lines where line.label != ContractFactTexts.standingMonth {
            if let value = line.before {
                inputs.append(Why.Input(PriceChangeWhyTexts.old(line.label), value, from: before))
            }
            inputs.append(Why.Input(PriceChangeWhyTexts.new(line.label), line.after, from: after))
        }
        inputs.append(Why.Input(PriceChangeWhyTexts.oldYear, year.before.text, from: YearlyWhyTexts.computed))
        inputs.append(Why.Input(PriceChangeWhyTexts.newYear, year.after.text, from: YearlyWhyTexts.computed))
        return Why(
            .priceEffect, figure: PriceChangeWhyTexts.figure(day),
            formula: PriceChangeWhyTexts.formula(year, isInternet: file.new.monthlyCharge != nil), inputs: inputs,
            change: PriceChangeWhyTexts.change)
    }
}

enum PriceChangeWhyTexts {
    static func figure(_ day: Day) -> Text {
        Text("Wirkung der Preisänderung ab \(day.german)", en: "Effect of the price change from \(day.english)")
    }
    static func formula(_ year: (before: Money, after: Money), isInternet: Bool) -> Text {
        let (old, new, difference) = (year.before, year.after, year.after - year.before)
        let sum = Text(
            "\(new.german) − \(old.german) = \(difference.german)",
            en: "\(new.english) − \(old.english) = \(difference.english)")
        return isInternet
            ? Text(
                "Zwölf Monate zum neuen Preis, davon zwölf Monate zum bisherigen abgezogen: \(sum.german).",
                en: "Twelve months at the new price, less twelve months at the old one: \(sum.english).")
            : Text(
                "Ein Jahr zu den neuen Preisen, davon ein Jahr zu den bisherigen abgezogen: \(sum.german). Ein Jahr ist Arbeitspreis × Ihr Verbrauch + Grundpreis.",
                en: """
                    A year at the new prices, less a year at the old ones: \(sum.english). A year is energy price × your \
                    consumption + standing charge.
                    """)
    }
    static func old(_ label: Text) -> Text { Text("\(label.german) bisher", en: "\(label.english) until now") }
    static func new(_ label: Text) -> Text { Text("\(label.german) neu", en: "\(label.english) new") }
    static let oldYear = Text("Im Jahr bisher", en: "A year until now")
    static let newYear = Text("Im Jahr neu", en: "A year from then on")
    static let change = Text(
        "Verbrauchen Sie mehr oder weniger, ändert sich der Betrag mit. Wollen Sie den neuen Preis nicht zahlen, vergleichen Sie unsere anderen Tarife.",
        en: """
            If you use more or less, the amount changes with it. If you do not want to pay the new price, compare our other \
            tariffs.
            """)
}
