import Vocabulary

enum PostboxTexts {
    static let title = Text("Mein Postfach", en: "My mailbox")
    static let none = Text(
        "Ihr Postfach ist noch leer. Sobald ein Dokument kommt, schreiben wir Ihnen eine E-Mail.",
        en: "Your mailbox is still empty. As soon as a document comes, we will e-mail you.")
    static let nothingFound = Text("Dazu gibt es kein Dokument.", en: "There is no document for this.")
    static let showAll = Text("Alle Dokumente zeigen", en: "Show all documents")
    static let filters = Text("Dokumente eingrenzen", en: "Narrow down the documents")
    static let all = Text("Alle", en: "All")
    static let contract = Text("Vertrag", en: "Contract")
    static let category = Text("Art", en: "Kind")
    static let year = Text("Jahr", en: "Year")
    static let search = Text("Wörter im Titel", en: "Words in the title")
    static let apply = Text("Anzeigen", en: "Show")
    static let documents = Text("Dokumente, das neueste zuerst", en: "Documents, the newest first")
    static let document = Text("Dokument", en: "Document")
    static let issued = Text("Datum", en: "Date")
    static let new = Text("Neu", en: "New")
    static let older = Text("Ältere Dokumente", en: "Older documents")
    static let newest = Text("Zu den neuesten Dokumenten", en: "Back to the newest documents")
    static let pages = Text("Seiten", en: "Pages")
    static let back = Text("Zurück zum Postfach", en: "Back to the mailbox")

    static let open = Text("Öffnen", en: "Open")
    static let save = Text("Speichern", en: "Save")
    static let arrived = Text("Eingegangen am", en: "Arrived on")
    static let size = Text("Größe", en: "Size")
    static let checksum = Text("Prüfsumme (SHA-256)", en: "Checksum (SHA-256)")
    static let unchanged = Text(
        "Dokumente im Postfach ändern sich nie. Die Prüfsumme beweist es.",
        en: "Documents in the mailbox never change. The checksum proves it.")
    static let opened = Text("Zuerst geöffnet am", en: "First opened on")

    static func contract(_ commodity: Commodity, _ number: ContractNumber) -> Text {
        Text("\(commodity.german) \(number.value)", en: "\(commodity.english) \(number.value)")
    }

    /// „12 kB“, „1,4 MB“.
    static func size(_ bytes: Int) -> Text {
        guard bytes >= 1_000_000 else {
            let kilobytes = Swift.max(1, bytes / 1000)
            return Text(same: "PDF, \(kilobytes) kB")
        }
        let (whole, tenth) = (bytes / 1_000_000, bytes % 1_000_000 / 100_000)
        return Text("PDF, \(whole),\(tenth) MB", en: "PDF, \(whole).\(tenth) MB")
    }
}
