import Vocabulary

/// From when on it holds, and what colleagues should know; beside the form of the value itself.
struct EditionForm: Form {
    var key = Field("kuerzel", EditionTexts.key, hint: EditionTexts.keyHint, autocomplete: "off", longest: 40)
    var from = Field("gilt-ab", EditionTexts.from, hint: EditionTexts.fromHint, autocomplete: "off", longest: 20)
    var remark = Field("vermerk", EditionTexts.remark, hint: EditionTexts.remarkHint, autocomplete: "off", longest: 500)

    static let fields: [any WritableKeyPath<EditionForm, Field> & Sendable] = [\.key, \.from, \.remark]

    init() {}

    /// The day, today or later; nil with an error at the field.
    mutating func readDay(today: Day) -> Day? {
        guard let typed = from.typed(orElse: EditionTexts.fromMissing) else { return nil }
        guard let day = Day(typed: typed) else {
            from.error = ReadingTexts.dayWrong
            return nil
        }
        guard day >= today else {
            from.error = EditionTexts.fromPast
            return nil
        }
        guard day <= today.adding(months: Self.monthsAhead) else {
            from.error = EditionTexts.fromFar
            return nil
        }
        return day
    }

    /// More is a slip of the finger.
    static let monthsAhead = 60

    /// The name of something new: a to z, digits and hyphens.
    mutating func readKey() -> String? {
        guard let typed = key.typed(orElse: EditionTexts.keyMissing) else { return nil }
        let signs = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
        guard typed.allSatisfy(signs.contains), typed.first != "-", typed != "neu" else {
            key.error = EditionTexts.keyWrong
            return nil
        }
        return typed
    }

    /// Nil where nothing was written.
    mutating func readRemark() -> String? {
        let typed = remark.raw.trimmed
        return typed.isEmpty ? nil : typed
    }
}
