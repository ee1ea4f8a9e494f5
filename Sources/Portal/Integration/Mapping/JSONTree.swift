import Foundation

/// Any JSON, for files of the house that are read with their places.
enum JSONTree: Sendable, Equatable, Decodable {
    case text(String)
    case number(Int64)
    case truth(Bool)
    case list([JSONTree])
    case object([String: JSONTree])
    case nothing
    /// A number with decimals.
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
        } else if let list = try? value.decode([JSONTree].self) {
            self = .list(list)
        } else if let object = try? value.decode([String: JSONTree].self) {
            self = .object(object)
        } else {
            self = .other
        }
    }

    /// Throws where it is no JSON, as the end of a sentence.
    static func read(_ bytes: Data) throws(RowProblem) -> JSONTree {
        guard JSONDepth.isAtMost(16, [UInt8](bytes)) else { throw RowProblem("is nested too deeply") }
        do {
            return try JSONDecoder().decode(JSONTree.self, from: bytes)
        } catch DecodingError.dataCorrupted(let context) {
            // „Unexpected character '}' around line 4, column 5.“
            let place = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
            throw RowProblem("is no JSON: \(place ?? "a sign is missing or too much")")
        } catch {
            throw RowProblem("is no JSON")
        }
    }
}
