import Foundation

/// A place in the document of the API, as far as its page and its tests look at it.
struct DocumentNode {
    private let value: Any?

    /// The whole document; empty where it is none.
    init(json: [UInt8]) {
        value = try? JSONSerialization.jsonObject(with: Data(json))
    }

    private init(_ value: Any?) {
        self.value = value
    }

    subscript(name: String) -> DocumentNode { DocumentNode((value as? [String: Any])?[name]) }

    var exists: Bool { value != nil }
    var text: String? { value as? String }
    var number: Int? { value as? Int }
    var list: [DocumentNode] { (value as? [Any] ?? []).map { DocumentNode($0) } }
    var names: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }

    /// The last part of what it refers to, as `Customer`; of several the first.
    var reference: String? {
        let path = self["$ref"].text ?? self["anyOf"].list.first?["$ref"].text
        return path?.split(separator: "/").last.map(String.init)
    }

    /// What kind of value stands there: a field that may be null has two, and the first counts.
    var kind: String? { self["type"].text ?? self["type"].list.first?.text }

    /// The place it refers to, or itself.
    func resolved(in whole: DocumentNode) -> DocumentNode {
        guard let path = self["$ref"].text else { return self }
        return path.split(separator: "/").dropFirst().reduce(whole) { $0[String($1)] }
    }

    /// The same as JSON, its names in order.
    var json: String {
        guard let value, JSONSerialization.isValidJSONObject(value),
            let bytes = try? JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
        else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }
}
