import Foundation

/// One value of a row, as JSON has it.
enum JSONField: Sendable, Equatable, Decodable {
    case text(String)
    case number(Int64)
    case truth(Bool)
    case rows([[String: JSONField]])
    case nothing
    /// A number with decimals, an object, a list of something else: no field has such a value.
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if value.decodeNil() {
            self = .nothing
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Int64.self) {
            self = .number(number)
        } else if let rows = try? value.decode([[String: JSONField]].self) {
            self = .rows(rows)
        } else {
            self = .other
        }
    }

    /// The fields of a line; nil when it is not one whole JSON object.
    static func object(_ line: Data) -> [String: JSONField]? {
        // Deep nesting would cost stack; a row has two levels.
        guard line.lazy.filter({ $0 == 0x5B || $0 == 0x7B }).prefix(500).count < 500 else { return nil }
        return try? JSONDecoder().decode([String: JSONField].self, from: line)
    }
}
