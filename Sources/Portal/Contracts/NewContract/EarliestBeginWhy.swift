import Vocabulary

/// Why a new contract can begin on its first possible days.
enum EarliestBeginWhy {
    static func why(_ commodity: Commodity, _ rule: NewContractRule, _ line: NewContractRule.Line) -> Why {
        let confirmed = WorkingDays.adding(1, to: rule.today).adding(days: 1)
        let into = rule.earliest(commodity, .moveIn, line)
        var inputs = [
            Why.Input(EarliestBeginWhyTexts.today, rule.today.text, from: TermWhyTexts.today),
            Why.Input(EarliestBeginWhyTexts.confirmed, confirmed.text, from: EarliestBeginWhyTexts.confirmation),
        ]
        switch commodity {
        case .strom, .gas:
            inputs.append(
                Why.Input(
                    EarliestBeginWhyTexts.grid, rule.moves.earliestBegin(.strom).text,
                    from: EarliestBeginWhyTexts.market))
        case .internet:
            inputs.append(Why.Input(EarliestBeginWhyTexts.line, into.text, from: EarliestBeginWhyTexts.work(line)))
        }
        inputs.append(Why.Input(EarliestBeginWhyTexts.moveIn, into.text, from: YearlyWhyTexts.computed))
        inputs.append(
            Why.Input(
                EarliestBeginWhyTexts.change, rule.earliest(commodity, .change, line).text,
                from: YearlyWhyTexts.computed))
        return Why(
            .earliestBegin, figure: EarliestBeginWhyTexts.figure, formula: EarliestBeginWhyTexts.formula(commodity),
            inputs: inputs, change: EarliestBeginWhyTexts.changes)
    }
}

enum EarliestBeginWhyTexts {
    static let figure = Text("Frühester Beginn", en: "Earliest beginning")
    static let today = Text("Bestellung heute", en: "Order today")
    static let confirmed = Text("Bestätigt und frühestens beliefert ab", en: "Confirmed, and supplied from")
    static let confirmation = Text(
        "1 Werktag für die Bestätigung, dann der Tag danach (§\u{A0}312f BGB)",
        en: "1 working day for the confirmation, then the day after (§\u{A0}312f BGB)")
    static let grid = Text("Beim Netzbetreiber möglich ab", en: "Possible with the grid operator from")
    static let market = Text(
        "heute + 2 Werktage des Energiemarkts (BNetzA BK6-22-024)",
        en: "today + 2 working days of the energy market (BNetzA BK6-22-024)")
    static let line = Text("Anschluss bereit ab", en: "Line ready from")
    static func work(_ line: NewContractRule.Line) -> Text {
        line == .there
            ? Text("unsere Werktage zum Schalten", en: "the working days we need to switch it on")
            : Text("unser Stand zum Bau an dieser Adresse", en: "what we know of the building at this address")
    }
    static let moveIn = Text("Bei einem Einzug", en: "When you move in")
    static let change = Text("Bei einem Wechsel", en: "When you change")
    static func formula(_ commodity: Commodity) -> Text {
        commodity == .internet
            ? Text(
                "Der spätere Tag zählt: bestätigt sein und der Anschluss bereit.",
                en: "The later day counts: it has to be confirmed, and the line ready.")
            : Text(
                "Der spätere Tag zählt: Der Vertrag muss bestätigt sein, und der Netzbetreiber muss es vorher wissen. Bei einem Einzug mit Gas geht es früher, wo unsere Regel für Umzüge das erlaubt.",
                en: """
                    The later day counts: the contract has to be confirmed, and the grid operator has to know before. With gas it \
                    can be sooner when you move in, where our rule for moves allows it.
                    """)
    }
    static let changes = Text(
        "Bestellen Sie an einem anderen Tag, verschieben sich die Tage mit. Läuft Ihr alter Vertrag länger, zählt sein Ende.",
        en: "If you order on another day, the days move with it. If your old contract runs longer, its end counts.")
}
