import Vocabulary

enum ApplicationTexts {
    static let title = Text("Freischaltung", en: "Activation")
    static func lead(_ open: Int) -> Text {
        Text(
            "Wer einen Vertrag hat und noch keinen Zugang. Zu entscheiden: \(open).",
            en: "Who has a contract and no access yet. To be decided: \(open).")
    }
    static let open = Text("Zu entscheiden", en: "To be decided")
    static let decided = Text("Entschieden", en: "Decided")
    static let match = Text("Übereinstimmung", en: "Agreement")
    static let nobody = Text("niemand gefunden", en: "nobody found")
    static func score(_ score: Int) -> Text { Text("\(score) von 100", en: "\(score) of 100") }
    static func agreeing(_ match: AccessMatch) -> Text {
        let parts = AccessMatch.Part.allCases.filter { match[$0] == .agrees }.map(part(_:))
        guard !parts.isEmpty else { return Text("nichts stimmt ganz", en: "nothing agrees wholly") }
        return Text(
            "stimmt: \(parts.map(\.german).joined(separator: ", "))",
            en: "agrees: \(parts.map(\.english).joined(separator: ", "))")
    }
    static func heading(_ number: String) -> Text { Text("Anfrage \(number)", en: "Request \(number)") }
    static let back = Text("Zur Liste", en: "To the list")
    static let told = Text("Was angegeben wurde", en: "What was told")
    static let toldShort = Text("Angegeben", en: "Told")
    static let known = Text("Bei uns gespeichert", en: "On file")
    static let part = Text("Angabe", en: "Entry")
    static let finding = Text("Vergleich", en: "Comparison")
    static let onBills = Text("steht auf jeder Rechnung", en: "stands on every bill")
    static func proved(_ email: String) -> Text { Text("\(email) (bestätigt)", en: "\(email) (confirmed)") }
    static func twins(_ numbers: [String]) -> Text {
        Text(
            "Mit derselben E-Mail-Adresse oder Vertragsnummer wartet noch: \(numbers.joined(separator: ", ")).",
            en: "With the same e-mail address or contract number there also waits: \(numbers.joined(separator: ", ")).")
    }
    static func candidate(_ customer: AccessCandidate, _ score: Int) -> Text {
        Text(
            "\(customer.name), Kundennummer \(customer.number): \(score) von 100",
            en: "\(customer.name), customer number \(customer.number): \(score) of 100")
    }
    static func comparison(_ customer: AccessCandidate) -> Text {
        Text("Vergleich mit Kundennummer \(customer.number)", en: "Comparison with customer number \(customer.number)")
    }
    static let nobodyFound = Text(
        "Zu diesen Angaben haben wir niemanden gefunden.", en: "For what was told we found nobody.")
    static func letterOrdered(_ day: Day) -> Text {
        Text(
            "Zuletzt wurde am \(day.german) ein Brief mit Code bestellt.",
            en: "The last letter with a code was ordered on \(day.english).")
    }
    static let nothingToOpen = Text(
        "Alle Verträge haben schon einen Zugang. Schreiben Sie das nicht: Es verrät, wer bei uns Kunde ist.",
        en: "All contracts have an account already. Do not write so: it tells who is our customer.")
    static let notEnough = Text(
        "Für eine Freischaltung stimmt zu wenig: Der Name muss passen und mindestens eine weitere Angabe.",
        en: "Too little agrees for an approval: the name has to fit, and at least one other entry.")
    static func wayHint(_ way: AccessApplication.Decision, _ customer: AccessCandidate) -> Text {
        switch way {
        case .mail:
            Text(
                "Die bestätigte Adresse ist die, die wir schon haben. Der Link geht dorthin.",
                en: "The confirmed address is the one on file. The link goes there.")
        case .post, .refused:
            Text(
                "Der Brief mit dem Code geht an \(customer.place), nie an eine angegebene Anschrift.",
                en: "The letter with the code goes to \(customer.place), never to an address that was told.")
        }
    }
    static func press(_ way: AccessApplication.Decision) -> Text {
        switch way {
        case .mail: Text("Freischalten: Link per E-Mail", en: "Approve: link by e-mail")
        case .post: Text("Freischalten: Code per Post", en: "Approve: code by post")
        case .refused: refuse
        }
    }
    static let toFile = Text("Kundenakte öffnen", en: "Open the customer’s file")
    static let refuseTitle = Text("Ablehnen", en: "Refuse")
    static let refuse = Text("Anfrage ablehnen", en: "Refuse the request")
    static let refuseLead = Text(
        "Der Text geht per E-Mail an die bestätigte Adresse. Er darf nicht verraten, was wir gespeichert haben.",
        en: "The text goes to the confirmed address by e-mail. It must not tell what is on file.")
    static let reason = Text("Grund", en: "Reason")
    static let reasonMissing = Text("Wählen Sie einen Grund aus", en: "Choose a reason")
    static let words = Text("Text an den Kunden", en: "Text to the customer")
    static let wordsHint = Text(
        "Auf Deutsch. Leer lassen, wenn der Text des Grundes genügt.",
        en: "In German. Leave empty if the words of the reason are enough.")
    static let wordsMissing = Text(
        "Schreiben Sie, warum und wie es weitergeht", en: "Write why, and how it goes on")
    static let decisionTitle = Text("Entscheidung", en: "Decision")
    static let by = Text("Entschieden von", en: "Decided by")
    static let at = Text("Entschieden am", en: "Decided at")
    static let drawn = Text("Code gezogen", en: "Code drawn")
    static let accepted = Text("Zugang eingerichtet", en: "Account made")
    static let saved = Text(
        "Entschieden. Der Kunde bekommt eine E-Mail.", en: "Decided. The customer gets an e-mail.")
    static func faster(_ name: String) -> Text {
        Text("\(name) war schneller: Hier ist schon entschieden.", en: "\(name) was faster: this is decided already.")
    }
    static let own = Text(
        "Das ist Ihre eigene Anfrage. Jemand anderes entscheidet darüber.",
        en: "This is your own request. Somebody else decides it.")
    static let noLonger = Text(
        "Das geht nicht mehr: Die Daten des Kunden haben sich geändert. Sehen Sie den Vergleich noch einmal an.",
        en: "This is no longer possible: the customer’s data have changed. Look at the comparison again.")

