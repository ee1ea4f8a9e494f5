import Vocabulary

enum NamePayoutTexts {
    static let title = Text("Auszahlungskonto nennen", en: "Name an account for payouts")
    static func lead(until day: Day) -> Text {
        Text(
            "Bis zum \(day.german) können Sie hier nennen, auf welches Konto wir ein Guthaben der Schlussrechnung und den Umzugsbonus zahlen.",
            en: """
                Until \(day.english) you can name here the account to which we pay a credit of the final bill and the moving \
                bonus.
                """)
    }
    static let what = Text(
        "Auf dieses Konto zahlen wir ein Guthaben der Schlussrechnung und, wenn es einen gibt, den Umzugsbonus. Es ersetzt, was Sie vorher genannt haben; von wo wir abbuchen, ändert sich nicht.",
        en: """
            To this account we pay a credit of the final bill and the moving bonus, if there is one. It replaces what you named \
            before; the account we debit does not change.
            """)
    static let submit = Text("Konto speichern", en: "Keep the account")
    static let back = Text("Zurück zum Vorgang", en: "Back to the request")

    static let subject = Text(
        "Für Ihren Umzug wurde ein Auszahlungskonto genannt", en: "An account for payouts was named for your move")
    static func opening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return Text(
            "Im Kundenportal wurde ein Konto genannt, auf das wir Guthaben und Umzugsbonus zahlen sollen, \(who.german). Die IBAN schreiben wir nicht in diese E-Mail, falls jemand mitliest.",
            en: """
                An account for credit and moving bonus was named in the customer portal, \(who.english). Its IBAN is not in \
                this e-mail in case somebody reads along.
                """)
    }
    static func stop(_ phone: String) -> Text {
        Text(
            "Stimmt das nicht, nennen Sie im Vorgang ein anderes Konto oder rufen Sie uns an: \(phone).",
            en: "If this is wrong, name another account in the request or call us: \(phone).")
    }
}
