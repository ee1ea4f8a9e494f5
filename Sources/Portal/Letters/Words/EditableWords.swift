import Vocabulary

/// What the office may say in a letter in its own words, declared beside the letter. What the law fixes, amounts, days,
/// links and the names of buttons are the letter's own and never among it.
struct EditableWords: Sendable {
    enum Opening: Sendable {
        /// The letter begins as it does.
        case fixed
        /// A sentence comes before what the letter says.
        case before
        /// A sentence takes the place of the first one, which holds no fact.
        case instead
    }

    var opening = Opening.before
    /// Whether a sentence may follow what the letter says.
    var hasClosing = true
    /// What it can name in braces, beside the house and the day.
    var names: [String] = []

    static let usual = EditableWords()
    /// What begins it is fixed.
    static let closing = EditableWords(opening: .fixed)
    /// Its whole words are fixed by law, or are to be read without anything beside them.
    static let signature = EditableWords(opening: .fixed, hasClosing: false)

    /// Everything that may stand in braces.
    var allNames: [String] { HouseWords.names + ["Datum"] + names }
}

/// What the names of letters stand for.
enum LetterNames {
    static func of(request: String? = nil, contract: String? = nil) -> [String: Text] {
        var names: [String: Text] = [:]
        if let request { names["Vorgang"] = Text(same: request) }
        if let contract { names["Vertrag"] = Text(same: contract) }
        return names
    }
}

extension LetterKinds {
    /// Those the office may write in, in their order.
    static var editable: [any PortalLetter.Type] { all.filter { $0.editable != nil } }

    static func type(of kind: String) -> (any PortalLetter.Type)? { all.first { $0.kind == kind } }
}
