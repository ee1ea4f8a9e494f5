import Logging
import Store
import Vocabulary

/// What is handed over to the billing system: a JSON object a line. A row that cannot be read or opened is named, stays where
/// it is, and holds up no other.
struct Handover: Sendable {
    private(set) var lines: [String] = []
    /// As „V-2026-000123: iban cannot be opened“.
    private(set) var held: [String] = []

    mutating func add<Row>(_ row: HandoverRow<Row>, _ fields: (Row) throws(HandoverProblem) -> [HandoverField]) {
        guard let found = row.found else {
            held.append("\(row.request): cannot be read")
            return
        }
        do throws(HandoverProblem) {
            let written = try fields(found).compactMap(\.written)
            lines.append("{\(written.joined(separator: ","))}")
        } catch {
            held.append("\(row.request): \(error.reason)")
        }
    }
}

/// One row, read by itself.
struct HandoverRow<Row: Sendable>: Sendable {
    /// The number of its request.
    let request: String
    /// Nil where what is stored is not what was asked for.
    let found: Row?
}

/// One field of a line; one that is not known is left out.
struct HandoverField {
    let written: String?

    init(_ name: String, _ text: String?) {
        written = text.map { "\(ExportRows.quoted(name)):\(ExportRows.quoted($0))" }
    }

    /// What is JSON already.
    init(_ name: String, json: String) {
        written = "\(ExportRows.quoted(name)):\(json)"
    }
}

/// Why a row is not handed over.
struct HandoverProblem: Error {
    let reason: String
}

extension Session {
    /// Reads each row by itself. `named` is its key and the number of its request.
    func handover<Row: Sendable>(
        _ named: [(key: String, request: String)], _ read: (String) throws -> Row?
    ) throws -> [HandoverRow<Row>] {
        try named.compactMap { key, request in
            do {
                return try read(key).map { HandoverRow(request: request, found: $0) }
            } catch StoreError.wrongType {
                return HandoverRow(request: request, found: nil)
            }
        }
    }
}

extension Keys {
    /// What is sealed of a row that is handed over.
    func handed(_ sealed: [UInt8]?, in column: SealedColumn, of row: String, as field: String)
        throws(HandoverProblem) -> HandoverField
    {
        guard let sealed else { return HandoverField(field, nil) }
        guard let bytes = try? open(sealed, for: column.place(of: row)) else {
            throw HandoverProblem(reason: "\(field) cannot be opened: its key is missing, or it is damaged")
        }
        return HandoverField(field, String(decoding: bytes, as: UTF8.self))
    }
}

extension Portal {
    /// Names what stays behind in the log, and notes in the security log how much leaves.
    func note(_ handover: Handover, as kind: AuditKind, about subject: String, by actor: String = "command")
        async throws
    {
        for row in handover.held { log.error("row not handed over", metadata: ["of": "\(subject)", "row": "\(row)"]) }
        try await noteLeaving(handover.lines.count, as: kind, about: subject, by: actor)
    }

    /// Notes in the security log how many lines of personal data leave, before they do. `actor` is a verb or a token.
    func noteLeaving(_ count: Int, as kind: AuditKind, about subject: String, by actor: String = "command")
        async throws
    {
        let now = clock.now()
        try await store.write(about: subject) { db in
            let detail: [AuditField: String] = [.count: String(count)]
            try db.audit(AuditEntry(kind: kind, actor: actor, detail: detail, at: now))
        }
    }
}
