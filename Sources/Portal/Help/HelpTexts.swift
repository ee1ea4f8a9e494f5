import HTML
import Vocabulary

/// Questions and answers about what the portal can do.
enum HelpTexts {
    static let title = Text("Fragen und Antworten", en: "Questions and answers")
    static let lead = Text(
        "Öffnen Sie eine Frage, um die Antwort zu lesen.", en: "Open a question to read the answer.")
    static let stillOpen = Text("Noch eine Frage? Wir helfen Ihnen.", en: "Another question? We help.")

    struct Question: Sendable {
        let question: Text
        let answer: [Text]
        var link: (words: Text, path: Path)?
    }

    static func questions(_ house: Operator) -> [Question] {
        AccessAnswers.all(house) + DocumentAnswers.all(house) + ReadingAnswers.all(house)
            + NewContractAnswers.all(house) + MoveAnswers.all(house)
            + LeavingAnswers.all + ContactAnswers.all(house) + TroubleAnswers.all(house)
    }
}
