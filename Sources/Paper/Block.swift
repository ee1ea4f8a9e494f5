/// One piece of a document's content.
public indirect enum Block: Sendable, Equatable {
    /// A heading. Levels 1…6; a level that would skip one is lowered to the next (PDF/UA-1, 7.4.2).
    case heading(String, level: Int)
    /// Running text. A line feed begins a new line.
    case paragraph(String)
    /// Running text in bold, for the one sentence that matters.
    case strong(String)
    /// A bulleted list.
    case list([String])
    /// Labels with their values, as a two-column table whose labels are row headers.
    case facts([Fact])
    case table(Table)
    /// A code to be typed off paper: large, monospaced, set apart. It is copied out of the PDF exactly as given.
    case code(String)
    /// A boxed hint.
    case note(String)
    /// Squares as of a QR code, what they are for those who do not see them, and words at their right.
    case squares(Squares, alternative: String, beside: String)
    /// One line of white space.
    case space
    case pageBreak
}

/// A label with its value: "Zählernummer", "1ESY1160000001".
public struct Fact: Sendable, Equatable {
    public var label: String
    public var value: String

    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
