import Vocabulary

enum OfficeLetterTexts {
    static let menu = Text("Briefe", en: "Letters")
    static let title = Text("Briefe und E-Mails", en: "Letters and e-mails")
    static let lead = Text(
        "Was das Portal an Kunden sendet, und ob es ankommt.",
        en: "What the portal sends to customers, and whether it arrives.")
    static let all = Text("Alle Briefe", en: "All letters")
    static let none = Text("Hier sind keine Briefe.", en: "There are no letters here.")
    static let older = Text("Ältere Briefe", en: "Older letters")
    static let letter = Text("Brief", en: "Letter")
    static let to = Text("An", en: "To")
    static let query = Text("Briefe suchen", en: "Find letters")
    static let queryHint = Text(
        "Nach E-Mail-Adresse, Kundennummer, Vertragsnummer oder Vorgangsnummer.",
        en: "By e-mail address, customer number, contract number or request number.")
    static let queryUnknown = Text(
        "Das ist weder eine E-Mail-Adresse noch eine Nummer. Nach Namen suchen Sie unter „Kunden“.",
        en: "This is neither an e-mail address nor a number. Names are found under “Customers”.")
    static func stand(_ stand: LetterFilter.Stand) -> Text {
        switch stand {
        case .failed: Text("Nicht angekommen", en: "Not arrived")
        case .waiting: Text("Warten auf Versand", en: "Waiting to be sent")
        case .sent: Text("Gesandt", en: "Sent")
        case .paper: Text("Zu drucken", en: "To be printed")
        }
    }
    static let batches = Text("Gedruckte Stapel", en: "Printed batches")
    static func queued(_ moment: Instant) -> Text { Text("vom \(moment.german)", en: "of \(moment.english)") }

    static func state(_ state: LetterStanding.State) -> Text {
        switch state {
        case .waiting: Text("Wartet", en: "Waits")
        case .sent: Text("Gesandt", en: "Sent")
        case .gaveUp: Text("Nicht angekommen", en: "Not arrived")
        case .bounced: Text("Zurückgekommen", en: "Came back")
        }
    }
    static func badge(_ state: LetterStanding.State) -> StaticString {
        switch state {
        case .waiting: "badge badge-wait"
        case .sent: "badge"
        case .gaveUp, .bounced: "badge badge-warn"
        }
    }

    /// Why it did not arrive, or waits; nil for what is fine.
    static func why(_ letter: LetterStanding) -> Text? {
        switch letter.state {
        case .sent: nil
        case .bounced:
            Text(
                "Der Mailserver des Empfängers meldete \(letter.bounceStatus ?? "einen Fehler").",
                en: "The recipient’s mail server reported \(letter.bounceStatus ?? "an error").")
        case .gaveUp: trouble(letter.trouble)
        case .waiting(let next):
            letter.attempts == 0
                ? nil
                : Text(
                    "Versuch \(letter.attempts) misslang: \(trouble(letter.trouble).german) Nächster Versuch \(next.german).",
                    en: """
                        Try \(letter.attempts) failed: \(trouble(letter.trouble).english) Next try \(next.english).
                        """)
        }
    }

    /// The words of the postman (`Postman.words`) for people.
    private static func trouble(_ words: String?) -> Text {
        guard let words else { return Text("Der Grund ist nicht bekannt.", en: "The reason is not known.") }
        let code = words.split(separator: " ").first { $0.utf8.count == 3 && Int($0) != nil } ?? ""
        if words.hasPrefix("recipient refused") {
            return Text(
                "Der Mailserver nimmt für diese Adresse nichts an (\(code)).",
                en: "The mail server takes nothing for this address (\(code)).")
        }
        if words.hasPrefix("refused") {
            return Text(
                "Der Mailserver nahm den Brief nicht an (\(code)).", en: "The mail server did not take it (\(code)).")
        }
        if words.hasPrefix("mail server not reachable") {
            return Text("Unser Mailserver war nicht erreichbar.", en: "Our mail server could not be reached.")
        }
        if words.hasPrefix("not released") {
            return Text("Nach einer Wiederherstellung nicht freigegeben.", en: "Not released after a restore.")
        }
        return Text("Ein Fehler im Portal.", en: "A fault of the portal.")
    }

    static let onPrintList = Text("Wird gedruckt und geht per Post.", en: "Is printed and goes by post.")
    static let noContent = Text(
        "Was in dem Brief steht, zeigt diese Seite nicht: Links und Codes darin sind nur für den Empfänger.",
        en: "What the letter says is not shown here: links and codes in it are for its recipient only.")
    static let sendAgain = Text("Noch einmal senden", en: "Send it again")
    static let doNotPrint = Text("Nicht drucken", en: "Do not print it")
    static let doNotPrintHint = Text(
        "Etwa, weil der Brief auf anderem Weg zugestellt wurde. Das steht im Protokoll.",
        en: "Because it was delivered in another way, say. That stands in the log.")
    static let queuedAt = Text("Aufgenommen", en: "Taken up")
    static let attempts = Text("Versuche", en: "Tries")
    static let sentAt = Text("Gesandt", en: "Sent")
    static let gaveUpAt = Text("Aufgegeben", en: "Given up")
    static let bouncedAt = Text("Zurückgekommen", en: "Came back")
    static let reason = Text("Grund", en: "Reason")
    static let againAt = Text("Noch einmal gesandt", en: "Sent again")
    static let paperSince = Text("Auf der Druckliste seit", en: "On the print list since")
    static let printed = Text("Gedruckt", en: "Printed")
    static let batch = Text("Zum Stapel", en: "To the batch")
    static let messageID = Text("Kennung der E-Mail", en: "Identity of the e-mail")

    static func notice(_ name: String) -> Text? {
        switch name {
        case "gesandt": Text("Der Brief ist noch einmal unterwegs.", en: "The letter is on its way once more.")
        case "nicht":
            Text(
                "Das ging nicht: Der Brief wartet noch, oder sein Inhalt ist schon gelöscht.",
                en: "That was not possible: the letter still waits, or what it said is deleted already.")
        case "nicht-drucken":
            Text("Der Brief steht nicht mehr auf der Druckliste.", en: "The letter is no longer on the print list.")
        case "leer": Text("Es gibt nichts zu drucken.", en: "There is nothing to print.")
        case "gedruckt": Text("Der Stapel ist gemacht. Laden Sie ihn herunter.", en: "The batch is made. Download it.")
        case "zurueck":
            Text(
                "Zurückgenommen. Die Briefe stehen wieder auf der Druckliste.",
                en: "Taken back. The letters are on the print list again.")
        default: nil
        }
    }
}
