/// What every object begins with.
enum BO4EHead {
    static let version = "202607.1.0"

    static func of(_ type: String, _ id: String? = nil) -> [HandoverField] {
        [HandoverField("_typ", type), HandoverField("_version", version), HandoverField("_id", id)]
    }
}

/// One row of the books, in the form of docs/integration.md.
struct ExportedRow: Sendable {
    let key: String
    let fields: [String: JSONField]

    init(_ row: KnownRow) throws {
        (key, fields) = (row.key, try JSONField.fields(of: row))
    }

    /// A part of a row, which has no name of its own.
    init(part fields: [String: JSONField]) {
        (key, self.fields) = ("", fields)
    }

    func text(_ name: String) -> String? {
        if case .text(let text)? = fields[name] { text } else { nil }
    }

    func number(_ name: String) -> Int64? {
        if case .number(let number)? = fields[name] { number } else { nil }
    }

    func isTrue(_ name: String) -> Bool { fields[name] == .truth(true) }

    func parts(_ name: String) -> [ExportedRow] {
        if case .rows(let rows)? = fields[name] { rows.map(ExportedRow.init(part:)) } else { [] }
    }
}
