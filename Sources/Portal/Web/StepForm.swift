import Vocabulary

/// One page of several whose fields depend on what was told before, so they stand in a list.
protocol StepForm: Sendable {
    var fields: [Field] { get set }
}

extension StepForm {
    subscript(name: String) -> Field? { fields.first { $0.name == name } }

    /// As it was sent; what a page does not bring stays.
    mutating func fill(_ body: FormBody) {
        for index in fields.indices {
            if let sent = body[fields[index].name] { fields[index].fill(sent) }
        }
    }

    /// What was typed without blanks at the ends; nil when nothing was, and where an error stands already.
    func typed(_ name: String) -> String? {
        guard let field = self[name], field.error == nil else { return nil }
        let trimmed = field.raw.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The same, where something has to be typed.
    mutating func typed(_ name: String, orElse missing: Text) -> String? {
        guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
        return fields[index].typed(orElse: missing)
    }

    /// A typed day, or an error at its field; nil when nothing was typed.
    mutating func day(_ name: String) -> Day? {
        guard let typed = typed(name) else { return nil }
        guard let day = Day(typed: typed) else {
            note(ReadingTexts.dayWrong, at: name)
            return nil
        }
        return day
    }

    /// Notes what is wrong with a field, unless something is already.
    mutating func note(_ words: Text, at name: String) {
        guard let index = fields.firstIndex(where: { $0.name == name }), fields[index].error == nil else { return }
        fields[index].error = words
    }

    /// Takes back what is wrong with fields nobody is asked for.
    mutating func forgive(_ names: (String) -> Bool) {
        for index in fields.indices where names(fields[index].name) { fields[index].error = nil }
    }

    var names: [String] { fields.map(\.name) }

    var problems: [Problem] {
        fields.compactMap { field in field.error.map { Problem(field: field.id, words: $0) } }
    }
}
