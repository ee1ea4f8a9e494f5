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

    /// The fields of what a program sent; nil when it is not one whole JSON object of at most 32 levels.
    static func deepObject(_ bytes: [UInt8]) -> [String: JSONField]? {
        guard JSONDepth.isAtMost(32, bytes) else { return nil }
        return try? JSONDecoder().decode([String: JSONField].self, from: Data(bytes))
    }

    /// The fields of a line; nil when it is not one whole JSON object.
    static func object(_ line: Data) -> [String: JSONField]? {
        // Deep nesting would cost stack; a row has two levels.
        guard line.lazy.filter({ $0 == 0x5B || $0 == 0x7B }).prefix(500).count < 500 else { return nil }
        return try? JSONDecoder().decode([String: JSONField].self, from: line)
    }
}

/// How deep JSON is nested, before anything is made of it: each level costs stack.
enum JSONDepth {
    static func isAtMost(_ most: Int, _ bytes: [UInt8]) -> Bool {
        var (depth, isText, isEscaped) = (0, false, false)
        for byte in bytes {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
            if depth > most { return false }
        }
        return true
    }
}
