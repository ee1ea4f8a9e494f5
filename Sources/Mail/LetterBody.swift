/// What a letter says, written once and shown as plain text and as an HTML page.
public struct LetterBody: Sendable, Equatable {
    /// One thing a letter can hold, from top to bottom.
    public enum Part: Sendable, Equatable {
        /// Running text; a line break in it stays one.
        case paragraph(String)
        /// The one thing to do. Only `https` and `http` addresses become a link; of any other, only the label is shown.
        case button(label: String, url: String)
        /// A code to type in, shown large and never broken.
        case code(String)
        /// Names and their values, one below the other.
        case facts([Fact])
        /// What is less important.
        case small(String)
    }

    /// A name and its value, such as „Zählernummer“ and „1ESY1160123456“.
    public struct Fact: Sendable, Equatable {
        /// What it is.
        public let label: String
        /// What it amounts to.
        public let value: String

        /// A fact.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// Everything it says.
    public let parts: [Part]

    /// A letter of these parts.
    public init(_ parts: [Part]) {
        self.parts = parts
    }

    /// A letter of a greeting and paragraphs.
    public init(greeting: String, _ paragraphs: String...) {
        parts = ([greeting] + paragraphs).map(Part.paragraph)
    }

    /// As plain text: lines of at most 76 characters, addresses whole and on a line of their own, an empty line between
    /// two parts.
    public func text() -> String {
        parts.map(LetterText.text).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// As a page for mail programs: one column of at most 600 pixels, readable in the dark, nothing loaded from anywhere.
    ///
    /// - Parameters:
    ///   - title: the title of the page, usually the subject.
    ///   - language: the language it is written in, such as `de` or `en`.
    ///   - operatorName: who writes; stands at the top.
    ///   - accent: the operator's colour as `#RRGGBB`; any other text counts as a dark grey. The writing on it is black
    ///     or white, whichever is easier to read (at least 4.5 : 1, WCAG 2.2, 1.4.3).
    ///   - footer: lines at the end: address, phone, what the law asks for.
    public func html(
        title: String, language: String, operatorName: String, accent: String, footer: [String]
    ) -> String {
        LetterPage(
            title: title, language: language, operatorName: operatorName, accent: Accent(accent), footer: footer
        ).html(of: parts)
    }
}
