import Vocabulary

enum OfficeMergeTexts {
    static let startLead = Text(
        "Sie schlagen vor, eine zweite Person bestätigt. Beide E-Mail-Adressen erfahren sofort davon.",
        en: "You propose, a second person confirms. Both e-mail addresses hear of it at once.")
    static func forCustomer(_ name: String, _ number: String) -> Text {
        Text("Kunde: \(name), Kundennummer \(number)", en: "Customer: \(name), customer number \(number)")
    }
    static let staying = Text("Zugang, der bleibt", en: "Account that stays")
    static let stayingHint = Text(
        "Mit dessen E-Mail-Adresse und Passwort meldet sich der Kunde danach an.",
        en: "With its e-mail address and password the customer signs in afterwards.")
    static let stayingMissing = Text("Wählen Sie, welcher Zugang bleibt", en: "Choose which account stays")
    static let going = Text("Zugang, der darin aufgeht", en: "Account that becomes part of it")
    static let proof = Text("Nachweis", en: "Proof")
    static let proofHint = Text(
        "Ohne einen der beiden Nachweise kann der Kunde es selbst anstoßen: Einstellungen, „Zugänge zusammenführen“.",
        en: "Without one of these the customer can begin it: settings, “Merge accounts”.")
    static let proofMissing = Text("Wählen Sie den Nachweis", en: "Choose the proof")
    static func words(_ proof: AccountMerge.Proof) -> Text {
        switch proof {
        case .bothAccounts:
            Text(
                "Anmeldung und Link an die andere Adresse", en: "Sign-in, and the link to the other address")
        case .sameCustomer:
            Text("Gleicher Geschäftspartner: Alle Verträge gehören demselben Kunden", en: "Same business partner")
        case .signedForm: Text("Unterschriebenes Formular liegt vor", en: "A signed form is here")
        }
    }
    static let notProved = Text(
        "Das trifft nicht zu: Der andere Zugang hat Verträge, die nicht diesem Kunden gehören, oder gar keine.",
        en: "This does not hold: the other account has contracts of other customers, or none.")
    static let signedOn = Text("Unterschrieben am", en: "Signed on")
    static let signedOnHint = Text(
        "Nur beim Formular, zum Beispiel 20.11.2026", en: "With a form only, for example 20.11.2026")
    static let signedOnMissing = Text(
        "Geben Sie das Datum der Unterschrift ein.", en: "Enter the day of the signature.")
    static let signedOnWrong = Text(
        "Geben Sie einen Tag der letzten zwölf Monate ein.", en: "Enter a day of the last twelve months.")
    static let startNext = Text(
        "Danach steht der Vorgang in der Liste. Bestätigen kann ihn nur eine andere Person.",
        en: "Then the request is in the list. Only somebody else can confirm it.")
    static let unknown = Text("Zu dieser Adresse gibt es keinen Zugang.", en: "There is no account for this address.")
    static let same = Text("Das ist derselbe Zugang.", en: "This is the same account.")
    static let waits = Text(
        "Dazu gibt es schon einen offenen Vorgang.", en: "There is an open request for this already.")
    static let toFile = Text("Zur Kundenakte", en: "To the customer’s file")
    static let start = Text("Zugänge zusammenführen", en: "Merge accounts")
    static let merges = Text("Zusammenführungen", en: "Merges")
    static func line(_ line: OfficeMergeLine) -> Text {
        if let undone = line.undoneAt {
            return Text("rückgängig am \(undone.german)", en: "undone on \(undone.english)")
        }
        if let merged = line.mergedAt { return Text("seit \(merged.german)", en: "since \(merged.english)") }
        return Text("gewünscht am \(line.askedAt.german)", en: "asked for on \(line.askedAt.english)")
    }

