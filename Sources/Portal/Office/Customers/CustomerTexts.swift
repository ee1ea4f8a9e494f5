import Vocabulary

enum CustomerTexts {
    static let title = Text("Kunden suchen", en: "Find customers")
    static let lead = Text(
        "Nach Name, Anschrift, Vertrag, Zähler, MaLo-ID, Kundennummer, E-Mail-Adresse oder Vorgangsnummer.",
        en: "By name, address, contract, meter, MaLo-ID, customer number, e-mail address or request number.")
    static let query = Text("Suchen nach", en: "Search for")
    static let queryHint = Text(
        "Zum Beispiel „Maier Schwerin“, „Lindenstr. 7“ oder eine Nummer. Umlaute und Schreibweise sind egal.",
        en: "For example “Maier Schwerin”, “Lindenstr. 7” or a number. Umlauts and spelling do not matter.")
    static let queryMissing = Text("Geben Sie etwas zum Suchen ein", en: "Enter something to search for")
    static let queryShort = Text(
        "Geben Sie ein Wort mit mindestens drei Buchstaben oder eine ganze Nummer ein",
        en: "Enter a word of at least three letters, or a whole number")
    static let search = Text("Suchen", en: "Search")
    static let searchAgain = Text("Andere Kunden suchen", en: "Find other customers")
    static let found = Text("Gefundene Kunden", en: "Customers found")
    static let none = Text("Dazu gibt es keine Kunden.", en: "There are no customers for this.")
    static func more(_ count: Int) -> Text {
        Text(
            "Hier stehen die ersten \(count). Suchen Sie mit mehr Wörtern.",
            en: "These are the first \(count). Search with more words.")
    }
    static let contracts = Text("Verträge", en: "Contracts")
    static let login = Text("Zugang", en: "Account")
    static let yes = Text("ja", en: "yes")
    static let no = Text("nein", en: "no")
    static let phone = Text("Telefon", en: "Telephone")
    static let logins = Text("Zugänge zum Portal", en: "Accounts of the portal")
    static let noLogin = Text(
        "Niemand hat einen Zugang zu diesen Verträgen.", en: "Nobody has an account for these contracts.")
    static func login(_ account: OfficeAccount) -> Text {
        let seen = account.lastSeenAt.map { (german: ", zuletzt \($0.german)", english: ", last used \($0.english)") }
        let closes = account.closesAt.map {
            (german: ", wird geschlossen am \($0.german)", english: ", closes on \($0.english)")
        }
        return Text(
            "seit \(account.since.german)\(seen?.german ?? "")\(closes?.german ?? "")",
            en: "since \(account.since.english)\(seen?.english ?? "")\(closes?.english ?? "")")
    }
    static func undeliverable(_ since: Instant) -> Text {
        Text(
            "E-Mails dorthin kommen seit \(since.german) nicht an.",
            en: "E-mails to it do not arrive since \(since.english).")
    }
    static func role(_ role: ContractRole) -> Text {
        switch role {
        case .owner: Text("Inhaber", en: "Holder")
        case .actor: Text("Bevollmächtigt", en: "Actor")
        case .reader: Text("Liest mit", en: "Reads along")
        }
    }
    static let noRequests = Text("Noch keine Vorgänge.", en: "No requests yet.")
    static let documents = Text("Dokumente", en: "Documents")
    static let noDocuments = Text("Noch keine Dokumente.", en: "No documents yet.")
    static func document(_ document: OfficeDocument) -> Text {
        Text(
            "\(document.issuedOn.german), Vertrag \(document.contract.value)",
            en: "\(document.issuedOn.english), contract \(document.contract.value)")
    }
    static let letters = Text("Gesendete Nachrichten", en: "Messages sent")
    static let noLetters = Text("Noch keine.", en: "None yet.")
    static func letter(_ letter: LetterStanding) -> Text {
        let moment = letter.sentAt ?? letter.gaveUpAt ?? letter.queuedAt
        return Text("\(moment.german) an \(letter.recipient)", en: "\(moment.english) to \(letter.recipient)")
    }
}
