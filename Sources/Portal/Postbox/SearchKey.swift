import Foundation

/// People's words as they are searched: small letters, ä as ae, ß as ss, without accents, one blank between words. So
/// „Übersicht“, "Uebersicht" and "ubersicht" are compared alike on both engines.
struct SearchKey: Sendable, Hashable {
    let value: String

    init(_ words: String) {
        var folded = ""
        for scalar in words.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar {
            case "ä": folded += "ae"
            case "ö": folded += "oe"
            case "ü": folded += "ue"
            case "ß": folded += "ss"
            default: folded.unicodeScalars.append(scalar)
            }
        }
        let plain = folded.decomposedStringWithCompatibilityMapping.unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        value = String(String.UnicodeScalarView(plain))
            .split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }
            .joined(separator: " ")
    }

    /// One pattern for each word, for `LIKE … ESCAPE '!'`: what stands in it is found anywhere. Five words at most.
    var patterns: [String] {
        value.split(separator: " ").prefix(5).map { word in
            var pattern = "%"
            for character in word {
                if character == "%" || character == "_" || character == "!" { pattern += "!" }
                pattern.append(character)
            }
            pattern += "%"
            return pattern
        }
    }
}
