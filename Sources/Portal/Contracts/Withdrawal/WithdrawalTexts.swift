import Vocabulary

enum WithdrawalTexts {
    /// Letter for letter, also on English pages: BGB § 356a (1) and (3).
    static let begin = "Vertrag widerrufen"
    static let beginExplained = Text(
        same: "The German button above means “withdraw from the contract”. You confirm on the next page.")
    static let press = "Widerruf bestätigen"
    static let pressExplained = Text(
        same: "The German button above means “confirm the withdrawal”; the law fixes its words.")

    static let request = Text("Widerruf", en: "Withdrawal")
    static let title = Text("Vertrag widerrufen", en: "Withdraw from a contract")
    static let lead = Text(
        "In den ersten 14 Tagen nach dem Abschluss können Sie einen Vertrag ohne Grund widerrufen. Nennen Sie uns diese drei Angaben; bestätigen können Sie auf der nächsten Seite.",
        en: """
            Within the first 14 days after a contract was concluded you can withdraw from it without a reason. Tell us these \
            three things; you confirm on the next page.
            """)
    static let notThis = Text(
        "Läuft der Vertrag schon länger und soll zu einem Tag enden? Dafür ist die Kündigung da.",
        en: "Has the contract been running for longer, and is it to end on a day? That is a termination:")
    static let contractHint = Text(
        "Zum Beispiel: Strom, Vertrag 300001234, oder die Nummer Ihrer Bestellung, etwa V-2026-001234. Wissen Sie keine Nummer, beschreiben Sie den Vertrag.",
        en:
            "For example: electricity, contract 300001234, or the number of your order such as V-2026-001234. If you know no number, describe it."
    )
    static let nameLabel = Text("Ihr Name", en: "Your name")
    static let nameMissing = Text("Schreiben Sie Ihren Namen.", en: "Write your name.")

    static let confirmTitle = Text("Widerruf bestätigen", en: "Confirm the withdrawal")
    static let confirmLead = Text(
        "Noch ist nichts erklärt. Stimmen die Angaben, bestätigen Sie den Widerruf. Sofort danach bekommen Sie eine E-Mail mit Datum und Uhrzeit des Eingangs.",
        en: """
            Nothing is declared yet. If this is right, confirm the withdrawal. Right after that you get an e-mail with date \
            and time of the arrival.
            """)
    static let change = Text("Angaben ändern", en: "Change the entries")

    static let content = Text("Inhalt", en: "Content")
    static let declaration = Text(
        "Ich widerrufe den Vertrag.", en: "I withdraw from the contract.")

    static let words = DeclarationWords(
        arrived: Text("Ihr Widerruf ist eingegangen", en: "Your withdrawal has arrived"),
        one: Text("ein Widerruf", en: "a withdrawal"),
        opening: { moment in
            Text(
                "Wir bestätigen den Eingang Ihres Widerrufs am \(moment.german).",
                en: "We confirm that your withdrawal arrived on \(moment.english).")
        },
        noticeSubject: { contract in
            guard let contract else {
                return Text("Ein Widerruf von Ihnen ist eingegangen", en: "A withdrawal of yours has arrived")
            }
            return Text(
                "Widerruf zu Ihrem Vertrag \(contract) eingegangen",
                en: "A withdrawal from your contract \(contract) has arrived")
        },
        notice: { sender in
            let who = DeclarationTexts.sender(sender)
            return Text(
                "Bei uns ist ein Widerruf eingegangen, erklärt \(who.german):",
                en: "A withdrawal has arrived with us, declared \(who.english):")
        })

    static func next(_ promisedOn: Day?) -> Text {
        let (german, english) = promisedOn.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        return Text(
            "Wir prüfen die Erklärung und melden uns\(german) per E-Mail. Was zurückzuzahlen ist, zahlen wir spätestens 14 Tage nach dem Eingang auf demselben Weg zurück, auf dem es gezahlt wurde.",
            en: """
                We look at the declaration and answer\(english) by e-mail. What has to be paid back is paid back within 14 \
                days of the arrival, in the way it was paid.
                """)
    }
    static let done = Text("Der Widerruf ist bearbeitet.", en: "The withdrawal has been dealt with.")
    static let refused = Text(
        "Der Vertrag bleibt bestehen. Den Grund haben wir per E-Mail genannt.",
        en: "The contract stands. We gave the reason by e-mail.")
    static let repayment = Text("Rückzahlung", en: "Repayment")
    static let withdrawChange = Text("Diesen Tarifwechsel widerrufen", en: "Withdraw from this change of tariff")
    static func possible(until day: Day?) -> Text {
        guard let day else {
            return Text(
                "Noch ist kein Vertrag daraus geworden. Widerrufen können Sie bis 14 Tage nach unserer Bestätigung, ohne einen Grund zu nennen.",
                en: """
                    No contract has come of it yet. You can withdraw until 14 days after our confirmation, without a reason.
                    """)
        }
        return Text(
            "Bis zum \(day.german) können Sie widerrufen, ohne einen Grund zu nennen.",
            en: "You can withdraw until \(day.english), without a reason.")
    }
    static let withdrawThis = Text("Diesen Vertrag widerrufen", en: "Withdraw from this contract")
}
