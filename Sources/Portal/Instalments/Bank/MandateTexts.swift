import Vocabulary

enum MandateTexts {
    static let title = Text("SEPA-Lastschriftmandat", en: "SEPA direct debit mandate")
    static let give = Text("Neues SEPA-Lastschriftmandat", en: "New SEPA direct debit mandate")
    static let words = Text("Wortlaut des Mandats", en: "Words of the mandate")
    static let press = Text("SEPA-Lastschriftmandat erteilen", en: "Give the SEPA direct debit mandate")
    static let copy = Text(
        "Mandat mit ganzer IBAN als PDF speichern", en: "Save the mandate with the whole IBAN as PDF")
    static func headline(_ reference: String) -> Text {
        Text("SEPA-Lastschriftmandat \(reference)", en: "SEPA direct debit mandate \(reference)")
    }

    static let creditor = Text("Zahlungsempfänger (Gläubiger)", en: "Creditor")
    static let creditorAddress = Text("Anschrift des Gläubigers", en: "Address of the creditor")
    static let creditorID = Text("Gläubiger-Identifikationsnummer", en: "Creditor identifier")
    static let reference = Text("Mandatsreferenz", en: "Mandate reference")
    static let kind = Text("Zahlungsart", en: "Type of payment")
    static let recurrent = Text("wiederkehrende Zahlungen", en: "recurrent payments")
    static let signedAt = Text("Erteilt am", en: "Given on")
    /// Who signed in just now is not asked once more.
    static let signedHow = Text(
        "Das Mandat wurde im Kundenportal elektronisch erteilt. Das Passwort wurde höchstens \(ConfirmPassword.freshMinutes) Minuten vorher eingegeben, bei der Anmeldung oder eigens dafür.",
        en: """
            The mandate was given electronically in the customer portal. The password had been typed no more than \
            \(ConfirmPassword.freshMinutes) minutes before, on signing in or for this.
            """)

    /// The words of the German banking industry (EPC-approved), letter for letter; the English ones are those of EPC016-06.
    static func consentWords(_ creditor: String) -> Text {
        Text(
            "Ich ermächtige \(creditor), Zahlungen von meinem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein Kreditinstitut an, die von \(creditor) auf mein Konto gezogenen Lastschriften einzulösen. Hinweis: Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem Kreditinstitut vereinbarten Bedingungen.",
            en: """
                By signing this mandate form, you authorise \(creditor) to send instructions to your bank to debit your \
                account and your bank to debit your account in accordance with the instructions from \(creditor). As part \
                of your rights, you are entitled to a refund from your bank under the terms and conditions of your \
                agreement with your bank. A refund must be claimed within 8 weeks starting from the date on which your \
                account was debited.
                """)
    }
    static let consent = Text(
        "Mit dem Knopf unten erteilen Sie das Mandat. Gehört das Konto jemand anderem, erteilen Sie es in dessen Auftrag.",
        en: "The button below gives the mandate. If the account belongs to somebody else, you give it on their behalf.")
    static func firstDebit(_ day: Day) -> Text {
        Text(
            "Die erste Abbuchung kommt frühestens am \(day.german). Betrag und Tag kündigen wir Ihnen vorher per E-Mail an. Bis dahin zahlen Sie wie bisher.",
            en: """
                The first debit comes on \(day.english) at the earliest. Amount and day are announced to you by e-mail before. \
                Until then you pay as before.
                """)
    }
    static let everywhere = Text(
        "Verwende dieses Konto für alle meine Verträge", en: "Use this account for all my contracts")

