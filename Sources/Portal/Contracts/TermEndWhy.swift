import Vocabulary

/// Why a term or a guarantee that begins on a day ends on its last one.
enum TermEndWhy {
    static func why(_ figure: Text, from: Day, until: Day) -> Why {
        var months = 0
        while months < 240, from.adding(months: months).adding(days: -1) < until { months += 1 }
        return Why(
            .termEnd, of: until.iso, figure: Text("\(figure.german): Ende", en: "\(figure.english): end"),
            formula: TermEndWhyTexts.formula(from, months, until),
            inputs: [
                Why.Input(ContractFactTexts.starts, from.text, from: OrderDaysWhyTexts.thisOrder),
                Why.Input(
                    DeadlineWhyTexts.term, PublicTariffTexts.months(months), from: TermEndWhyTexts.offer),
            ],
            change: TermEndWhyTexts.change)
    }
}

enum TermEndWhyTexts {
    static let offer = Text("der Tarif, wie er angeboten wird", en: "the tariff as it is offered")
    static func formula(_ from: Day, _ months: Int, _ until: Day) -> Text {
        let long = PublicTariffTexts.months(months)
        return Text(
            "Vom \(from.german) an \(long.german) lang, also bis zum \(until.german).",
            en: "From \(from.english) on for \(long.english), which is until \(until.english).")
    }
    static let change = Text(
        "Beginnt der Tarif an einem anderen Tag, verschiebt sich das Ende mit.",
        en: "If the tariff begins on another day, the end moves with it.")
}
