import Foundation

/// A value of a BO4E document. Numbers are kept as their decimal digits: an amount never passes through a binary fraction.
enum BO4EValue: Sendable, Equatable, Decodable {
    case text(String)
    /// As "619.47".
    case number(String)
    case truth(Bool)
    /// By their names in small letters: older programs write `LokationsId`, newer ones `lokationsId`.
    case object([String: BO4EValue])
    case list([BO4EValue])
    case nothing

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if value.decodeNil() {
            self = .nothing
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number.description)
        } else if let list = try? value.decode([BO4EValue].self) {
            self = .list(list)
        } else {
            let fields = try value.decode([String: BO4EValue].self)
            self = .object(Dictionary(fields.map { ($0.key.lowercased(), $0.value) }) { first, _ in first })
        }
    }

    /// What a file holds; nil when it is not one whole JSON value of at most 32 levels.
    static func read(_ bytes: Data) -> BO4EValue? {
        guard JSONDepth.isAtMost(32, Array(bytes)) else { return nil }
        return try? JSONDecoder().decode(BO4EValue.self, from: bytes)
    }
}
