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

    /// Of a minimum term that is counted from the order, as the contract is not concluded before it.
    static func why(_ figure: Text, orderedOn day: Day, until: Day) -> Why {
        let months = (1...FirstTerm.mostMonths).first { day.adding(months: $0) >= until } ?? FirstTerm.mostMonths
        return Why(
            .termEnd, of: until.iso, figure: Text("\(figure.german): Ende", en: "\(figure.english): end"),
            formula: TermEndWhyTexts.counted(day, months, until),
            inputs: [
                Why.Input(TermEndWhyTexts.ordered, day.text, from: OrderDaysWhyTexts.thisOrder),
                Why.Input(
                    DeadlineWhyTexts.term, PublicTariffTexts.months(months), from: TermEndWhyTexts.offer),
            ],
            change: TermEndWhyTexts.law)
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
    static let ordered = Text("Bestellt am", en: "Ordered on")
    static func counted(_ day: Day, _ months: Int, _ until: Day) -> Text {
        let long = PublicTariffTexts.months(months)
        return Text(
            "Vom Tag der Bestellung, dem \(day.german), an gezählt \(long.german), also bis zum \(until.german).",
            en: "\(long.english) counted from the day of the order, \(day.english), which is until \(until.english).")
    }
    static let law = Text(
        "Eine Mindestlaufzeit bindet höchstens zwei Jahre ab Vertragsschluss, auch wenn der Tarif später beginnt (§\u{A0}309 Nr.\u{A0}9 BGB, §\u{A0}56 TKG).",
        en: """
            A minimum term binds for two years from the conclusion of the contract at most, even if the tariff begins later \
            (§\u{A0}309 no.\u{A0}9 BGB, §\u{A0}56 TKG).
            """)
    static let change = Text(
        "Beginnt der Tarif an einem anderen Tag, verschiebt sich das Ende mit.",
        en: "If the tariff begins on another day, the end moves with it.")
}
