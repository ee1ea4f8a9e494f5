import Vocabulary

enum OfficeMessageTexts {
    static func counts(_ open: Int, _ late: Int) -> Text {
        Text("Offen: \(open). Überfällig: \(late).", en: "Open: \(open). Overdue: \(late).")
    }
    static let none = Text("Hier sind keine Nachrichten.", en: "There are no messages here.")
    static let more = Text("Weitere Nachrichten", en: "More messages")
    static let mine = Text("Auf meinem Tisch", en: "On my desk")
    static let topic = Text("Thema", en: "Topic")
    static let writer = Text("Von", en: "From")
    static let began = Text("Begonnen", en: "Begun")
    static let seen = Text("Antwort gelesen", en: "Answer read")
    static let toldContract = Text("Genannte Vertragsnummer", en: "Contract number as told")
    static let noAccess = Text("Sieht den Vertrag nicht mehr", en: "Does not see the contract any more")
    static let guest = Text(
        "Ohne Anmeldung geschrieben. Die E-Mail-Adresse ist bestätigt; Name und Vertragsnummer sind es nicht. Schreiben Sie nichts aus einem Vertrag in die Antwort.",
        en: """
            Written without signing in. The e-mail address is confirmed; name and contract number are not. Write nothing of \
            a contract into the answer.
            """)
    static let accountGone = Text(
        "Der Zugang wurde geschlossen. Eine Antwort könnte niemand lesen.",
        en: "The account was closed. Nobody could read an answer.")
    static func moved(_ line: OfficeConversationLine) -> Text {
        let contract = line.contract.map { (", Vertrag \($0.value)", ", contract \($0.value)") } ?? ("", "")
        return Text(
            "zuletzt \(line.movedAt.german)\(contract.0)", en: "last \(line.movedAt.english)\(contract.1)")
    }
    static func state(_ state: Conversation.State) -> Text {
        switch state {
        case .unconfirmed: MessageTexts.state(.unconfirmed)
        case .open: Text("Offen", en: "Open")
        case .answered: Text("Beantwortet", en: "Answered")
        case .closed: Text("Abgeschlossen", en: "Closed")
        }
    }

    static let words = Text("Antwort an den Kunden", en: "Answer to the customer")
    static let wordsHint = Text(
        "Der Kunde bekommt eine E-Mail, dass es eine Antwort gibt, und liest sie im Portal. Bis zu 4000 Zeichen.",
        en: "The customer gets an e-mail that there is an answer, and reads it in the portal. Up to 4000 characters.")
    static let wordsMissing = Text("Schreiben Sie eine Antwort", en: "Write an answer")
    static func unfilled(_ name: String) -> Text {
        Text(
            "Hier steht noch \(name). Ersetzen Sie es durch das, was gemeint ist",
            en: "\(name) still stands here. Replace it by what is meant")
    }
    static let template = Text("Vorlage", en: "Template")
    static let templateMissing = Text("Wählen Sie eine Vorlage", en: "Choose a template")
    static let useTemplate = Text("Vorlage einsetzen", en: "Use the template")
    static let send = Text("Antwort senden", en: "Send the answer")
    static let sendAndClose = Text("Antwort senden und abschließen", en: "Send the answer and close")
    static let moreCame = Text(
        "Inzwischen ist etwas dazugekommen. Es ist nichts gesendet; Ihr Text steht noch da. Anlagen wählen Sie noch einmal aus.",
        en: "Something was added meanwhile. Nothing was sent; your words are still here. Choose files once more.")

    static func onDesk(_ owner: DeskOwner?, isMine: Bool) -> Text {
        guard let owner else { return Text("Das liegt bei niemandem.", en: "This is on nobody’s desk.") }
        return isMine
            ? Text(
                "Das liegt seit \(owner.since.german) bei Ihnen.",
                en: "This is on your desk since \(owner.since.english).")
            : Text(
                "Das liegt seit \(owner.since.german) bei \(owner.name).",
                en: "This is on the desk of \(owner.name) since \(owner.since.english).")
    }
    static let take = Text("Übernehmen", en: "Take it")
    static let handOver = Text("Übergeben", en: "Hand it over")
    static let ends = Text("Abschließen", en: "Close")
    static let close = Text("Ohne Antwort abschließen", en: "Close without an answer")
    static let reopen = Text("Wieder öffnen", en: "Open again")
    static let isComplaint = Text("Das ist eine Beschwerde", en: "This is a complaint")
    static func complaintMeans(_ day: Day) -> Text {
        Text(
            "Daraus wird ein Vorgang mit der Frist des Gesetzes ab dem \(day.german), als die Nachricht kam. Der Kunde bekommt die Nummer per E-Mail, und das Gespräch wird abgeschlossen.",
            en: """
                It becomes a request with the law’s clock from \(day.english) on, when the message came. The customer gets \
                the number by e-mail, and the conversation is closed.
                """)
    }
    static let makeComplaint = Text("Als Beschwerde bearbeiten", en: "Work on it as a complaint")

    static func notice(_ name: String) -> (text: Text, isBad: Bool)? {
        switch name {
        case "beantwortet":
            (Text("Gesendet. Der Kunde bekommt eine E-Mail.", en: "Sent. The customer gets an e-mail."), false)
        case "nehmen": (Text("Das liegt jetzt bei Ihnen.", en: "It is on your desk now."), false)
        case "uebergeben": (Text("Übergeben.", en: "Handed over."), false)
        case "freigeben": (Text("Wieder frei.", en: "Free again."), false)
        case "schliessen": (Text("Abgeschlossen.", en: "Closed."), false)
        case "oeffnen": (Text("Wieder offen.", en: "Open again."), false)
        case "beschwerde": (Text("Daraus ist ein Vorgang geworden.", en: "It has become a request."), false)
        case "anliegen":
            (Text("Wählen Sie, worum es in der Beschwerde geht.", en: "Choose what the complaint is about."), true)
        case "niemand": (Text("Wählen Sie, an wen Sie übergeben.", en: "Choose whom to hand it to."), true)
        case "schneller":
            (
                Text(
                    "Jemand war schneller. Es hat sich nichts geändert.",
                    en: "Somebody was faster. Nothing was changed."),
                true
            )
        case "unveraendert":
            (
                Text(
                    "Inzwischen hat sich etwas getan. Sehen Sie nach, ob das noch passt.",
                    en: "Something happened meanwhile. See whether this still fits."), true
            )
        default: nil
        }
    }
}
