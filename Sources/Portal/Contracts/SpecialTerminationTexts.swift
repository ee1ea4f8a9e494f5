import Vocabulary

/// The special right to terminate beside an announced price.
enum SpecialTerminationTexts {
    static let title = Text("Ihr Sonderkündigungsrecht", en: "Your special right to cancel")
    static let right = Text("Sonderkündigungsrecht", en: "Special right to cancel")
    static func passed(on day: Day) -> Text {
        Text(
            "Es galt bis zum \(day.german). Ihre Kündigung zählt deshalb als ordentliche, mit der Frist des Vertrags.",
            en: """
                It lasted until \(day.english). Your termination therefore counts as an ordinary one, with the contract’s \
                notice period.
                """)
    }
    /// TKG § 57 (1).
    static func untilThen(_ day: Day) -> Text {
        Text("Die drei Monate enden am \(day.german).", en: "The three months end on \(day.english).")
    }
    static let details = Text("Preise und Sonderkündigung ansehen", en: "See prices and special right to cancel")
    /// On the card of a contract.
    static func announced(_ commodity: Commodity, from day: Day) -> Text {
        let last = day.adding(days: -1)
        guard commodity == .internet else {
            return Text(
                "Neue Preise ab \(day.german). Deshalb ist der Vertrag ohne Frist zum \(last.german) kündbar (Sonderkündigungsrecht). Die Kündigung muss bis zu diesem Tag bei uns sein.",
                en: """
                    New prices from \(day.english) on. The contract may therefore be cancelled without notice as of \
                    \(last.english) (special right to cancel). The cancellation has to be with us by that day.
                    """)
        }
        return Text(
            "Neuer Preis ab \(day.german). Deshalb ist der Vertrag ohne Frist kündbar (Sonderkündigungsrecht): frühestens zum \(last.german), drei Monate lang ab unserem Schreiben.",
            en: """
                A new price from \(day.english) on. Special right to cancel: without notice, as of \(last.english) at the \
                earliest, for three months from our letter on.
                """)
    }
    static let letter = Text("Unser Schreiben dazu lesen", en: "Read our letter about it")

    /// Who may only look is told of the holder's right.
    static func words(_ right: SpecialTermination, law: String, email: String, mayAct: Bool) -> [Text] {
        switch right {
        case .to(let day):
            [
                mayAct
                    ? Text(
                        "Weil sich Ihre Preise ändern, können Sie den Vertrag ohne Frist und ohne Kosten zum \(day.german) kündigen (\(law)).",
                        en:
                            "Because your prices change you can cancel the contract as of \(day.english), without notice and free of charge (\(law))."
                    )
                    : Text(
                        "Weil sich die Preise ändern, kann der Vertragsinhaber ohne Frist und ohne Kosten zum \(day.german) kündigen (\(law)).",
                        en:
                            "Because the prices change the contract holder can cancel as of \(day.english), without notice and free of charge (\(law))."
                    ),
                Text(
                    "Die Kündigung muss spätestens am \(day.german) bei uns sein. Ein Brief oder eine E-Mail an \(email) genügt.",
                    en: "We must have it on \(day.english) at the latest. A letter or an e-mail to \(email) will do."),
            ]
        case .notBefore(let day):
            [
                mayAct
                    ? Text(
                        "Weil sich Ihr Preis ändert, können Sie den Vertrag ohne Frist und ohne Kosten kündigen, frühestens zum \(day.german) (\(law)).",
                        en:
                            "Because your price changes you can cancel the contract without notice and free of charge, as of \(day.english) at the earliest (\(law))."
                    )
                    : Text(
                        "Weil sich der Preis ändert, kann der Vertragsinhaber ohne Frist und ohne Kosten kündigen, frühestens zum \(day.german) (\(law)).",
                        en:
                            "Because the price changes the contract holder can cancel without notice and free of charge, as of \(day.english) at the earliest (\(law))."
                    ),
                Text(
                    "Dafür bleiben drei Monate Zeit, gerechnet ab unserem Schreiben. Ein Brief oder eine E-Mail an \(email) genügt.",
                    en: "There are three months for it, from our letter on. A letter or an e-mail to \(email) will do."),
            ]
        }
    }

    static func law(_ commodity: Commodity, isDefaultSupply: Bool) -> String {
        switch commodity {
        case .internet: "§\u{A0}57 TKG"
        case .strom: isDefaultSupply ? "§\u{A0}5 StromGVV" : "§\u{A0}41 EnWG"
        case .gas: isDefaultSupply ? "§\u{A0}5 GasGVV" : "§\u{A0}41 EnWG"
        }
    }
}
