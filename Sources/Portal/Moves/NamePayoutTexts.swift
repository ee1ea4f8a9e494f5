import Vocabulary

enum NamePayoutTexts {
    static let title = Text("Auszahlungskonto nennen", en: "Name an account for payouts")
    /// What is paid to the account.
    private static func paid(_ hasBonus: Bool) -> Text {
        hasBonus
            ? Text(
                "ein Guthaben der Schlussrechnung und den Umzugsbonus",
                en: "a credit of the final bill and the moving bonus")
            : Text("ein Guthaben der Schlussrechnung", en: "a credit of the final bill")
    }
    static func lead(until day: Day, hasBonus: Bool) -> Text {
        let what = paid(hasBonus)
        return Text(
            "Bis zum \(day.german) können Sie hier nennen, auf welches Konto wir \(what.german) zahlen.",
            en: "Until \(day.english) you can name here the account to which we pay \(what.english).")
    }
    static func what(hasBonus: Bool) -> Text {
        let what = paid(hasBonus)
        return Text(
            "Auf dieses Konto zahlen wir \(what.german). Es ersetzt, was Sie vorher genannt haben; von wo wir abbuchen, ändert sich nicht.",
            en: """
                To this account we pay \(what.english). It replaces what you named before; the account we debit does not \
                change.
                """)
    }
    static let submit = Text("Konto speichern", en: "Keep the account")
    static let back = Text("Zurück zum Vorgang", en: "Back to the request")

    static let subject = Text(
        "Für Ihren Umzug wurde ein Auszahlungskonto genannt", en: "An account for payouts was named for your move")
    static func opening(_ reporter: RequestStanding.Reporter, hasBonus: Bool) -> Text {
        let (who, what) = (RequestTexts.reporter(reporter), paid(hasBonus))
        return Text(
            "Im Kundenportal wurde ein Konto genannt, auf das wir \(what.german) zahlen sollen, \(who.german). Die IBAN schreiben wir nicht in diese E-Mail, falls jemand mitliest.",
            en: """
                An account to which we are to pay \(what.english) was named in the customer portal, \(who.english). Its IBAN \
                is not in this e-mail in case somebody reads along.
                """)
    }
    static func stop(_ phone: String) -> Text {
        Text(
            "Stimmt das nicht, nennen Sie im Vorgang ein anderes Konto oder rufen Sie uns an: \(phone).",
            en: "If this is wrong, name another account in the request or call us: \(phone).")
    }
}
