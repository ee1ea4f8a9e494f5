import HTML
import Vocabulary

/// What the office answers.
struct ReplyForm: Form {
    var words = Field("antwort", OfficeMessageTexts.words, hint: OfficeMessageTexts.wordsHint, longest: 4000)
    var files = Attachments.field
    var template = Field("vorlage", OfficeMessageTexts.template)

    static var fields: [any WritableKeyPath<ReplyForm, Field> & Sendable] { [\.words, \.files, \.template] }

    init() {}

    init(_ body: FormBody) {
        self.init()
        words.fillLines(body[words.name])
        template.fill(body[template.name])
    }

    /// Puts a template of the operator, filled in, behind what was typed.
    mutating func use(_ filling: ReplyTemplate, of house: Operator) {
        guard let chosen = house.templates.first(where: { $0.name == template.raw }) else {
            template.error = OfficeMessageTexts.templateMissing
            return
        }
        let typed = words.raw.trimmed
        let text = filling.filled(chosen.text)
        let whole = typed.isEmpty ? text : "\(words.raw)\n\n\(text)"
        words.fillLines(whole)
    }

    /// The answer; nil when something has to be mended first.
    mutating func read() -> String? {
        guard let typed = words.lines(orElse: OfficeMessageTexts.wordsMissing) else { return nil }
        if let left = ReplyTemplate.unfilled(in: typed) {
            words.error = OfficeMessageTexts.unfilled(left)
            return nil
        }
        return typed
    }
}
