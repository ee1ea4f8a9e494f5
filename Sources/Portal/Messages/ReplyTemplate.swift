import Vocabulary

/// Fills an operator's text with what is known of a conversation. What is not known stays as it is, in braces: whoever sends
/// the text has to mend it, because an answer with a brace is not taken.
struct ReplyTemplate: Sendable {
    /// What can stand in braces, each with its words; nil when nothing is known.
    let values: [(name: String, value: String?)]

    static let names = ["name", "thema", "vertrag", "haus", "telefon", "zeiten", "bearbeitung"]

    init(person: String?, topic: Text, contract: ContractNumber?, clerk: String, from house: Operator) {
        values = zip(
            Self.names, [person, topic.german, contract?.value, house.name, house.phone, house.serviceHours, clerk]
        ).map { ($0, $1) }
    }

    func filled(_ text: String) -> String {
        // In one pass: what is filled in is not looked at again.
        var (result, rest) = ("", text[...])
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            let name = rest[rest.index(after: start)..<end]
            result += rest[..<start]
            result += values.first { $0.name == name }?.value ?? String(rest[start...end])
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// The first `{name}` that still stands in a text.
    static func unfilled(in text: String) -> String? { braced(in: text) { names.contains($0) } }

    /// The first thing in braces nobody can fill in.
    static func unknown(in text: String) -> String? { braced(in: text) { !names.contains($0) } }

    private static func braced(in text: String, _ isWanted: (String) -> Bool) -> String? {
        var rest = text[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: start)..<end])
            if isWanted(name) { return "{\(name)}" }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }
}
