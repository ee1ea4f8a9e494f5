import HTML
import Vocabulary

/// The form of a question with its answer.
struct AnswerSheet: EditedSheet {
    var topic = Field("bereich", AnswerEditTexts.topic)
    var position = Field("platz", AnswerEditTexts.position, hint: AnswerEditTexts.positionHint, longest: 4)
    var question = Field("frage", AnswerEditTexts.question, longest: HelpAnswer.longestQuestion)
    var questionEnglish = Field("frage-en", AnswerEditTexts.questionEnglish, longest: HelpAnswer.longestQuestion)
    var words = Field("antwort", AnswerEditTexts.words, hint: AnswerEditTexts.wordsHint, longest: HelpAnswer.longest)
    var wordsEnglish = Field("antwort-en", AnswerEditTexts.wordsEnglish, longest: HelpAnswer.longest)
    var shown = Field("anzeigen", AnswerEditTexts.shown)

    static let fields: [any WritableKeyPath<AnswerSheet, Field> & Sendable] = [
        \.topic, \.position, \.question, \.questionEnglish, \.words, \.wordsEnglish, \.shown,
    ]
    private static let yes = "ja"
    private static let no = "nein"

    init() {
        shown.raw = Self.yes
    }

    init(_ content: EditedAnswer) {
        (topic.raw, position.raw) = (content.topic, String(content.position))
        (question.raw, questionEnglish.raw) = (content.question, content.questionEnglish)
        (words.raw, wordsEnglish.raw) = (content.words, content.wordsEnglish)
        shown.raw = content.isHidden == true ? Self.no : Self.yes
    }

    init(sent body: FormBody) {
        self.init(body)
        words.fillLines(body[words.name])
        wordsEnglish.fillLines(body[wordsEnglish.name])
    }

    mutating func read(_ name: String) -> EditedAnswer? {
        let about = HelpTopic(rawValue: topic.raw)
        if about == nil, topic.error == nil { topic.error = AnswerEditTexts.topicMissing }
        let place = Int(position.raw.trimmed).flatMap { (1...999).contains($0) ? $0 : nil }
        if place == nil, position.error == nil { position.error = AnswerEditTexts.positionWrong }
        let asked = question.typed(orElse: AnswerEditTexts.questionMissing)
        let askedEnglish = questionEnglish.typed(orElse: AnswerEditTexts.questionMissing)
        let said = Self.read(&words)
        let saidEnglish = Self.read(&wordsEnglish)
        if ![Self.yes, Self.no].contains(shown.raw), shown.error == nil { shown.error = AnswerEditTexts.shownMissing }
        guard problems.isEmpty, let about, let place, let asked, let askedEnglish, let said, let saidEnglish else {
            return nil
        }
        return EditedAnswer(
            HelpAnswer(
                key: name, topic: about, position: place, question: Text(asked, en: askedEnglish),
                words: Text(said, en: saidEnglish), isHidden: shown.raw == Self.no))
    }

    /// The small form, or an error that says which part of it cannot stand.
    private static func read(_ field: inout Field) -> String? {
        guard let typed = field.lines(orElse: AnswerEditTexts.wordsMissing) else { return nil }
        if let unknown = Braces.unknown(in: typed, known: HouseWords.names) {
            field.error = AnswerEditTexts.unknown(unknown)
            return nil
        }
        do {
            _ = try AnswerWords(typed, isPage: PortalPages.contains)
            return typed
        } catch {
            field.error = AnswerEditTexts.trouble(error)
            return nil
        }
    }

    func write(_ page: Page) {
        page.choice(topic, HelpTopic.allCases.map { ($0.rawValue, $0.title) })
        page.field(position)
        page.field(question)
        page.area(words, rows: 10)
        page.field(questionEnglish)
        page.area(wordsEnglish, rows: 10)
        page.choice(shown, [(Self.yes, AnswerEditTexts.isShown), (Self.no, AnswerEditTexts.isHidden)])
    }
}