    static func part(_ part: AccessMatch.Part) -> Text {
        switch part {
        case .name: Text("Name", en: "name")
        case .address: Text("Anschrift", en: "address")
        case .contract: Text("Vertragsnummer", en: "contract number")
        case .meter: Text("Zählernummer", en: "meter number")
        case .bornOn: Text("Geburtsdatum", en: "date of birth")
        case .email: Text("E-Mail-Adresse", en: "e-mail address")
        }
    }
    static func finding(_ finding: AccessMatch.Finding) -> Text {
        switch finding {
        case .agrees: Text("stimmt überein", en: "agrees")
        case .close: Text("ähnlich", en: "close")
        case .differs: Text("weicht ab", en: "differs")
        case .notTold: Text("nicht angegeben", en: "not told")
        case .notOnFile: Text("nicht gespeichert", en: "not on file")
        }
    }
    static func badge(_ finding: AccessMatch.Finding) -> StaticString {
        switch finding {
        case .agrees: "badge badge-good"
        case .close: "badge badge-wait"
        case .differs: "badge badge-warn"
        case .notTold, .notOnFile: "badge"
        }
    }
    static func decision(_ decision: AccessApplication.Decision) -> Text {
        switch decision {
        case .post: Text("Freigeschaltet, Code per Post", en: "Approved, code by post")
        case .mail: Text("Freigeschaltet, Link per E-Mail", en: "Approved, link by e-mail")
        case .refused: Text("Abgelehnt", en: "Refused")
        }
    }
    static func badge(_ decision: AccessApplication.Decision) -> StaticString {
        decision == .refused ? "badge badge-warn" : "badge badge-good"
    }
}
