import Vocabulary

/// Why a contract ends on its earliest day at the soonest.
enum TermWhy {
    /// Why notice for the end of the minimum term has to be given by its last day.
    static func lastNotice(_ term: ContractTerm, today: Day) -> Why? {
        guard let notice = term.notice, let until = term.minimumTermUntil, let day = term.lastNoticeDay(from: today)
        else { return nil }
        return Why(
            .lastNoticeDay, figure: ContractFactTexts.lastNoticeDay,
            formula: TermWhyTexts.lastNotice(day, until),
            inputs: [
                Why.Input(TermWhyTexts.minimum, until.text, from: TermWhyTexts.contract),
                Why.Input(ContractFactTexts.notice, ContractFactTexts.notice(notice), from: TermWhyTexts.source(term)),
            ],
            change: TermWhyTexts.change)
    }

    /// Nil where the notice period is not known: then no day is named either.
    static func why(_ term: ContractTerm, today: Day) -> Why? {
        guard let notice = term.notice, let end = term.earliestEnd(givingNoticeOn: today) else { return nil }
        var inputs = [
            Why.Input(TermWhyTexts.told, today.text, from: TermWhyTexts.today),
            Why.Input(ContractFactTexts.notice, ContractFactTexts.notice(notice), from: TermWhyTexts.source(term)),
        ]
        if let until = term.minimumTermUntil {
            inputs.append(Why.Input(TermWhyTexts.minimum, until.text, from: TermWhyTexts.contract))
        }
        inputs.append(Why.Input(TermWhyTexts.start, term.startsOn.text, from: TermWhyTexts.contract))
        return Why(
            .earliestEnd, figure: ContractFactTexts.earliestEnd, formula: TermWhyTexts.formula(end), inputs: inputs,
            change: TermWhyTexts.change)
    }
}

enum TermWhyTexts {
    static let told = Text("Kündigung heute", en: "Notice today")
    static let today = Text("das heutige Datum", en: "the date of today")
    static let minimum = Text("Ende der Mindestlaufzeit", en: "End of the minimum term")
    static let start = Text("Beginn des Vertrags", en: "Start of the contract")
    static let contract = Text("Ihr Vertrag, aus unserer Abrechnung", en: "your contract, from our billing")
    static func source(_ term: ContractTerm) -> Text {
        if term.isDefaultSupply {
            return term.commodity == .gas
                ? Text(same: "GasGVV §\u{A0}20 Abs.\u{A0}1") : Text(same: "StromGVV §\u{A0}20 Abs.\u{A0}1")
        }
        if term.notice == .oneMonth { return Text(same: "TKG §\u{A0}56 Abs.\u{A0}3") }
        return contract
    }
    static func lastNotice(_ day: Day, _ until: Day) -> Text {
        Text(
            "Ende der Mindestlaufzeit (\(until.german)) minus Kündigungsfrist: \(day.german). Bis dahin muss die Kündigung bei uns sein.",
            en: """
                End of the minimum term (\(until.english)) less the notice period: \(day.english). We must have the notice by \
                then.
                """)
    }
    static func formula(_ end: Day) -> Text {
        Text(
            "Der späteste dieser Tage zählt: heute plus Kündigungsfrist, das Ende der Mindestlaufzeit, der Beginn des Vertrags. Das ist der \(end.german).",
            en: """
                The latest of these days counts: today plus the notice period, the end of the minimum term, the start of the \
                contract. That is \(end.english).
                """)
    }
    static let change = Text(
        "Kündigen Sie später, verschiebt sich der Tag. Bei einem Umzug oder neuen Preisen gelten eigene Rechte; sie stehen unter „Umzug“ und beim neuen Preis.",
        en: """
            If you cancel later, the day moves. At a move or with new prices you have rights of their own; they stand under \
            “Moving house” and beside the new price.
            """)
}
