import HTML
import Vocabulary

/// Questions and answers about what the portal can do, as they come with it.
enum HelpTexts {
    static let title = Text("Fragen und Antworten", en: "Questions and answers")
    static let lead = Text(
        "Öffnen Sie eine Frage, um die Antwort zu lesen.", en: "Open a question to read the answer.")
    static let stillOpen = Text("Noch eine Frage? Wir helfen Ihnen.", en: "Another question? We help.")

    struct Question: Sendable {
        let key: String
        let question: Text
        /// Its paragraphs.
        let answer: [Text]
        var link: (words: Text, path: Path)?
    }

    static func questions(_ house: Operator, about topic: HelpTopic) -> [Question] {
        switch topic {
        case .access: AccessAnswers.all(house)
        case .documents: DocumentAnswers.all(house)
        case .readings: ReadingAnswers.all(house)
        case .orders: NewContractAnswers.all(house)
        case .moving: MoveAnswers.all(house)
        case .leaving: LeavingAnswers.all
        case .contact: ContactAnswers.all(house)
        case .trouble: TroubleAnswers.all(house)
        }
    }
}
