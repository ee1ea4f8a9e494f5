import HTML
import Vocabulary

/// The form of the words of one letter: a sentence before, one behind, and who greets, in both languages.
struct LetterWordsForm: EditedSheet {
    var letter = ""
    var opening = Field("anfang", LetterWordTexts.openingGerman, longest: sentence)
    var openingEnglish = Field("anfang-en", LetterWordTexts.openingEnglish, longest: sentence)
    var closing = Field("schluss", LetterWordTexts.closingGerman, longest: sentence)
    var closingEnglish = Field("schluss-en", LetterWordTexts.closingEnglish, longest: sentence)
    var signature = Field("gruss", LetterWordTexts.signatureGerman, longest: longestSignature)
    var signatureEnglish = Field("gruss-en", LetterWordTexts.signatureEnglish, longest: longestSignature)

    static let sentence = 600
    static let longestSignature = 200
    static let mostSignatureLines = 4

    static let fields: [any WritableKeyPath<LetterWordsForm, Field> & Sendable] = [
        \.opening, \.openingEnglish, \.closing, \.closingEnglish, \.signature, \.signatureEnglish,
    ]

    init() {}

    init(_ content: LetterWords) {
        letter = content.letter
        (opening.raw, openingEnglish.raw) = (content.openingGerman ?? "", content.openingEnglish ?? "")
        (closing.raw, closingEnglish.raw) = (content.closingGerman ?? "", content.closingEnglish ?? "")
        (signature.raw, signatureEnglish.raw) = (content.signatureGerman ?? "", content.signatureEnglish ?? "")
    }

    init(sent body: FormBody) {
        self.init()
        letter = body["brief"] ?? ""
        for field in Self.fields { self[keyPath: field].fillLines(body[self[keyPath: field].name]) }
    }

    mutating func read(_ name: String) -> LetterWords? {
        letter = name
        guard let declared = LetterWords.declared(name) else { return nil }
        let begin = declared.opening == .fixed ? nil : read(\.opening, \.openingEnglish, declared)
        let end = declared.hasClosing ? read(\.closing, \.closingEnglish, declared) : nil
        let greeting = read(\.signature, \.signatureEnglish, declared)
        for field in [\LetterWordsForm.signature, \.signatureEnglish] where self[keyPath: field].error == nil {
            let lines = self[keyPath: field].raw.split(separator: "\n").count
            if lines > Self.mostSignatureLines { self[keyPath: field].error = LetterWordTexts.tooManyLines }
        }
        guard problems.isEmpty else { return nil }
        return LetterWords(
            letter: name, openingGerman: begin?.german, openingEnglish: begin?.english, closingGerman: end?.german,
            closingEnglish: end?.english, signatureGerman: greeting?.german, signatureEnglish: greeting?.english)
    }

    /// Nil where neither is written: then it is as it comes with the portal.
    private mutating func read(
        _ german: WritableKeyPath<Self, Field>, _ english: WritableKeyPath<Self, Field>, _ declared: EditableWords
    ) -> Text? {
        let isEmpty = [german, english].allSatisfy { path in
            self[keyPath: path].raw.allSatisfy { $0 == "\n" || $0 == " " || $0 == "\t" }
        }
        if isEmpty { return nil }
        for path in [german, english] where self[keyPath: path].error == nil {
            self[keyPath: path].error = LetterWordRule.problem(self[keyPath: path].raw, names: declared.allNames)
        }
        guard let words = self[keyPath: german].lines(orElse: LetterWordTexts.alsoGerman),
            let other = self[keyPath: english].lines(orElse: LetterWordTexts.alsoEnglish)
        else { return nil }
        return Text(words, en: other)
    }

    func write(_ page: Page) {
        let declared = LetterWords.declared(letter) ?? .usual
        page.input(.hidden, name: "brief", value: letter)
        page.p(LetterWordTexts.fixed, .class("hint"))
        switch declared.opening {
        case .fixed: page.p(LetterWordTexts.openingFixed, .class("hint"))
        case .before, .instead:
            page.p(
                declared.opening == .before ? LetterWordTexts.comesBefore : LetterWordTexts.comesInstead, .class("hint")
            )
            page.area(opening, rows: 3)
            page.area(openingEnglish, rows: 3)
        }
        if declared.hasClosing {
            page.area(closing, rows: 3)
            page.area(closingEnglish, rows: 3)
        } else if letter != LetterWords.forAll {
            page.p(LetterWordTexts.closingFixed, .class("hint"))
        }
        page.area(signature, rows: 3)
        page.area(signatureEnglish, rows: 3)
        page.p(LetterWordTexts.names(declared.allNames), .class("hint"))
    }
}

extension LetterWords {
    typealias Sheet = LetterWordsForm
}

/// What cannot stand in the house's words of a letter.
enum LetterWordRule {
    static func problem(_ words: String, names: [String]) -> Text? {
        if let unknown = Braces.unknown(in: words, known: names) { return LetterWordTexts.unknown(unknown, names) }
        if hasLink(words) { return LetterWordTexts.noLinks }
        return AnswerWords.hasMarkup(words[...]) ? LetterWordTexts.noMarkup : nil
    }

    /// What a mail program would make a link of.
    private static func hasLink(_ words: String) -> Bool {
        let small = words.lowercased()
        return ["://", "www.", "javascript:", "mailto:", "](", "data:"].contains { small.contains($0) }
    }
}
