import Vocabulary

enum TerminationTexts {
    /// Letter for letter, also on English pages: BGB § 312k (2) sentence 4.
    static let press = "jetzt kündigen"
    static let pressExplained = Text(same: "The German button above means “cancel now”; the law fixes its words.")

    static let request = Text("Kündigung", en: "Termination")
    static let title = Text("Verträge hier kündigen", en: "Cancel contracts here")
    static let lead = Text(
        "Füllen Sie aus, was Sie wissen, und drücken Sie auf „jetzt kündigen“. Sie müssen dafür nicht angemeldet sein. Sofort danach bekommen Sie eine Bestätigung mit Datum und Uhrzeit.",
        en: """
            Fill in what you know and press the button. You need not be signed in. Right after that you get a confirmation \
            with date and time.
            """)
    static let notThis = Text(
        "Haben Sie den Vertrag gerade erst geschlossen und möchten von ihm loskommen, als gäbe es ihn nicht? Dafür ist der Widerruf da.",
        en:
            "Did you conclude the contract only just now and would like to be free of it as if it did not exist? That is a withdrawal:"
    )

    static let way = Text("Art der Kündigung", en: "Kind of termination")
    static func kind(_ way: TerminationRule.Way) -> Text {
        switch way {
        case .ordinary:
            Text("ordentlich, mit der Frist des Vertrags", en: "ordinary, with the contract’s notice period")
        case .extraordinary:
            Text("außerordentlich, aus besonderem Grund", en: "extraordinary, for a special reason")
        }
    }
    static let wayMissing = Text(
        "Wählen Sie „ordentlich“ oder „außerordentlich“.", en: "Choose “ordinary” or “extraordinary”.")
    static let reason = Text("Grund", en: "Reason")
    static let reasonLabel = Text(
        "Grund, nur bei einer außerordentlichen Kündigung", en: "Reason, only for an extraordinary termination")
    static let reasonHint = Text(
        "Zum Beispiel ein Umzug (mit der neuen Anschrift), eine Preisänderung oder ein wichtiger Grund.",
        en: "For example moving house (with the new address), a change of prices, or a good cause.")
    static let reasonMissing = Text(
        "Nennen Sie den Grund in ein paar Worten. Haben Sie keinen besonderen, wählen Sie „ordentlich“.",
        en: "Give the reason in a few words. If you have no special one, choose “ordinary”.")
    static let nameLabel = Text("Ihr Name (freiwillig)", en: "Your name (optional)")
    static let nameHint = Text(
        "Mit Ihrem Namen finden wir den Vertrag sicherer.", en: "With your name we find the contract more surely.")
    static let addressLabel = Text("Ihre Anschrift (freiwillig)", en: "Your address (optional)")
    static let wish = Text("Gewünschtes Ende", en: "End wished for")
    static let wishLabel = Text("Wann der Vertrag enden soll", en: "When the contract is to end")
    static let wishHint = Text(
        "„nächstmöglich“ oder ein Tag, etwa 31.12.2026. Ist der Tag zu früh, gilt der früheste mögliche.",
        en:
            "“as soon as possible” or a day such as 31.12.2026. If the day is too early, the earliest possible one counts."
    )
    static let wishWrong = Text(
        "Schreiben Sie „nächstmöglich“ oder einen Tag, zum Beispiel 31.12.2026.",
        en: "Write “as soon as possible” or a day, for example 31.12.2026.")
    static let ifTooEarly = Text("Ist dieser Tag zu früh", en: "If that day is too early")
    static let earliestCounts = Text(
        "gilt der früheste mögliche. Welcher Tag das ist, nennt unsere Bestätigung.",
        en: "the earliest possible one counts. Our confirmation says which day that is.")
    static let asSoonAsPossible = Text("nächstmöglich", en: "as soon as possible")
    static let end = Text("Ende des Vertrags nach seiner Frist", en: "End of the contract by its notice period")
    static func later(_ day: Day) -> Text {
        Text(
            "\(day.german), weil der Vertrag vor diesem Tag nicht enden kann",
            en: "\(day.english), because the contract cannot end before that day")
    }

    static let specialEnd = Text("Ende des Vertrags", en: "End of the contract")
    static func bySpecialRight(_ day: Day) -> Text {
        Text(
            "\(day.german), nach Ihrem Sonderkündigungsrecht wegen der neuen Preise",
            en: "\(day.english), by your special right to cancel because of the new prices")
    }

