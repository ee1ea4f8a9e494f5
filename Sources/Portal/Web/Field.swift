import HTML
import Vocabulary

/// One field of a form: what was typed, what it is called, and what is wrong with it.
struct Field: Sendable {
    let name: String
    let label: Text
    var hint: Text?
    let kind: Page.Input
    /// What the browser may fill in (HTML standard, autofill tokens).
    let autocomplete: String?
    /// In characters; more is a problem, never cut off.
    let longest: Int
    /// As it was typed.
    var raw: String = ""
    var error: Text?
    /// Of a hint that names a figure the portal worked out; the page writes it.
    var why: Why?

    init(
        _ name: String, _ label: Text, hint: Text? = nil, _ kind: Page.Input = .text, autocomplete: String? = nil,
        longest: Int = 200
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.kind = kind
        self.autocomplete = autocomplete
        self.longest = longest
    }

    var id: String { "feld-\(name)" }

    /// What was typed without blanks at the ends; nil when nothing was. What no field accepts is noted as its error.
    mutating func typed(orElse missing: Text) -> String? {
        guard error == nil else { return nil }
        let trimmed = raw.trimmed
        guard !trimmed.isEmpty else {
            error = missing
            return nil
        }
        return trimmed
    }

    /// Takes what was sent, and notes what no field accepts: too much, control characters, hidden direction marks.
    mutating func fill(_ sent: String?) {
        raw = sent ?? ""
        if raw.unicodeScalars.count > longest {
            raw = String(String.UnicodeScalarView(raw.unicodeScalars.prefix(longest)))
            error = FieldTexts.tooLong(longest)
        } else if raw.unicodeScalars.contains(where: Self.isForbidden) {
            raw = String(String.UnicodeScalarView(raw.unicodeScalars.filter { !Self.isForbidden($0) }))
            error = FieldTexts.forbiddenCharacters
        }
    }

    /// Control characters and the marks that turn the direction of text (U+202A–U+202E, U+2066–U+2069), which can make
    /// a text look like another one.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
        default: false
        }
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\t" }
        var rest = self[...].drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }
}

enum FieldTexts {
    static func tooLong(_ longest: Int) -> Text {
        Text(
            "Das ist zu lang. Hier ist Platz für \(longest) Zeichen.",
            en: "This is too long. There is room for \(longest) characters.")
    }
    static let forbiddenCharacters = Text(
        "Hier standen Zeichen, die man nicht sehen kann. Wir haben sie entfernt. Prüfen Sie die Angabe.",
        en: "There were characters that cannot be seen. We removed them. Check what is left.")
}