    static let ibanHint = Text(
        "Von einem Konto im SEPA-Raum, zum Beispiel DE02 1203 0000 0000 2020 51",
        en: "Of an account within SEPA, for example DE02 1203 0000 0000 2020 51")
    static let holderHint = Text("Wie die Bank ihn kennt", en: "As the bank knows them")
    static let holderMissing = Text(
        "Geben Sie an, wem das Konto gehört.", en: "Say to whom the account belongs.")
    static let addressHint = Text(
        "Nur wenn das Konto jemand anderem gehört oder außerhalb des EWR geführt wird, etwa in der Schweiz oder in Großbritannien: Straße, Hausnummer, Postleitzahl, Ort",
        en: """
            Only if the account belongs to somebody else or is held outside of the EEA, as in Switzerland or Great Britain: \
            street, house number, postal code, place
            """)
    static let addressMissing = Text(
        "Für ein Konto außerhalb des EWR verlangt die Bank die Anschrift des Kontoinhabers. Geben Sie Straße, Hausnummer, Postleitzahl und Ort an.",
        en: """
            For an account outside of the EEA the bank wants the address of its holder. Give street, house number, postal code \
            and place.
            """)
    /// With an order there is no field for it.
    static let addressLater = Text(
        "Für ein fremdes Konto außerhalb des EWR verlangt die Bank die Anschrift des Kontoinhabers. Nennen Sie ein anderes Konto, oder wählen Sie Überweisung und erteilen Sie das Mandat danach unter „Bankverbindung“.",
        en: """
            For somebody else's account outside of the EEA the bank wants the address of its holder. Name another account, or \
            choose transfer and give the mandate afterwards under “Bank details”.
            """)
    static let ibanMissing = Text("Geben Sie die IBAN ein.", en: "Type the IBAN.")
    static let notSEPA = Text(
        "Von einem Konto in diesem Land können wir nicht abbuchen. Nennen Sie eines aus dem SEPA-Raum, oder zahlen Sie per Überweisung.",
        en: "We cannot debit an account in this country. Name one within SEPA, or pay by transfer.")
    static let same = Text(
        "Von diesem Konto buchen wir schon ab. Sie müssen nichts ändern.",
        en: "We debit this account already. There is nothing to change.")

    static func wrong(_ problem: IBAN.Problem) -> Text {
        switch problem {
        case .empty: ibanMissing
        case .characters:
            Text(
                "Eine IBAN besteht nur aus Buchstaben und Ziffern. Prüfen Sie die Eingabe.",
                en: "An IBAN has letters and digits only. Check what you typed.")
        case .unknownCountry:
            Text(
                "Eine IBAN beginnt mit zwei Buchstaben für das Land, in Deutschland mit DE. Prüfen Sie den Anfang.",
                en: "An IBAN begins with two letters for the country, in Germany with DE. Check the beginning.")
        case .length(let expected):
            Text(
                "Eine IBAN aus diesem Land hat \(expected) Zeichen. Prüfen Sie, ob etwas fehlt oder zu viel ist.",
                en: "An IBAN of this country has \(expected) signs. Check whether something is missing or too much.")
        case .structure:
            Text(
                "In dieser IBAN steht ein Buchstabe, wo eine Ziffer stehen muss, oder umgekehrt. Vergleichen Sie sie mit Ihrer Bankkarte.",
                en: "This IBAN has a letter in the place of a digit, or the reverse. Compare it with your bank card.")
        case .checkDigit:
            Text(
                "Die Prüfziffer passt nicht: In der IBAN ist ein Tippfehler. Vergleichen Sie sie mit Ihrer Bankkarte.",
                en: "The check digits do not fit: there is a typing error in the IBAN. Compare it with your bank card.")
        }
    }

    static func next(by promised: Day?, from debit: Day?, heldUntil: Instant?, mayAct: Bool) -> Text {
        .sentences(
            [
                heldUntil.map { BankTexts.held(until: $0) }, takenOver(by: promised), debit.map(debits),
                mayAct ? mayBeTakenBack : nil,
            ].compactMap { $0 })
    }
    private static func takenOver(by promised: Day?) -> Text {
        guard let promised else {
            return Text(
                "Wir übernehmen das Mandat in unsere Abrechnung.", en: "We take the mandate over into our billing.")
        }
        return Text(
            "Wir übernehmen das Mandat bis zum \(promised.german) in unsere Abrechnung.",
            en: "We take the mandate over into our billing by \(promised.english).")
    }
    private static func debits(_ first: Day) -> Text {
        Text(
            "Die erste Abbuchung kommt frühestens am \(first.german); bis dahin wird wie bisher gezahlt.",
            en: "The first debit comes on \(first.english) at the earliest; until then it is paid as before.")
    }
    private static let mayBeTakenBack = Text(
        "Solange es nicht übernommen ist, können Sie es im Kundenportal zurückziehen.",
        en: "Until it is taken over you can take it back in the customer portal.")

    static func nextDone(from debit: Day?) -> Text {
        guard let debit else { return inForce }
        return .sentences([
            inForce,
            Text(
                "Die erste Abbuchung kommt frühestens am \(debit.german).",
                en: "The first debit comes on \(debit.english) at the earliest."), revoke,
        ])
    }
    private static let inForce = Text("Das Mandat gilt.", en: "The mandate is in force.")
    private static let revoke = Text(
        "Widerrufen können Sie es jederzeit, indem Sie künftig überweisen.",
        en: "You can revoke it at any time by paying by transfer.")
}
