import Vocabulary

/// The words of an order once it is made: on its page, card, letter and receipt.
enum NewContractRequestTexts {
    static func headline(_ commodity: Commodity, _ tariff: String) -> Text {
        Text("\(commodity.german) bestellt: \(tariff)", en: "\(commodity.english) ordered: \(tariff)")
    }
    static func subject(_ tariff: String) -> Text {
        Text("Ihre Bestellung ist eingegangen: \(tariff)", en: "Your order has arrived: \(tariff)")
    }
    static let yearFormula = Text(
        "Arbeitspreis mal verbrauchte Kilowattstunden, dazu der Grundpreis. Einen Verbrauch haben Sie nicht angegeben.",
        en: "Energy price times the kilowatt-hours used, plus the standing charge. You told no consumption.")
    static func announced(_ day: Day) -> Text {
        Text("Schon angekündigt ab \(day.german)", en: "Announced from \(day.english) already")
    }
    static let once = Text("Einmalig für den Anschluss", en: "Once, for the line")
    static let firstYear = Text("Gesamtpreis im ersten Jahr", en: "Total price in the first year")
    static let yearBefore = Text("Bisheriger Tarif im Jahr", en: "Present tariff a year")
    static func internetNotice(_ months: Int) -> Text {
        months > 0
            ? Text(
                "1 Monat zum Ende der Mindestlaufzeit, danach jederzeit",
                en: "1 month to the end of the minimum term, after that at any time")
            : Text("1 Monat, jederzeit", en: "1 month, at any time")
    }
    static let mail = Text(
        "Die Bestätigung kommt per E-Mail. Darin steht auch der Link zu Ihrem Zugang, in dem Sie den Stand sehen.",
        en: "The acknowledgement comes by e-mail. It also holds the link to your account, where you see how far it is.")
    static let begins = Text("Beginn", en: "Begins")
    static func soonest(_ day: Day) -> Text {
        Text(
            "So bald wie möglich, frühestens am \(day.german)",
            en: "As soon as possible, on \(day.english) at the earliest")
    }
    static func ordered(_ number: RequestNumber) -> Text {
        Text("Bestellung \(number.value)", en: "Order \(number.value)")
    }
    static func planned(_ day: Day) -> Text {
        Text("geplanter Beginn \(day.german)", en: "planned beginning \(day.english)")
    }
    static let progress = Text("So weit ist Ihr Vertrag", en: "How far your contract is")
    static let stage = Text("Stand des Vertrags", en: "State of the contract")
    static let history = Text("Alle Schritte und Termine", en: "All steps and dates")
    static func beginning(_ day: Day, before: Day?) -> Text {
        guard let before, before != day else {
            return Text("Beginn: \(day.german)", en: "Beginning: \(day.english)")
        }
        return Text(
            "Neuer Beginn: \(day.german), vorher \(before.german)",
            en: "New beginning: \(day.english), before \(before.english)")
    }
    static let seeOrder = Text(
        "Bestellung mit allen Schritten und Terminen ansehen", en: "See the order with all steps and dates")

    static func next(
        _ state: ServiceRequest.State, _ commodity: Commodity, promisedOn: Day?, mayAct: Bool, isGuest: Bool
    ) -> Text {
        let (by, until) = promisedOn.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        switch state {
        case .received:
            let german = "Wir prüfen die Bestellung und schreiben Ihnen\(by), ob und ab wann wir liefern."
            let english = "We check the order and write to you\(until) whether and from when we supply."
            if isGuest {
                return Text(
                    "\(german) Bis zum Vertrag und 14 Tage danach können Sie widerrufen.",
                    en: "\(english) Until there is a contract and for 14 days after it you can withdraw.")
            }
            return Text(
                "\(german) Sie müssen nichts weiter tun. Bis dahin können Sie die Bestellung im Kundenportal unter „Meine Vorgänge“ zurückziehen; widerrufen können Sie 14 Tage lang.",
                en:
                    "\(english) There is nothing else to do. Until then you can take the order back under “My requests” in the customer portal; you can withdraw for 14 days."
            )
        case .inReview:
            return Text(
                "Ihre Bestellung ist in Arbeit. Jeden neuen Schritt und jeden neuen Termin schreiben wir Ihnen.",
                en: "Your order is being worked on. We write to you about every new step and every new date.")
        case .sentToGridOperator:
            return Text(
                "Der Netzbetreiber prüft die Anmeldung. Danach bestätigen wir Ihnen den Lieferbeginn.",
                en: "The grid operator is checking the registration. Then we confirm the start of supply.")
        case .waitingForCustomer:
            return mayAct
                ? Text(
                    "Wir warten auf Ihre Antwort und machen danach weiter.",
                    en: "We wait for your answer and go on then.")
                : Text("Wir warten auf die Antwort des Bestellers.", en: "We wait for the answer of who ordered.")
        case .done:
            return commodity == .internet
                ? Text(
                    "Ihr Vertrag läuft. Prüfen Sie die Geschwindigkeit Ihres Anschlusses mit der Messung der Bundesnetzagentur: breitbandmessung.de.",
                    en:
                        "Your contract runs. Check the speed of your line with the measurement of the Bundesnetzagentur: breitbandmessung.de."
                )
                : confirmed(isGuest: isGuest)
        case .refused:
            // Without an account there is no timeline: the reason stands in the letter that says so.
            guard !isGuest else {
                return Text(
                    "Wir konnten die Bestellung nicht annehmen. Über eine automatische Entscheidung sprechen wir gern persönlich mit Ihnen.",
                    en: "We could not accept the order. We gladly talk with you in person about an automatic decision.")
            }
            return Text(
                "Wir konnten die Bestellung nicht annehmen. Der Grund steht im Verlauf. Über eine automatische Entscheidung sprechen wir gern persönlich mit Ihnen.",
                en: """
                    We could not accept the order. The reason stands in the timeline. We gladly talk with you in person about an \
                    automatic decision.
                    """)
        case .withdrawn:
            return Text(
                "Die Bestellung ist zurückgezogen. Es kommt kein Vertrag zustande.",
                en: "The order is taken back. No contract comes about.")
        }
    }

    private static func confirmed(isGuest: Bool) -> Text {
        isGuest
            ? Text(
                "Der Vertrag ist bestätigt. Was vereinbart ist, steht in der Vertragsbestätigung, die mit eigener E-Mail kommt.",
                en:
                    "The contract is confirmed. What is agreed stands in its confirmation, which comes as an e-mail of its own."
            )
            : Text(
                "Der Vertrag ist bestätigt. Er steht unter „Meine Verträge“.",
                en: "The contract is confirmed. It stands under “My contracts”.")
    }
}