    static let words = DeclarationWords(
        arrived: Text("Ihre Kündigung ist eingegangen", en: "Your termination has arrived"),
        one: Text("eine Kündigung", en: "a termination"),
        opening: { moment in
            Text(
                "Ihre Kündigung ist am \(moment.german) bei uns eingegangen.",
                en: "Your termination arrived with us on \(moment.english).")
        },
        noticeSubject: { contract in
            guard let contract else {
                return Text("Eine Kündigung von Ihnen ist eingegangen", en: "A termination of yours has arrived")
            }
            return Text(
                "Kündigung zu Ihrem Vertrag \(contract) eingegangen",
                en: "A termination of your contract \(contract) has arrived")
        },
        notice: { sender in
            let who = DeclarationTexts.sender(sender)
            return Text(
                "Bei uns ist eine Kündigung eingegangen, erklärt \(who.german):",
                en: "A termination has arrived with us, declared \(who.english):")
        })

    static func next(end: Day?, promisedOn: Day?, of commodity: Commodity?) -> Text {
        let (german, english) = promisedOn.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        guard let end else {
            return .sentences([
                Text(
                    "Wir prüfen die Erklärung und nennen\(german) per E-Mail den Tag, an dem der Vertrag endet.",
                    en: "We look at the declaration and name the day the contract ends\(english) by e-mail."),
                lastBill(of: commodity),
            ])
        }
        return .sentences([
            Text(
                "Nach seiner Frist endet der Vertrag am \(end.german). Das bestätigen wir\(german) per E-Mail.",
                en: """
                    By its notice period the contract ends on \(end.english). We confirm that\(english) by e-mail.
                    """), lastBill(of: commodity),
        ])
    }
    static func nextForPrice(end: Day?, promisedOn: Day?, of commodity: Commodity?) -> Text {
        guard let end else { return next(end: nil, promisedOn: promisedOn, of: commodity) }
        let (german, english) = promisedOn.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        return .sentences([
            Text(
                "Der Vertrag endet wegen der neuen Preise am \(end.german), ohne Frist und ohne Kosten. Das bestätigen wir\(german) per E-Mail.",
                en: """
                    Because of the new prices the contract ends on \(end.english), without notice and free of charge. We \
                    confirm that\(english) by e-mail.
                    """), lastBill(of: commodity),
        ])
    }
    static func done(of commodity: Commodity?) -> Text {
        .sentences([
            Text("Das Ende des Vertrags ist bestätigt.", en: "The end of the contract is confirmed."),
            lastBill(of: commodity),
        ])
    }
    /// The six weeks are the law of energy (EnWG § 40c (2)); of the Internet nothing is promised that nobody keeps. Nil
    /// where nobody knows which contract is meant.
    static func lastBill(of commodity: Commodity?) -> Text {
        switch commodity {
        case .strom, .gas:
            Text(
                "Die Schlussrechnung kommt spätestens sechs Wochen nach dem letzten Tag.",
                en: "The final bill comes within six weeks of the last day.")
        case .internet:
            Text("Ihre letzte Rechnung reicht nur bis zu diesem Tag.", en: "Your last bill reaches to that day only.")
        case nil:
            Text(
                "Für Strom und Gas kommt die Schlussrechnung spätestens sechs Wochen nach dem letzten Tag.",
                en: "For electricity and gas the final bill comes within six weeks of the last day.")
        }
    }
    static let refused = Text(
        "Der Vertrag endet durch diese Erklärung nicht. Den Grund haben wir per E-Mail genannt.",
        en: "This declaration does not end the contract. We gave the reason by e-mail.")
    static let takenBack = Text(
        "Die Kündigung wurde zurückgezogen. Der Vertrag läuft weiter.",
        en: "The termination was taken back. The contract goes on.")

    static let lastDay = Text("Letzter Tag des Vertrags", en: "Last day of the contract")
    static let confirmation = Text("Bestätigung der Kündigung", en: "Confirmation of the termination")
    static let finalBill = Text("Schlussrechnung", en: "Final bill")
    static let refund = Text("Auszahlung eines Guthabens daraus", en: "Payment of a credit of it")

    static let runningOpen = Text("Kündigung eingegangen", en: "Termination received")
    static func running(to day: Day) -> Text {
        Text("Kündigung eingegangen zum \(day.german)", en: "Termination received as of \(day.english)")
    }
    static func running(wished day: Day) -> Text {
        Text(
            "Kündigung eingegangen, gewünscht zum \(day.german)",
            en: "Termination received, wished for as of \(day.english)")
    }
    static let seeRunning = Text("Vorgang ansehen", en: "See the request")
    static let priceChange = Text("Preisänderung", en: "Change of prices")
    static let terminateForPrice = Text(
        "Wegen der neuen Preise kündigen", en: "Cancel because of the new prices")
    static let terminateThis = Text("Diesen Vertrag kündigen", en: "Cancel this contract")
}
