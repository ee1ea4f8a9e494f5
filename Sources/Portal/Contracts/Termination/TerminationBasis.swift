import Vocabulary

/// What of the contract decided about the end of a termination, as it was on the day it arrived.
struct TerminationBasis: Codable, Sendable, Equatable {
    let receivedOn: String
    let startsOn: String
    let minimumTermUntil: String?
    let noticeWeeks: Int?
    let isDefaultSupply: Bool
    let commodity: String

    init(_ term: ContractTerm, receivedOn day: Day) {
        receivedOn = day.iso
        (startsOn, minimumTermUntil) = (term.startsOn.iso, term.minimumTermUntil?.iso)
        (noticeWeeks, isDefaultSupply, commodity) = (term.noticeWeeks, term.isDefaultSupply, term.commodity.rawValue)
    }

    /// Why the contract ends on this day.
    func why(_ end: Day, wish: Day?, _ figure: Text) -> Why? {
        guard let received = Day(iso: receivedOn), let start = Day(iso: startsOn),
            let kind = Commodity(rawValue: commodity)
        else { return nil }
        let term = ContractTerm(
            commodity: kind, isDefaultSupply: isDefaultSupply, startsOn: start,
            minimumTermUntil: minimumTermUntil.flatMap { Day(iso: $0) }, noticeWeeks: noticeWeeks)
        guard let notice = term.notice else { return nil }
        var inputs = [
            Why.Input(RequestTexts.received, received.text, from: DeadlineWhyTexts.source(.arrival(received))),
            Why.Input(ContractFactTexts.notice, ContractFactTexts.notice(notice), from: TermWhyTexts.source(term)),
        ]
        if let until = term.minimumTermUntil {
            inputs.append(Why.Input(TermWhyTexts.minimum, until.text, from: TermWhyTexts.contract))
        }
        inputs.append(Why.Input(TermWhyTexts.start, start.text, from: TermWhyTexts.contract))
        if let wish { inputs.append(Why.Input(TerminationTexts.wish, wish.text, from: TerminationBasisTexts.yours)) }
        return Why(
            .terminationEnd, figure: figure, formula: TerminationBasisTexts.formula(end), inputs: inputs,
            change: TerminationBasisTexts.change)
    }
}

enum TerminationBasisTexts {
    static let yours = Text("Ihre Kündigung", en: "your termination")
    static func formula(_ end: Day) -> Text {
        Text(
            "Der späteste dieser Tage zählt: Eingang plus Kündigungsfrist, Ende der Mindestlaufzeit, Beginn des Vertrags, Ihr Wunsch. Endet der Vertrag ohnehin früher, bleibt es dabei. Das ist der \(end.german).",
            en: """
                The latest of these days counts: arrival plus notice period, end of the minimum term, start of the contract, your \
                wish. If the contract ends sooner anyway, it stays so. That is \(end.english).
                """)
    }
    static let change = Text(
        "Verbindlich ist unsere Bestätigung. Bei einem Umzug oder neuen Preisen gelten eigene Rechte.",
        en: "Our confirmation is binding. At a move or with new prices you have rights of their own.")
}
