import Vocabulary

enum OfficeRequestTexts {
    static let toList = Text("Zur Liste", en: "To the list")
    static func next(_ headline: Text) -> Text {
        Text("Nächster Vorgang: \(headline.german)", en: "Next request: \(headline.english)")
    }
    static let waitsUntil = Text("Antwort des Kunden erwartet bis", en: "The customer’s answer is expected by")
    static let paused = Text("ruht, bis der Kunde antwortet", en: "pauses until the customer answers")
    static let jumps = Text("Auf dieser Seite", en: "On this page")
    static let told = Text("Was der Kunde gesagt hat", en: "What the customer said")
    static let openPhoto = Text("Foto ansehen", en: "Look at the photo")
    static let named = Text("Genannter Vorgang", en: "Request that is named")
    static let account = Text("Zugang", en: "Account")
    static let callback = Text("Rückruf unter", en: "Call back at")
    static let customer = Text("Kunde und Verträge", en: "Customer and contracts")
    static let suggested = Text("Passt vielleicht zu", en: "May belong to")
    static let suggestedHint = Text(
        "Ohne Anmeldung gesendet. Vertragsnummer und Name passen zu diesem Kunden; bewiesen ist damit nichts.",
        en: "Sent without signing in. Contract number and name fit this customer; that proves nothing.")
    static let address = Text("Anschrift", en: "Address")
    static func meter(_ number: String) -> Text { Text("Zähler \(number)", en: "Meter \(number)") }

    static let desk = Text("Wer macht das?", en: "Who does this?")
    static func onDesk(_ owner: DeskOwner?, isMine: Bool) -> Text {
        guard let owner else { return Text("Der Vorgang liegt bei niemandem.", en: "The request is on nobody’s desk.") }
        return isMine
            ? Text(
                "Der Vorgang liegt seit \(owner.since.german) bei Ihnen.",
                en: "The request is on your desk since \(owner.since.english).")
            : Text(
                "Der Vorgang liegt seit \(owner.since.german) bei \(owner.name).",
                en: "The request is on the desk of \(owner.name) since \(owner.since.english).")
    }
    static let take = Text("Vorgang übernehmen", en: "Take the request")
    static let takeOver = Text("Vom anderen Tisch übernehmen", en: "Take it off the other desk")
    static let release = Text("Freigeben", en: "Give it back")
    static let handTo = Text("Übergeben an", en: "Hand over to")
    static let handOver = Text("Vorgang übergeben", en: "Hand the request over")

    /// Somebody moved it since the page was opened.
    static func moved(_ owner: DeskOwner?) -> Text {
        guard let owner else {
            return Text(
                "Jemand war schneller: Der Vorgang liegt jetzt bei niemandem. Es hat sich nichts geändert.",
                en: "Somebody was faster: the request is on nobody’s desk now. Nothing was changed.")
        }
        return Text(
            "\(owner.name) war schneller: Der Vorgang liegt seit \(owner.since.german) dort. Es hat sich nichts geändert.",
            en: "\(owner.name) was faster: the request is there since \(owner.since.english). Nothing was changed.")
    }

    static func notice(_ name: String) -> Text? {
        switch name {
        case "beantwortet": Text("Gesendet. Der Kunde wird benachrichtigt.", en: "Sent. The customer is told.")
        case "weiter":
            Text(
                "Gesendet. Der Kunde wird benachrichtigt. Das ist der nächste Vorgang.",
                en: "Sent. The customer is told. This is the next request.")
        case "nehmen": Text("Der Vorgang liegt jetzt bei Ihnen.", en: "The request is on your desk now.")
        case "uebergeben": Text("Übergeben.", en: "Handed over.")
        case "freigeben": Text("Der Vorgang ist wieder frei.", en: "The request is free again.")
        case "niemand": Text("Wählen Sie, an wen Sie übergeben.", en: "Choose whom to hand it to.")
        default: nil
        }
    }

    static func by(_ actor: ServiceRequest.Actor, _ name: String?) -> Text {
        if let name { return Text("durch \(name)", en: "by \(name)") }
        return switch actor {
        case .customer: Text("durch den Kunden", en: "by the customer")
        case .rule: Text("durch eine Regel", en: "by a rule")
        case .staff: Text("durch den Kundenservice", en: "by customer service")
        case .billing: Text("durch die Abrechnung", en: "by billing")
        case .grid: Text("durch den Netzbetreiber", en: "by the grid operator")
        }
    }
}
