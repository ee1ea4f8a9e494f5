import Store
import Vocabulary

/// What the office can edit. The raw value stands in the database; one line each in the switches below.
enum EditionSubject: String, Sendable, CaseIterable, Storable, Column {
    case limits
    case option
    case bonus
    case answer
    case letter

    var content: any Edited.Type {
        switch self {
        case .limits: EditedLimits.self
        case .option: EditedOption.self
        case .bonus: EditedBonus.self
        case .answer: EditedAnswer.self
        case .letter: LetterWords.self
        }
    }

    /// As it stands in an address.
    var path: String {
        switch self {
        case .limits: "abschlagsgrenzen"
        case .option: "tarifoptionen"
        case .bonus: "umzugsbonus"
        case .answer: "antworten"
        case .letter: "briefe"
        }
    }

    init?(path: String?) {
        guard let found = Self.allCases.first(where: { $0.path == path }) else { return nil }
        self = found
    }

    var title: Text {
        switch self {
        case .limits: EditionTexts.limits
        case .option: EditionTexts.options
        case .bonus: EditionTexts.bonus
        case .answer: HelpTexts.title
        case .letter: LetterWordTexts.title
        }
    }

    /// What editing it means, in a sentence.
    var lead: Text {
        switch self {
        case .limits: EditionTexts.limitsLead
        case .option: EditionTexts.optionsLead
        case .bonus: EditionTexts.bonusLead
        case .answer: AnswerEditTexts.lead
        case .letter: LetterWordTexts.lead
        }
    }
}
