/// Text made fit for paper: what cannot be seen is dropped, what cannot be drawn is replaced.
///
/// Left out are control and format characters, among them the bidirectional overrides that let a name read differently
/// from what it is, and soft hyphens. White space other than line feeds becomes what it looks like.
struct PrintableText: Equatable {
    /// Ends and begins with something visible, or is empty. Line feeds separate lines, at most two in a row.
    let string: String
    /// Whether a reader that copies the glyphs gets the characters back. Where it does not (emoji, scripts that are
    /// shaped, combining marks) the structure element needs `/ActualText`.
    let copiesFaithfully: Bool

    var isEmpty: Bool { string.isEmpty }

    init(_ raw: String) {
        var result = String.UnicodeScalarView()
        result.reserveCapacity(raw.utf8.count)
        var faithful = true
        var lineFeeds = 0
        var marks = 0
        var pendingSpaces: [Unicode.Scalar] = []
        for scalar in raw.unicodeScalars {
            switch Kind(scalar) {
            case .lineFeed:
                // CR LF is one line end: the CR is dropped as a control character, the LF counts.
                pendingSpaces.removeAll(keepingCapacity: true)
                lineFeeds = min(lineFeeds + 1, 2)
            case .space where pendingSpaces.count < Self.mostSpaces:
                pendingSpaces.append(scalar.value < 0x20 ? " " : scalar)
            case .space, .dropped:
                break
            case .mark where result.isEmpty || lineFeeds > 0 || !pendingSpaces.isEmpty || marks >= Self.mostMarks:
                break
            case .mark:
                marks += 1
                faithful = false
                result.append(scalar)
            case .visible(let drawn, let isPlain):
                if !result.isEmpty {
                    for _ in 0..<lineFeeds { result.append("\n") }
                    for space in pendingSpaces { result.append(space) }
                }
                pendingSpaces.removeAll(keepingCapacity: true)
                lineFeeds = 0
                marks = 0
                faithful = faithful && isPlain
                result.append(drawn)
            }
        }
        string = String(result)
        copiesFaithfully = faithful
    }

    /// Real languages stack fewer; more only serve to run over the neighbouring lines.
    private static let mostMarks = 6
    private static let mostSpaces = 8

    private enum Kind {
        case lineFeed, space, dropped, mark
        case visible(Unicode.Scalar, isPlain: Bool)

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x02FF: self = .visible(scalar, isPlain: true)
            case 0x20, 0x09, 0xA0, 0x202F: self = .space
            case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .lineFeed
            case 0x200D, 0xFE00...0xFE0F: self = .mark
            default: self = Self.rare(scalar)
            }
        }

        private static func rare(_ scalar: Unicode.Scalar) -> Kind {
            if scalar.properties.isDefaultIgnorableCodePoint { return .dropped }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: return .dropped
            case .spaceSeparator: return .space
            case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
            case .privateUse, .surrogate, .unassigned: return .visible("\u{FFFD}", isPlain: false)
            default: return .visible(scalar, isPlain: isDrawnOneToOne(scalar))
            }
        }

        /// Greek, Cyrillic, their extensions, punctuation, currency, arrows, mathematics and box shapes.
        private static func isDrawnOneToOne(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x0370...0x052F, 0x1E00...0x1FFF, 0x2010...0x22FF, 0x2500...0x25FF: true
            default: false
            }
        }
    }
}
