import HTML
import Vocabulary

/// The form of one text: for what it is, what it is called, and its words.
struct TemplateForm: Form {
    var kind = Field("art", TemplateTexts.kind, hint: TemplateTexts.kindHint)
    var choice = Field("antwort", TemplateTexts.choice)
    var name = Field("name", TemplateTexts.name, hint: TemplateTexts.nameHint, autocomplete: "off", longest: 80)
    var words = Field("text", TemplateTexts.words, hint: TemplateTexts.wordsHint, longest: AnswerTemplate.longest)

    static let fields: [any WritableKeyPath<TemplateForm, Field> & Sendable] = [\.kind, \.choice, \.name, \.words]

    init() {}

    init(_ body: FormBody) {
        self.init()
        for field in [\TemplateForm.kind, \.choice, \.name] {
            self[keyPath: field].fill(body[self[keyPath: field].name])
        }
        words.fillLines(body[words.name])
    }

    init(_ template: AnswerTemplate) {
        self.init()
        kind.raw = template.kind ?? ""
        choice.raw = template.choice.rawValue
        (name.raw, words.raw) = (template.name, template.words)
    }

    /// The text, or errors at the fields.
    mutating func read(key: String) -> AnswerTemplate? {
        let known = kind.raw.isEmpty || RequestKinds.all.contains { $0.name == kind.raw }
        if !known, kind.error == nil { kind.error = TemplateTexts.kindUnknown }
        let chosen = AnswerChoice(rawValue: choice.raw).flatMap { AnswerTemplate.choices.contains($0) ? $0 : nil }
        if chosen == nil, choice.error == nil { choice.error = TemplateTexts.choiceMissing }
        let name = name.typed(orElse: TemplateTexts.nameMissing)
        let words = words.lines(orElse: TemplateTexts.wordsMissing)
        guard let chosen, let name, let words, problems.isEmpty else { return nil }
        return AnswerTemplate(
            key: key, kind: kind.raw.isEmpty ? nil : kind.raw, choice: chosen, name: name, words: words)
    }
}
