/// Names of delivered files, which anybody may have chosen.
enum DeliveredName {
    /// For reports, pages and terminals: no signs that move or hide others, at most 200.
    static func shown(_ name: String) -> String {
        let scalars = name.unicodeScalars.prefix(200).map { isPlain($0) ? $0 : "\u{FFFD}" }
        return String(String.UnicodeScalarView(scalars))
    }

    /// As a part of a path the portal chooses itself: letters, digits and a few signs.
    static func safe(_ name: String) -> String {
        let kept = name.unicodeScalars.prefix(80).map { scalar -> Character in
            let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isKept || scalar == "-" || scalar == "_" ? Character(scalar) : "_"
        }
        return kept.isEmpty ? "_" : String(kept)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: true
        }
    }
}
