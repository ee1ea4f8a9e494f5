import Store

/// Rows of one kind that can be read back in the form in which they are delivered: what is told can be sent again, and
/// nothing changes.
protocol ReadableRow: Sendable {
    /// What its statement selects behind the row's own id and its key.
    static var columns: [RowColumn] { get }

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]]

    /// The lists within one row.
    static func parts(of id: String, _ db: Session) throws -> [HandoverField]
}

extension ReadableRow {
    static func parts(of id: String, _ db: Session) throws -> [HandoverField] { [] }

    static func known(_ which: RowChoice, _ db: Session, _ keys: Keys) throws -> [KnownRow] {
        try stored(which, db).map { values in
            guard values.count == columns.count + 2, case .text(let id) = values[0], case .text(let key) = values[1]
            else { throw StoreError.wrongType(column: 2, expected: "the id and key of a row") }
            let own = zip(columns, values.dropFirst(2)).map { column, value in column.field(value, of: id, keys) }
            let parts = try parts(of: id, db)
            return KnownRow(key: key, json: HandoverField.object([HandoverField("external_id", key)] + own + parts))
        }
    }
}

/// One row as it is told.
struct KnownRow: Sendable {
    let key: String
    let json: String

    /// Strong (RFC 9110, 8.8.3): the same row is the same bytes, and has the same tag.
    var tag: String { "\"\(tokenHash(json).prefix(32))\"" }
}

/// Which rows are read back.
enum RowChoice: Sendable {
    case one(String)
    case after(String, most: Int)
}

extension HandoverField {
    static func object(_ fields: [HandoverField]) -> String {
        "{\(fields.compactMap(\.written).joined(separator: ","))}"
    }

    /// A list of objects.
    init(_ name: String, objects: [[HandoverField]]) {
        self.init(name, json: "[\(objects.map(Self.object).joined(separator: ","))]")
    }
}
