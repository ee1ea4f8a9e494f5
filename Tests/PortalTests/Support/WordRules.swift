/// Rules for the words people read.
enum WordRules {
    /// An error message asks for nothing, is sorry for nothing and blames nobody.
    private static let unwanted: Set = [
        "bitte", "leider", "ungültig", "ungültige", "ungültiger", "ungültiges", "ups", "hoppla", "oops", "please",
        "sorry", "invalid", "unfortunately",
    ]
    /// Words that stand in every longer German text and in no English one, and the other way round.
    private static let german: Set = ["und", "nicht", "sie", "ihre", "ihren", "wir", "oder", "für", "ist", "werden"]
    private static let english: Set = ["and", "the", "your", "you", "not", "with", "are", "for", "this"]

    static func troubles(_ page: VisitedPage, _ root: Element) -> [String] {
        guard let main = root.first("main") else { return [] }
        let language = root["lang"] ?? "de"
        let text = main.text { element in
            // A quotation of the law says what the law says.
            ["code", "pre", "textarea", "blockquote"].contains(element.name)
                || element["lang"].map { $0 != language } ?? false
        }
        let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        var found = words.intersection(unwanted).sorted().map { "says „\($0)“" }
        let foreign = language == "de" ? english : german
        found += words.intersection(foreign).sorted().map { "„\($0)“ on a page in \(language)" }
        if text.contains("\"") { found.append("straight quotation mark") }
        if text.contains("...") { found.append("three dots instead of …") }
        return found
    }
}
