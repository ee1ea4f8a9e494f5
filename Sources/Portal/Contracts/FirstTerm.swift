import Vocabulary

/// For how long a contract binds at first. Two years at most, counted from the day it is concluded and not from the beginning
/// of supply (BGB § 309 no. 9 a; TKG § 56 (1), BGH 08.01.2026, III ZR 8/25). A rule: the days are handed in.
///
/// Internet counts from there whatever its length, as a contract of twelve months has to be offered; so does the longest term
/// of energy. A shorter one of energy begins with the supply.
struct FirstTerm: Sendable, Equatable {
    static let mostMonths = 24

    let months: Int
    let isInternet: Bool

    var countsFromConclusion: Bool { isInternet || months >= Self.mostMonths }

    /// The last day a term can bind, whatever was agreed.
    static func limit(concludedOn day: Day) -> Day { day.adding(months: mostMonths) }

    /// Its last day; nil where there is none.
    ///
    /// - Parameter begins: the first day of supply, or of the new tariff; nil while it is not known.
    func last(concludedOn day: Day, beginsOn begins: Day?) -> Day? {
        guard months > 0 else { return nil }
        let counted = min(months, Self.mostMonths)
        if countsFromConclusion { return day.adding(months: counted) }
        return begins.map { min($0.adding(months: counted).adding(days: -1), Self.limit(concludedOn: day)) }
    }

    var words: Text {
        guard months > 0 else { return ContractFactTexts.noMinimumTerm }
        return countsFromConclusion ? FirstTermTexts.fromConclusion(months) : FirstTermTexts.fromSupply(months)
    }
}

enum FirstTermTexts {
    static func fromConclusion(_ months: Int) -> Text {
        let long = PublicTariffTexts.months(months)
        return Text("\(long.german) ab Vertragsschluss", en: "\(long.english) from the conclusion of the contract")
    }
    static func fromSupply(_ months: Int) -> Text {
        let (long, most) = (PublicTariffTexts.months(months), PublicTariffTexts.months(FirstTerm.mostMonths))
        return Text(
            "\(long.german) ab Lieferbeginn, längstens bis \(most.german) nach Vertragsschluss",
            en: """
                \(long.english) from the beginning of supply, until \(most.english) after the conclusion of the contract at most
                """)
    }
    static func until(_ term: Text, _ day: Day) -> Text {
        Text("\(term.german), also bis \(day.german)", en: "\(term.english), which is until \(day.english)")
    }
}
