/// Streets and house numbers as they are compared: however they are spelled, the same street has the same key.
enum PlaceKey {
    /// "Lindenstraße", "Linden-Str." and "lindenstr" are one street.
    static func street(_ name: String) -> String {
        let folded = folded(name)
        for ending in ["strasse", "str"] where folded.hasSuffix(ending) {
            return "\(folded.dropLast(ending.count))str"
        }
        return folded
    }

    /// "7 A" is "7a"; "1-2" is not "12".
    static func house(_ number: String) -> String {
        number.split(separator: "-").map { folded(String($0)) }.joined(separator: "-")
    }

    private static func folded(_ text: String) -> String {
        var key = ""
        for sign in text.lowercased() {
            switch sign {
            case "ä": key += "ae"
            case "ö": key += "oe"
            case "ü": key += "ue"
            case "ß": key += "ss"
            case _ where sign.isLetter || sign.isNumber || sign == "/": key.append(sign)
            default: continue
            }
        }
        return key
    }
}
