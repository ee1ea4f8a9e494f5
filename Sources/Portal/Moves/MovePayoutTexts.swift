import Vocabulary

enum MovePayoutTexts {
    static func legend(hasBonus: Bool) -> Text {
        hasBonus
            ? Text("Guthaben und Umzugsbonus", en: "Credit and moving bonus") : Text("Guthaben", en: "Credit")
    }
    static let to = Text("Auszahlen auf", en: "Pay out to")
    static let hint = Text(
        "Für das Guthaben der Schlussrechnung und, wenn es einen gibt, den Umzugsbonus",
        en: "For the credit of the final bill and the moving bonus, if there is one")
    static func words(_ way: MovePayout.Way) -> Text {
        switch way {
        case .known: Text("das Konto, von dem wir abbuchen", en: "the account we debit")
        case .other: Text("ein anderes Konto", en: "another account")
        }
    }
    static func words(_ payout: MoveRequest.Payout) -> Text {
        switch payout {
        case .mandate: words(MovePayout.Way.known)
        case .other: otherNamed
        case .ask: none
        }
    }
    static let missing = Text("Wählen Sie, wohin wir auszahlen.", en: "Choose where we pay out to.")
    static let otherAccount = Text("Nur bei einem anderen Konto", en: "Only for another account")
    static let notSEPA = Text(
        "Auf ein Konto in diesem Land können wir nicht auszahlen. Nennen Sie eines aus dem SEPA-Raum.",
        en: "We cannot pay to an account in this country. Name one within SEPA.")
    static let waits = Text("Gilt nach der Sicherheitsfrist, ab", en: "Holds after the safety period, from")
    static let namedOn = Text("Konto genannt am", en: "Account named on")
    static let forgottenLabel = Text("Auszahlungskonto", en: "Account for payouts")
    static func forgotten(_ moment: Instant) -> Text {
        Text(
            "gelöscht am \(moment.german); auf das genannte Konto zahlen wir nicht aus",
            en: "deleted on \(moment.english); nothing is paid to the account that was named")
    }
    static let none = Text(
        "noch kein Konto bekannt; wir fragen Sie danach", en: "no account known yet; we ask you for one")
    static let otherNamed = Text(
        "ein anderes Konto, das im Portal genannt wurde", en: "another account that was named in the portal")

    /// On the page of the step, for each contract.
    static func account(_ shown: String?) -> Text { shown.map { Text(same: $0) } ?? none }
}
