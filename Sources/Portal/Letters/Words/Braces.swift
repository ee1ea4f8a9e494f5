import Vocabulary

/// Names in braces, as `{Telefon}`, and what they stand for when the words are read.
struct Braces: Sendable {
    /// A name that is not there has no value now.
    let values: [String: Text]

    /// Nil when a name has no value: what cannot be said whole is not said.
    func filled(_ words: String, in language: Language) -> String? {
        guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
        // In one pass: what is filled in is not looked at again.
        var (filled, rest) = ("", words[...])
        while let start = rest.firstIndex(of: "{") {
            guard let end = rest[start...].firstIndex(of: "}"),
                let value = values[String(rest[rest.index(after: start)..<end])]
            else { return nil }
            filled += rest[..<start]
            filled += value.in(language)
            rest = rest[rest.index(after: end)...]
        }
        return filled + rest
    }

    /// The first thing in braces that is not among these names, or a brace that stands alone.
    static func unknown(in words: String, known: [String]) -> String? {
        var rest = words[...]
        while let start = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            guard rest[start] == "{", let end = rest[start...].firstIndex(of: "}") else { return String(rest[start]) }
            let name = String(rest[rest.index(after: start)..<end])
            guard known.contains(name) else { return "{\(name)}" }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }
}

/// What the house is called and reached by, in words it writes itself. They follow when the operator's file changes.
enum HouseWords {
    static let phone = "Telefon"
    static let email = "E-Mail"
    static let names = ["Haus", phone, email, "Absender", "Servicezeiten"]

    static func values(_ house: Operator) -> [String: Text] {
        [
            "Haus": Text(same: house.name), phone: Text(same: house.phone), email: Text(same: house.email),
            "Absender": Text(same: house.sender), "Servicezeiten": house.hours,
        ]
    }

    /// The other way: with names where the telephone or the sender's address stand.
    static func names(in words: String, of house: Operator) -> String {
        let known = [("{Telefon}", house.phone), ("{Absender}", house.sender)].filter { !$0.1.isEmpty }
        return known.reduce(words) { $0.replacing($1.1, with: $1.0) }
    }
}
