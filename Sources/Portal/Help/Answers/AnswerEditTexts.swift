import Vocabulary

enum AnswerEditTexts {
    static let lead = Text(
        "Fragen und Antworten auf der Hilfeseite und neben den Funktionen, in beiden Sprachen.",
        en: "Questions and answers on the help page and beside the functions, in both languages.")
    static let topic = Text("Bereich", en: "Topic")
    static let topicMissing = Text("Wählen Sie den Bereich", en: "Choose the topic")
    static let position = Text("Platz im Bereich", en: "Place within the topic")
    static let positionHint = Text(
        "Eine Zahl von 1 bis 999, die kleinste steht oben. Mitgeliefert sind 10, 20, 30 …",
        en: "A number from 1 to 999, the smallest on top. What comes along has 10, 20, 30 …")
    static let positionWrong = Text("Geben Sie eine Zahl von 1 bis 999 ein", en: "Enter a number from 1 to 999")
    static let asked = Text("Frage in beiden Sprachen", en: "Question in both languages")
    static let said = Text("Antwort in beiden Sprachen", en: "Answer in both languages")
    static func hidden(_ question: Text) -> Text {
        Text("\(question.german) (ausgeblendet)", en: "\(question.english) (hidden)")
    }
    static let question = Text("Frage (Deutsch)", en: "Question (German)")
    static let questionEnglish = Text("Frage (Englisch)", en: "Question (English)")
    static let questionMissing = Text("Schreiben Sie die Frage", en: "Write the question")
    static let words = Text("Antwort (Deutsch)", en: "Answer (German)")
    static let wordsEnglish = Text("Antwort (Englisch)", en: "Answer (English)")
    static let wordsHint = Text(
        "Eine leere Zeile trennt Absätze, „- “ beginnt einen Punkt einer Liste, [Wort](/pfad) führt zu einer Seite des Portals. {Telefon}, {Haus}, {E-Mail}, {Absender} und {Servicezeiten} werden ersetzt.",
        en: """
            An empty line parts paragraphs, “- ” begins a point of a list, [word](/path) leads to a page of the portal. \
            {Telefon}, {Haus}, {E-Mail}, {Absender} and {Servicezeiten} are replaced.
            """)
    static let wordsMissing = Text("Schreiben Sie die Antwort", en: "Write the answer")
    static let shown = Text("Auf den Seiten", en: "On the pages")
    static let shownMissing = Text("Wählen Sie, ob Kunden sie sehen", en: "Choose whether customers see it")
    static let isShown = Text("zeigen", en: "shown")
    static let isHidden = Text("ausblenden", en: "hidden")
    static let hiddenNow = Text("Kunden sehen diese Frage nicht.", en: "Customers do not see this question.")

    static func unknown(_ name: String) -> Text {
        Text(
            "\(name) wird nicht ersetzt. Möglich sind: \(list)", en: "\(name) is not replaced. There are: \(list)")
    }
    private static var list: String { HouseWords.names.map { "{\($0)}" }.joined(separator: ", ") }

    static func trouble(_ trouble: AnswerWords.Trouble) -> Text {
        switch trouble {
        case .markup:
            Text(
                "Nehmen Sie die spitzen Klammern heraus. HTML steht hier nicht",
                en: "Take the angle brackets out. No HTML here")
        case .foreignLink(let address):
            Text(
                "„\(address)“ führt aus dem Portal hinaus. Ein Link beginnt mit /, wie [Tarife](/tarife)",
                en: "“\(address)” leads out of the portal. A link begins with /, as [tariffs](/tarife)")
        case .unknownPage(let address):
            Text("Die Seite „\(address)“ gibt es im Portal nicht", en: "There is no page “\(address)” in the portal")
        case .linkWithoutWords:
            Text(
                "Ein Link braucht Worte in den eckigen Klammern, wie [Tarife](/tarife)",
                en: "A link needs words in its square brackets, as [tariffs](/tarife)")
        case .openLink:
            Text(
                "Ein Link ist nicht zu Ende: Es fehlt die runde Klammer",
                en: "A link has no end: the bracket is missing")
        }
    }
}
