import Vocabulary

enum BankTexts {
    static let title = Text("Bankverbindung", en: "Bank details")
    static let now = Text("So zahlen Sie jetzt", en: "How you pay now")
    static let waiting = Text("Beauftragt", en: "Asked for")
    static let holdsFrom = Text("Gilt", en: "Holds")
    static func debited(from day: Day) -> Text {
        Text(
            "erste Abbuchung frühestens am \(day.german); bis dahin zahlen Sie wie bisher",
            en: "first debit on \(day.english) at the earliest; until then you pay as before")
    }
    static func takenOver(by day: Day) -> Text {
        Text(
            "sobald wir es übernommen haben, spätestens ab dem \(day.german); bis dahin zahlen Sie wie bisher",
            en: "once we have taken it over, from \(day.english) at the latest; until then you pay as before")
    }
    static let change = Text("Ändern", en: "Change it")
    static let way = Text("Zahlungsweise", en: "Way of paying")
    static let iban = Text("IBAN", en: "IBAN")
    static let bank = Text("Bank", en: "Bank")
    static func bank(_ name: String) -> Text { Text("Bank: \(name)", en: "Bank: \(name)") }
    static let holder = Text("Kontoinhaber", en: "Account holder")
    static let holderAddress = Text("Anschrift des Kontoinhabers", en: "Address of the account holder")
    static let since = Text("Vereinbart am", en: "Agreed on")
    static let lastUsed = Text("Zuletzt benutzt am", en: "Last used on")
    static let seeRequest = Text("Vorgang ansehen", en: "See the request")
    static let back = Text("Zurück zur Bankverbindung", en: "Back to the bank details")
    static let unreadable = Text(
        "nicht lesbar; sie steht auf Ihrer Rechnung", en: "not readable; you find it on your bill")
    static let noCosts = Text(
        "Beide Zahlungsweisen kosten Sie nichts. Sie können jederzeit wechseln.",
        en: "Both ways of paying are free. You can change at any time.")

    static func words(_ way: PaymentWay) -> Text {
        switch way {
        case .debit: Text("SEPA-Lastschrift", en: "SEPA direct debit")
        case .transfer: Text("Überweisung oder Dauerauftrag", en: "Transfer or standing order")
        }
    }
    static func unknown(_ phone: String) -> Text {
        Text(
            "Unsere Abrechnung hat dem Portal noch nicht übergeben, wie Sie zahlen. Es steht auf Ihrer Rechnung. Fragen: \(phone).",
            en: "Our billing has not handed the portal yet how you pay. It stands on your bill. Questions: \(phone).")
    }
    static let lapsed = Text(
        "Dieses Mandat wurde 36 Monate lang nicht benutzt und ist damit erloschen. Für die Lastschrift erteilen Sie ein neues.",
        en: "This mandate was not used for 36 months and has lapsed. For direct debits give a new one.")
    static func over(_ phone: String) -> Text {
        Text(
            "Dieser Vertrag ist beendet. Möchten Sie für ein Guthaben ein Konto nennen, rufen Sie uns an: \(phone).",
            en: "This contract is over. If you want to name an account for a credit, call us: \(phone).")
    }
    static func willBeHeld(until: Instant) -> Text {
        Text(
            "Ihre E-Mail-Adresse hat sich vor Kurzem geändert. Zu Ihrer Sicherheit wartet Ihr Auftrag deshalb bis zum \(until.german). Danach geht er von selbst weiter.",
            en: """
                Your e-mail address has changed lately. For your safety what you ask for waits until \(until.english). After \
                that it goes on by itself.
                """)
    }
    static func held(until: Instant) -> Text {
        Text(
            "Weil sich die E-Mail-Adresse vor Kurzem geändert hat, wartet der Auftrag zur Sicherheit bis zum \(until.german). Danach geht er von selbst weiter.",
            en: """
                Because the e-mail address has changed lately, this waits until \(until.english), to be on the safe side. After \
                that it goes on by itself.
                """)
    }
    static let nextEnded = Text(
        "Der Auftrag wird nicht ausgeführt. Es bleibt bei der Zahlungsweise, die vorher vereinbart war.",
        en: "The order is not carried out. The way of paying that was agreed before stays.")
    /// What it replaced before it was taken back does not come back with that.
    static func ended(notBack mandate: String?) -> Text {
        guard let mandate else { return nextEnded }
        return .sentences([
            nextEnded,
            Text(
                "Das Mandat \(mandate), das damit ersetzt war, gilt nicht wieder; erteilen Sie es neu, wenn Sie es möchten.",
                en:
                    "The mandate \(mandate), which this had replaced, does not come back; give it anew if you would like it."
            ),
        ])
    }
    static func notice(_ name: String?) -> Text? {
        switch name {
        case "inzwischen": meanwhile
        case "schon": everywhereAlready
        default: nil
        }
    }
    private static let everywhereAlready = Text(
        "Von diesem Konto buchen wir schon für alle Ihre Verträge ab. Es wurde nichts geändert.",
        en: "We debit this account for all your contracts already. Nothing was changed.")
    private static let meanwhile = Text(
        "Inzwischen wurde für diesen Vertrag etwas geändert. Sehen Sie sich den neuen Stand an; von Ihrem letzten Auftrag wurde nichts übernommen.",
        en: """
            Something was changed for this contract meanwhile. Look at how it stands now; nothing of what you asked for last \
            was kept.
            """)
}
