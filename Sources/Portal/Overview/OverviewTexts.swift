import Vocabulary

enum OverviewTexts {
    static let title = Text("Übersicht", en: "Overview")
    static let greeting = Text("Guten Tag", en: "Hello")
    static func greeting(_ name: String) -> Text {
        Text("Guten Tag, \(name)", en: "Hello, \(name)")
    }
    static let contracts = Text("Ihre Verträge", en: "Your contracts")
    static let documents = Text("Neueste Dokumente", en: "Newest documents")
    static let allDocuments = Text("Alle Dokumente im Postfach", en: "All documents in the mailbox")
    static let noDocuments = Text("Noch keine Dokumente.", en: "No documents yet.")
    static let requests = Text("Laufende Vorgänge", en: "Requests under way")
    static let allRequests = Text("Alle Vorgänge", en: "All requests")
    static let noRequests = Text("Keine offenen Vorgänge.", en: "No open requests.")

    static func newDocuments(_ count: Int) -> Text {
        count == 1
            ? Text("1 neues Dokument in Ihrem Postfach", en: "1 new document in your mailbox")
            : Text("\(count) neue Dokumente in Ihrem Postfach", en: "\(count) new documents in your mailbox")
    }
    static func unreadAnswers(_ count: Int) -> Text {
        count == 1
            ? Text("1 neue Antwort auf Ihre Nachricht", en: "1 new answer to your message")
            : Text("\(count) neue Antworten auf Ihre Nachrichten", en: "\(count) new answers to your messages")
    }
    static func promised(_ day: Day) -> Text {
        Text("zugesagt bis \(day.german)", en: "promised by \(day.english)")
    }
    static func freshness(_ moment: Instant) -> Text {
        Text("Stand der Daten: \(moment.german)", en: "Data as of \(moment.english)")
    }
}
