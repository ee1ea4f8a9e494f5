import Vocabulary

enum TransferTexts {
    static let title = Text("Zahlung per Überweisung", en: "Payment by transfer")
    static let choose = Text("Künftig überweisen", en: "Pay by transfer")
    static let press = Text("Künftig per Überweisung zahlen", en: "Pay by transfer from now on")
    static let details = Text("Dahin überweisen Sie", en: "Where to transfer to")
    static let recipient = Text("Empfänger", en: "Recipient")
    static let bic = Text("BIC", en: "BIC")
    static let purpose = Text("Verwendungszweck", en: "Reference")
    static let ends = Text("Endendes Mandat", en: "Mandate that ends")
    static func replacing(_ mandate: String) -> Text {
        let words = Text(
            "Das Mandat \(mandate), das Sie erteilt haben und das noch nicht gilt, ersetzen Sie damit.",
            en: "This replaces the mandate \(mandate), which you gave and which is not in force yet.")
        return .sentences([words, DebitNoticeTexts.calledOff(mandate)])
    }
    static let replaced = Text("Ersetztes Mandat", en: "Mandate that is replaced")
    static let exactName = Text(
        "Schreiben Sie den Namen genau so: Ihre Bank vergleicht ihn mit der IBAN. Mit dem Verwendungszweck ordnen wir Ihre Zahlung zu.",
        en: "Write the name exactly so: your bank compares it with the IBAN. By the reference we match your payment.")
    static let giroCode = Text(
        "Code für Banking-Apps: Empfänger, IBAN und Verwendungszweck, ohne Betrag",
        en: "Code to scan with banking apps: recipient, IBAN, reference, no amount")
    static let account = Text("Unser Konto", en: "Our account")
    /// Money is due two weeks after it was asked for at the earliest (EnWG § 40c (1)).
    static let accountLater = Text(
        "Nennen wir Ihnen schriftlich mit der nächsten Zahlungsaufforderung, mindestens zwei Wochen bevor Sie zahlen. Vorher müssen Sie nichts überweisen.",
        en: """
            We tell you in writing with the next request for payment, at least two weeks before you pay. Before that there is \
            nothing to transfer.
            """)
    static func account(_ bank: Operator.BankAccount) -> Text {
        Text(
            "\(bank.holder), IBAN \(bank.shownIBAN), mit der Vertragsnummer als Verwendungszweck",
            en: "\(bank.holder), IBAN \(bank.shownIBAN), with the contract number as reference")
    }
    static func ask(_ phone: String) -> Text {
        Text(
            "Unser Konto steht auf Ihrer Rechnung. Wir nennen es Ihnen außerdem schriftlich, mindestens zwei Wochen bevor Sie das erste Mal überweisen. Fragen: \(phone).",
            en: """
                Our account stands on your bill. We also tell you in writing, at least two weeks before you transfer for the \
                first time. Questions: \(phone).
                """)
    }
    static let already = Text(
        "Für diesen Vertrag ist Überweisung schon vereinbart oder beauftragt. Sie müssen nichts tun.",
        en: "Transfer is agreed or asked for already. There is nothing to do.")
    static let what = Text(
        "Danach überweisen Sie Abschläge und Rechnungen selbst, jeweils so, dass sie am fälligen Tag bei uns sind. Am einfachsten geht das mit einem Dauerauftrag.",
        en: """
            After that you transfer instalments and bills yourself, each so that it reaches us on the day it is due. A \
            standing order is the easiest way.
            """)
    static func ending(_ reference: String) -> Text {
        Text(
            "Das Mandat \(reference) widerrufen Sie damit. Bis wir das übernommen haben, kann noch eine Lastschrift kommen, die schon angekündigt ist.",
            en: """
                This revokes the mandate \(reference). Until we have taken that over, a debit that was announced already may \
                still come.
                """)
    }
    static func next(by promised: Day?, heldUntil: Instant?) -> Text {
        .sentences([heldUntil.map { BankTexts.held(until: $0) }, changed(by: promised), after].compactMap { $0 })
    }
    private static func changed(by promised: Day?) -> Text {
        guard let promised else {
            return Text("Wir stellen die Zahlungsweise um.", en: "We change the way of paying.")
        }
        return Text(
            "Wir stellen die Zahlungsweise bis zum \(promised.german) um.",
            en: "We change the way of paying by \(promised.english).")
    }
    private static let after = Text(
        "Danach buchen wir nichts mehr ab; überweisen Sie dann zu den Fälligkeiten.",
        en: "After that we debit nothing any more; transfer on the days payments are due.")
    static let nextDone = Text(
        "Wir buchen nichts mehr ab. Überweisen Sie zu den Fälligkeiten.",
        en: "We debit nothing any more. Transfer on the days payments are due.")
}
