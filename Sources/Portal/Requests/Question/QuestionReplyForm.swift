import HTML
import Vocabulary

/// The customer's answer to a question.
struct QuestionReplyForm: Form {
    var words = Field(
        "antwort", QuestionTexts.answer, hint: QuestionTexts.answerHint, longest: QuestionReplyForm.longest)

    static let longest = 3000
    static let fields: [any WritableKeyPath<QuestionReplyForm, Field> & Sendable] = [\.words]

    init() {}

    init(_ body: FormBody) {
        self.init()
        words.fillLines(body[words.name])
    }

    /// For words to a proposal, which nobody has to write.
    static var optional: QuestionReplyForm {
        var form = QuestionReplyForm()
        form.words = Field("antwort", OfferTexts.words, hint: OfferTexts.wordsHint, longest: longest)
        return form
    }

    /// What was written, empty when nothing was; nil with an error at the field.
    mutating func readIfPresent() -> String? {
        let typed = words
        words = Field("antwort", OfferTexts.words, hint: OfferTexts.wordsHint, longest: Self.longest)
        (words.raw, words.error) = (typed.raw, typed.error)
        guard words.error == nil else { return nil }
        return words.raw.allSatisfy(\.isWhitespace) ? "" : read()
    }

    /// What was written; an error at the field when nothing was.
    mutating func read() -> String? {
        guard let lines = words.lines(orElse: QuestionTexts.missing) else { return nil }
        // Nobody's words are taken for the portal's own.
        return RequestRemark(rawValue: lines) == nil ? lines : "„\(lines)“"
    }
}
