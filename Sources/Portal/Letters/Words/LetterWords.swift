import HTML
import Store
import Vocabulary

/// What the office has a letter say in its own words. What is nil is as it comes with the portal.
struct LetterWords: Edited {
    /// The letter's kind, or `forAll`.
    let letter: String
    var opening: Text? { Self.text(openingGerman, openingEnglish) }
    var closing: Text? { Self.text(closingGerman, closingEnglish) }
    var signature: Text? { Self.text(signatureGerman, signatureEnglish) }

    var openingGerman: String?
    var openingEnglish: String?
    var closingGerman: String?
    var closingEnglish: String?
    var signatureGerman: String?
    var signatureEnglish: String?

    /// The name of what holds for every letter.
    static let forAll = "alle"
    static let subject = EditionSubject.letter
    /// It goes to many, and cannot be called back.
    static let needsPreview = true

    static func originals(_ house: Operator, _ db: Session) throws -> [EditedName] {
        ([forAll] + LetterKinds.editable.map { $0.kind }).map { EditedName(name: $0, title: title(of: $0)) }
    }

    static func original(_ name: String, _ house: Operator, on today: Day, _ db: Session) throws -> Self? {
        declared(name).map { _ in LetterWords(letter: name) }
    }

    /// What may be written in it; nil where there is no such letter. For all letters it is the signature.
    static func declared(_ name: String) -> EditableWords? {
        name == forAll ? .signature : LetterKinds.type(of: name)?.editable
    }

    static func title(of name: String) -> Text {
        name == forAll ? LetterWordTexts.all : LetterTitles.title(name)
    }

    var title: Text { Self.title(of: letter) }

    var facts: [Fact] {
        let declared = Self.declared(letter) ?? .signature
        var facts: [Fact] = []
        if declared.opening != .fixed {
            facts.append(Fact(LetterWordTexts.opening, opening ?? LetterWordTexts.builtIn))
        }
        if declared.hasClosing { facts.append(Fact(LetterWordTexts.closing, closing ?? LetterWordTexts.builtIn)) }
        facts.append(Fact(LetterWordTexts.signature, signature ?? LetterWordTexts.builtIn))
        return facts
    }

    func preview(_ page: Page, _ name: String, _ visit: StaffVisit) {
        page.p(LetterWordTexts.previewBelow)
    }

    static func more(_ name: String, typed: Self?, _ visit: StaffVisit) async throws -> EditionPart? {
        try await LetterPreview.part(name, typed, visit)
    }

    static func buttons(_ page: Page) {
        page.p(LetterWordTexts.unsavedHint, .class("hint"))
        page.p(.class("actions")) {
            for wanted in LetterPreview.Wanted.allCases {
                page.button(wanted.words, name: "aktion", value: wanted.rawValue, .class("button-quiet"), .inNewTab)
            }
        }
    }

    static func answer(_ action: String, _ name: String, _ typed: Self, _ visit: StaffVisit) async throws -> Answer? {
        try await LetterPreview.answer(action, name, typed, visit)
    }

    private static func text(_ german: String?, _ english: String?) -> Text? {
        german.flatMap { german in english.map { Text(german, en: $0) } }
    }
}