    static let proposedBy = Text("Vorgeschlagen von", en: "Proposed by")
    static let confirmedBy = Text("Bestätigt von", en: "Confirmed by")
    static let mergedAt = Text("Zusammengeführt am", en: "Merged on")
    static let undoneAt = Text("Rückgängig gemacht am", en: "Undone on")
    static func since(_ moment: Instant) -> Text {
        Text("eingerichtet am \(moment.day.german)", en: "made on \(moment.day.english)")
    }
    static let noContracts = Text("Keine Verträge.", en: "No contracts.")
    static func holder(_ right: OfficeMergeRight) -> Text {
        Text(
            "\(right.holder), Kundennummer \(right.customerNumber)",
            en: "\(right.holder), customer number \(right.customerNumber)")
    }
    static let stays = Text(
        "Geht nicht über: Diesen Vertrag hat jemand anderes freigegeben.",
        en: "Does not go over: somebody else shared this contract.")
    static let decision = Text("Entscheidung", en: "Decision")
    static let checks = Text(
        "Prüfen Sie: Passt der Nachweis? Gehören die Verträge beider Zugänge derselben Person? Übergehen alle Verträge, Vorgänge und Freigaben des anderen Zugangs. Beide werden abgemeldet.",
        en: """
            Check: does the proof fit? Do the contracts of both accounts belong to the same person? All contracts, requests \
            and shared access of the other account go over. Both are signed out.
            """)
    static let confirm = Text("Bestätigen und zusammenführen", en: "Confirm and merge")
    static let fourEyes = Text(
        "Das haben Sie vorgeschlagen. Bestätigen muss es eine andere Person.",
        en: "You proposed this. Somebody else has to confirm it.")
    static let endProposal = Text("Vorschlag zurücknehmen", en: "Take the proposal back")
    static let refuseThere = Text(
        "Ablehnen mit Worten an den Kunden geht auf der Seite des Vorgangs.",
        en: "To refuse with words to the customer, use the page of the request.")
    static let requestClosed = Text(
        "Der Vorgang ist abgeschlossen. Beide Zugänge bleiben, wie sie sind.",
        en: "The request is closed. Both accounts stay as they are.")
    static func undoUntil(_ end: Instant) -> Text {
        Text("Möglich bis zum \(end.day.german).", en: "Possible until \(end.day.english).")
    }
    static func newerFirst(until: Instant) -> Text {
        Text(
            "Der Zugang, der blieb, ist danach selbst in einem anderen aufgegangen. Machen Sie zuerst das rückgängig, dann dieses hier, beides bis zum \(until.day.german).",
            en: """
                The account that stayed became part of another one after that. Undo that first, then this one, both by \
                \(until.day.english).
                """)
    }
    static let toNewer = Text("Zur neueren Zusammenführung", en: "To the newer merge")
    static let undoMeans = Text(
        "Beide Zugänge haben danach genau, was sie vorher hatten. Was jemand inzwischen beendet hat, bleibt beendet. Beide werden abgemeldet und benachrichtigt.",
        en: """
            Both accounts then have exactly what they had before. What somebody ended meanwhile stays ended. Both are signed \
            out and told.
            """)
    static let reason = Text("Grund", en: "Reason")
    static let reasonHint = Text(
        "Für Kollegen und Prüfer, nicht für den Kunden", en: "For colleagues, not for customers")
    static let reasonMissing = Text(
        "Schreiben Sie, warum die Zusammenführung rückgängig wird", en: "Write why the merge is undone")
    static func toRequest(_ number: RequestNumber) -> Text {
        Text("Zum Vorgang \(number.value)", en: "To the request \(number.value)")
    }
    static let toMerge = Text("Zugänge ansehen und entscheiden", en: "Look at the accounts and decide")

    static func notice(_ name: String?) -> Text? {
        switch name {
        case "vorgeschlagen":
            Text("Vorgeschlagen. Eine zweite Person muss bestätigen.", en: "Proposed. Somebody else has to confirm.")
        case "zurueckgenommen": Text("Der Vorschlag ist zurückgenommen.", en: "The proposal is taken back.")
        case "zusammengefuehrt":
            Text(
                "Die Zugänge sind zusammengeführt. Beide E-Mail-Adressen wurden benachrichtigt.",
                en: "The accounts are merged. Both e-mail addresses were told.")
        case "rueckgaengig":
            Text(
                "Die Zusammenführung ist rückgängig gemacht. Beide E-Mail-Adressen wurden benachrichtigt.",
                en: "The merge is undone. Both e-mail addresses were told.")
        case "teilweise":
            Text(
                "Rückgängig gemacht. Bei einzelnen Verträgen hatte sich der Zugang inzwischen geändert; sie blieben, wie sie sind.",
                en: "Undone. Access to some contracts had changed meanwhile; these stayed as they are.")
        case "vieraugen": fourEyes
        case "schneller":
            Text("Jemand war schneller. So steht es jetzt.", en: "Somebody was faster. This is how it is.")
        case "geaendert":
            Text(
                "An den Zugängen hat sich etwas geändert. Prüfen Sie noch einmal.",
                en: "Something about the accounts has changed. Check again.")
        case "neuere":
            Text("Machen Sie zuerst die neuere Zusammenführung rückgängig.", en: "Undo the newer merge first.")
        case "zuspaet":
            Text("Das geht nicht mehr: Die 30 Tage sind um.", en: "This is no longer possible: the 30 days are over.")
        default: nil
        }
    }
}
