import Vocabulary

enum BankLetterTexts {
    static func subject(_ reporter: RequestStanding.Reporter) -> Text {
        switch reporter {
        case .you:
            Text(
                "Sie haben eine Änderung der Bankverbindung beauftragt",
                en: "You asked for a change of your bank details")
        case .holder, .other, .unknown:
            Text(
                "Für Ihren Vertrag wurde eine Änderung der Bankverbindung beauftragt",
                en: "A change of the bank details of your contract was asked for")
        }
    }
    static func opening(_ reporter: RequestStanding.Reporter) -> Text {
        let who = RequestTexts.reporter(reporter)
        return Text(
            "Im Kundenportal wurde eine Änderung der Zahlungsweise beauftragt, \(who.german). Die IBAN zeigen wir hier nur in Teilen, falls jemand mitliest.",
            en: """
                A change of the way of paying was asked for in the customer portal, \(who.english). Only part of the IBAN is \
                shown here in case somebody reads along.
                """)
    }
    static func stop(_ phone: String) -> Text {
        Text(
            "So halten Sie das an: Öffnen Sie den Vorgang und wählen Sie dort „Vorgang zurückziehen“, oder rufen Sie uns an: \(phone). Es bleibt dann, wie es vorher war.",
            en: """
                How to stop this: open the request and choose “Take the request back” there, or call us: \(phone). Then all \
                stays as it was before.
                """)
    }
    static func look(_ number: String) -> Text {
        Text("Vorgang \(number) ansehen", en: "See the request \(number)")
    }
}

enum DebitNoticeTexts {
    static let subject = Text("Ankündigung der nächsten Abbuchungen", en: "Announcement of the next debits")
    static func opening(_ creditor: String, from day: Day) -> Text {
        Text(
            "Mit dem neuen SEPA-Lastschriftmandat bucht \(creditor) frühestens ab dem \(day.german) ab. Was vorher fällig ist, zahlen Sie wie bisher.",
            en: """
                With the new SEPA direct debit mandate \(creditor) debits from \(day.english) at the earliest. What is due \
                before is paid as before.
                """)
    }
    static let days = Text(
        "Diese Beträge buchen wir an diesen Tagen ab:", en: "These amounts are debited on these days:")
    static func changes(days: Int) -> Text {
        Text(
            "Fällt ein Tag auf ein Wochenende oder einen Feiertag, kommt die Abbuchung am nächsten Bankarbeitstag. Ändern sich die Beträge, kündigen wir sie \(days) Tage vorher neu an.",
            en: """
                If a day falls on a weekend or holiday, the debit comes on the next working day of the banks. If amounts \
                change, we announce them anew \(days) days before.
                """)
    }
    static func later(days: Int) -> Text {
        Text(
            "Betrag und Tag der ersten Abbuchung kündigen wir Ihnen \(days) Tage vorher an.",
            en: "Amount and day of the first debit are announced to you \(days) days before.")
    }
    /// Of a mandate that is taken back, refused or replaced before a debit came.
    static func calledOff(_ reference: String, isOfAnother: Bool = false) -> Text {
        let words = Text(
            "Abbuchungen, die wir mit dem Mandat \(reference) angekündigt haben, finden nicht statt.",
            en: "Debits that we announced with the mandate \(reference) do not take place.")
        return isOfAnother ? .sentences([words, passOnCalledOff]) : words
    }
    private static let passOnCalledOff = Text(
        "Das Konto gehört jemand anderem: Geben Sie das an den Kontoinhaber weiter.",
        en: "The account belongs to somebody else: pass this on to its holder.")
    static let passOn = Text(
        "Das Konto gehört jemand anderem: Geben Sie diese Ankündigung an den Kontoinhaber weiter.",
        en: "The account belongs to somebody else: pass this announcement on to its holder.")
}
