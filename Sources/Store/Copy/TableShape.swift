/// A table as the database describes it; the same in both engines.
public struct TableShape: Sendable, Equatable, Codable {
    /// What a column holds beside NULL.
    public enum Kind: String, Sendable, Codable {
        case integer, text, bytes
    }

    public struct Field: Sendable, Equatable, Codable {
        public let name: String
        public let kind: Kind

        public init(name: String, kind: Kind) {
            (self.name, self.kind) = (name, kind)
        }
    }

    public let name: String
    public let fields: [Field]

    public init(name: String, fields: [Field]) {
        (self.name, self.fields) = (name, fields)
    }

    var place: String { Catalogue.quoted(name) }
    var fieldList: String { fields.map { Catalogue.quoted($0.name) }.joined(separator: ", ") }
}

extension TableShape.Kind {
    /// Throws `failed` for a type the portal's tables do not have.
    init(type: String, of table: String) throws(StoreError) {
        switch type.uppercased() {
        case "BIGINT", "INTEGER": self = .integer
        case "TEXT": self = .text
        case "BYTEA", "BLOB": self = .bytes
        default: throw .failed("a column of \(table) has the type \(type)")
        }
    }
}
