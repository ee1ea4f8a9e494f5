import HTML
import Vocabulary

/// The customer's answer to a question.
struct ReplyForm: Form {
    var words = Field("antwort", QuestionTexts.answer, hint: QuestionTexts.answerHint, longest: ReplyForm.longest)

    static let longest = 3000
    static let fields: [any WritableKeyPath<ReplyForm, Field> & Sendable] = [\.words]

    init() {}

    init(_ body: FormBody) {
        self.init()
        words.fillLines(body[words.name])
    }

    /// What was written; an error at the field when nothing was.
    mutating func read() -> String? {
        guard let lines = words.lines(orElse: QuestionTexts.missing) else { return nil }
        // Nobody's words are taken for the portal's own.
        return RequestRemark(rawValue: lines) == nil ? lines : "„\(lines)“"
    }
}
