/// Names of files a browser saves: letters, digits and hyphens that every system takes.
enum FileNames {
    /// „Zählerstand melden“ becomes `Zaehlerstand-melden`.
    static func plain(_ words: String) -> String {
        var result = ""
        for character in words {
            switch character {
            case "ä": result += "ae"
            case "ö": result += "oe"
            case "ü": result += "ue"
            case "Ä": result += "Ae"
            case "Ö": result += "Oe"
            case "Ü": result += "Ue"
            case "ß": result += "ss"
            default: result.append(character.isASCII && (character.isLetter || character.isNumber) ? character : "-")
            }
        }
        return result
    }
}
