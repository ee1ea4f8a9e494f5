import Vocabulary

/// Why an option costs what it does in the other period, and why its days are those.
struct OptionWhy {
    let name: Text
    let price: Money
    let period: OptionPeriod
    /// Nil in orders of before it was kept.
    let orderedOn: Day?
    let from: Day
    let minimumUntil: Day?
    let lastDayToWithdraw: Day?

    /// - Parameter part: which of the options on a page.
    func why(of part: String) -> Why {
        let source = OptionWhyTexts.option(name)
        var inputs: [Why.Input] = []
        if price > .zero {
            let label = period == .month ? TariffOptionTexts.perMonth : TariffOptionTexts.perYear
            inputs.append(Why.Input(label, price.text, from: source))
        }
        if let orderedOn {
            inputs.append(Why.Input(OrderDaysWhyTexts.ordered, orderedOn.text, from: OrderDaysWhyTexts.thisOrder))
        }
        inputs.append(Why.Input(DeliveryTexts.from, from.text, from: OptionWhyTexts.workingDays))
        if let minimumUntil {
            inputs.append(Why.Input(ContractFactTexts.minimumTerm, minimumUntil.text, from: OptionWhyTexts.months))
        }
        if let lastDayToWithdraw {
            inputs.append(
                Why.Input(
                    TariffOptionTexts.withdrawUntil, lastDayToWithdraw.text, from: OrderDaysWhyTexts.withdrawalLaw))
        }
        return Why(
            .option, of: part, figure: OptionWhyTexts.figure(name), formula: OptionWhyTexts.formula(price, period),
            inputs: inputs, change: OptionWhyTexts.change)
    }
}

enum OptionWhyTexts {
    static func figure(_ name: Text) -> Text {
        Text("Preis und Tage, \(name.german)", en: "Price and days, \(name.english)")
    }
    static func option(_ name: Text) -> Text {
        Text("Option \(name.german), brutto", en: "option \(name.english), gross")
    }
    static let workingDays = Text(
        "die Werktage, die wir nach der Bestellung brauchen", en: "the working days we need after the order")
    static let months = Text(
        "Monate der Option ab ihrem ersten Tag", en: "months of the option from its first day on")
    static func formula(_ price: Money, _ period: OptionPeriod) -> Text {
        let days = Text(
            "Sie gilt ab dem ersten Tag, an dem wir sie einrichten können; alle Fristen zählen ab der Bestellung oder diesem Tag.",
            en: "It holds from the first day on which we can set it up; all times count from the order or that day.")
        guard price > .zero else { return days }
        let (other, sum) =
            period == .month ? ("× 12", price * 12) : ("÷ 12", price.share(1, of: 12))
        return Text(
            "\(price.german) \(other) = \(sum.german). \(days.german)",
            en: "\(price.english) \(other) = \(sum.english). \(days.english)")
    }
    static let change = Text(
        "Bestellen Sie an einem anderen Tag, verschieben sich die Tage mit. Der Preis einer gebuchten Option bleibt.",
        en: "If you order on another day, the days move with it. The price of a booked option stays.")
}
