import Vocabulary

/// A question with its answer, as customers read it.
struct HelpAnswer: Sendable, Equatable {
    /// Stays the same whatever the words; what comes with the portal has one of its own.
    let key: String
    let topic: HelpTopic
    /// Its place within the topic; the smaller the earlier.
    let position: Int
    let question: Text
    /// In the small form of `AnswerWords`, with names in braces where the house is named.
    let words: Text
    /// Taken off the pages, and kept.
    var isHidden = false

    static let longestQuestion = 200
    static let longest = 4000

    static func comesBefore(_ one: HelpAnswer, _ other: HelpAnswer) -> Bool {
        let topics = HelpTopic.allCases
        let (first, second) = (topics.firstIndex(of: one.topic) ?? 0, topics.firstIndex(of: other.topic) ?? 0)
        return (first, one.position, one.key) < (second, other.position, other.key)
    }
}

/// What questions are about, in the order of the page.
enum HelpTopic: String, Codable, Sendable, CaseIterable {
    case access, documents, readings, orders, moving, leaving, contact, trouble

    var title: Text {
        switch self {
        case .access: Text("Zugang und Anmeldung", en: "Account and signing in")
        case .documents: Text("Dokumente und Rechnungen", en: "Documents and bills")
        case .readings: Text("Zähler und Verträge", en: "Meters and contracts")
        case .orders: Text("Neue Verträge", en: "New contracts")
        case .moving: Text("Umzug", en: "Moving")
        case .leaving: Text("Kündigen und widerrufen", en: "Cancelling and withdrawing")
        case .contact: Text("Kontakt und Störungen", en: "Contact and faults")
        case .trouble: Text("Wenn das Portal nicht funktioniert", en: "When the portal does not work")
        }
    }
}
