import Vocabulary

/// The words of an order of another tariff: on its page, in the letter, on the receipt.
enum TariffOrderTexts {
    static let newTariff = Text("Neuer Tarif", en: "New tariff")
    static let oldTariff = Text("Bisheriger Tarif", en: "Tariff until now")
    static func rate(_ rate: UnitRate, isDynamic: Bool) -> Text {
        guard isDynamic else { return rate.text }
        return Text(
            "\(rate.german) im Durchschnitt der letzten zwölf Monate; er ändert sich jede Stunde",
            en: "\(rate.english) on the average of the last twelve months; it changes every hour")
    }
    static func year(_ energy: Energy) -> Text {
        Text("Gesamtpreis im Jahr bei \(energy.german)", en: "Total price a year at \(energy.english)")
    }
    static let month = Text("Gesamtpreis im Monat, im Durchschnitt", en: "Total price a month, on average")
    static let yearBefore = Text("Bisheriger Tarif, gleicher Verbrauch", en: "Present tariff, same consumption")
    static let yearUnknown = Text("Gesamtpreis im Jahr", en: "Total price a year")
    static let yearFormula = Text(
        "Arbeitspreis mal verbrauchte Kilowattstunden, dazu der Grundpreis. Eine Summe für das Jahr können wir nicht nennen: Uns fehlt der Verbrauch, bei zwei Arbeitspreisen der Verbrauch zu jedem von ihnen.",
        en:
            "Energy price times the kilowatt-hours used, plus the standing charge. We cannot name a sum for the year: the consumption is missing, with two energy prices that at each of them."
    )
    static func gross(_ money: Money) -> Text {
        Text("\(money.german) einschließlich Umsatzsteuer", en: "\(money.english) including VAT")
    }
    static let extra = Text("Boni und einmalige Kosten", en: "Bonuses and one-off costs")
    static let noExtra = Text("Keine", en: "None")
    static let from = Text("Neuer Tarif ab", en: "New tariff from")
    static func until(_ day: Day) -> Text { Text("bis \(day.german)", en: "until \(day.english)") }
    static func notice(weeks: Int) -> Text {
        weeks == 0
            ? Text("Jederzeit ohne Frist", en: "At any time without notice") : ContractFactTexts.notice(.weeks(weeks))
    }
    static let asBefore = Text(
        "Wie bisher in Ihrem Vertrag, mit Lastschrift oder Überweisung ohne Aufpreis",
        en: "As in your contract until now, by direct debit or transfer without surcharge")
    static let early = Text(
        "Beginn vor Ablauf der Widerrufsfrist", en: "Beginning before the end of the withdrawal period")
    static func asked(_ moment: Instant) -> Text {
        Text("Ausdrücklich verlangt am \(moment.german)", en: "Expressly requested on \(moment.english)")
    }
    static let withdrawal = Text("Widerruf möglich", en: "Withdrawal possible")
    /// The contract is made by the confirmation, which may come after the day it was promised for.
    static func withdrawal(atLeastUntil day: Day) -> Text {
        Text(
            "14 Tage ab unserer Bestätigung, mindestens bis \(day.german)",
            en: "For 14 days from our confirmation on, at least until \(day.english)")
    }
    static let confirmation = Text("Vertragsbestätigung", en: "Confirmation of the contract")

    static func next(_ state: ServiceRequest.State, from: Day?, promisedOn: Day?, mayAct: Bool) -> Text {
        let (since, start) = (from.map(\.german) ?? "", from.map(\.english) ?? "")
        let (by, until) = promisedOn.map { (" bis zum \($0.german)", " by \($0.english)") } ?? ("", "")
        switch state {
        case .received, .inReview, .sentToGridOperator:
            let german =
                "Wir prüfen die Bestellung und bestätigen sie\(by) in Textform. Der neue Tarif soll ab dem \(since) gelten."
            let english =
                "We check the order and confirm it in text form\(until). The new tariff is to hold from \(start) on."
            guard mayAct else { return Text(german, en: english) }
            guard state != .sentToGridOperator else {
                return Text(
                    "\(german) Sie müssen nichts weiter tun. Widerrufen können Sie bis 14 Tage nach der Bestätigung.",
                    en: "\(english) There is nothing else to do. You can withdraw until 14 days after the confirmation."
                )
            }
            return Text(
                "\(german) Sie müssen nichts weiter tun. Bis zur Bestätigung können Sie die Bestellung hier zurückziehen.",
                en: "\(english) There is nothing else to do. Until it is confirmed you can take the order back here.")
        case .waitingForCustomer: return RequestTexts.waiting(mayAct: mayAct)
        case .done:
            return Text(
                "Der Wechsel ist bestätigt. Der neue Tarif gilt ab dem \(since).",
                en: "The change is confirmed. The new tariff holds from \(start) on.")
        case .refused:
            return Text(
                "Wir konnten den Tarif nicht wechseln. Der bisherige Tarif gilt weiter.",
                en: "We could not change the tariff. The present tariff goes on.")
        case .withdrawn:
            return Text(
                "Der Wechsel findet nicht statt. Der bisherige Tarif gilt weiter.",
                en: "The change does not take place. The present tariff goes on.")
        }
    }

    static func subject(_ tariff: String, _ reporter: RequestStanding.Reporter) -> Text {
        reporter == .you
            ? Text(
                "Ihre Bestellung ist eingegangen: Tarifwechsel zu \(tariff)",
                en: "Your order has arrived: change to the tariff \(tariff)")
            : Text("Tarifwechsel zu \(tariff) bestellt", en: "Change to the tariff \(tariff) ordered")
    }
    static func opening(_ reporter: RequestStanding.Reporter) -> Text {
        guard reporter != .you else {
            return Text(
                "Ihre Bestellung ist bei uns eingegangen. Das haben Sie bestellt:",
                en: "Your order has arrived with us. This is what you ordered:")
        }
        let who = RequestTexts.reporter(reporter)
        return Text(
            "Zu Ihrem Vertrag wurde ein anderer Tarif bestellt, \(who.german). Das ist bei uns eingegangen:",
            en: "Another tariff was ordered for your contract, \(who.english). This has arrived:")
    }
    static func summarySubject(_ tariff: String) -> Text {
        Text("Zusammenfassung vor Ihrer Bestellung: \(tariff)", en: "Summary before your order: \(tariff)")
    }
    static let summaryOpening = Text(
        "Sie haben sich im Kundenportal einen Tarif angesehen. Vor einer Bestellung fassen wir die wichtigsten Bedingungen zusammen (§\u{A0}41a Abs.\u{A0}7 EnWG). Bestellt ist noch nichts.",
        en: """
            You looked at a tariff in the customer portal. Before an order we summarise its main conditions \
            (§\u{A0}41a (7) EnWG). Nothing is ordered yet.
            """)
    static let backToOrder = Text("Zum Tarif im Kundenportal", en: "To the tariff in the customer portal")
}
