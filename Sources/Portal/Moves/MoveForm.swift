import Vocabulary

/// The fields of one step. Which there are depends on the contracts, so they stand in a list.
struct MoveForm: Sendable {
    let step: MoveStep
    var fields: [Field]

    /// With what was typed until now.
    init(_ step: MoveStep, _ household: MoveHousehold, _ draft: MoveDraft) {
        self.step = step
        fields =
            switch step {
            case .dates: MoveDates.fields
            case .contracts: MoveChoices.fields(household)
            case .place: MovePlace.fields(MoveChoices.told(household, draft))
            case .readings: MoveReadings.fields(household, MoveChoices.told(household, draft))
            case .post: MovePost.fields
            case .review: []
            }
        for index in fields.indices {
            if let told = draft.told[fields[index].name] { fields[index].fill(told) }
        }
    }

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

    /// The account in two of the fields, or errors at them.
    mutating func account(iban: String, holder: String) -> (iban: IBAN, holder: String)? {
        guard let first = fields.firstIndex(where: { $0.name == iban }),
            let second = fields.firstIndex(where: { $0.name == holder })
        else { return nil }
        let number = fields[first].readIBAN(notSEPA: MovePayoutTexts.notSEPA)
        let name = fields[second].readAccountHolder()
        guard let number, let name else { return nil }
        return (number, name)
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
