import HTTPTypes
import Store
import Vocabulary

/// Rows of one kind as programs read them: one by its name, or all of them, page by page in the order of their names.
struct RowPages: Sendable {
    typealias Reader = @Sendable (RowChoice, Session, Keys) throws -> [KnownRow]

    let reader: Reader
    static let most = 500

    init(_ reader: @escaping Reader) {
        self.reader = reader
    }

    func one(_ visit: MachineVisit) async throws -> Answer {
        let (key, keys) = (try visit.rowKey(), visit.portal.keys)
        guard let row = try await visit.portal.store.read({ try reader(.one(key), $0, keys).first }) else {
            throw Refusal.notFound
        }
        if Precondition(visit).isKnown(row.tag) {
            var answer = Answer(status: .notModified, contentType: nil, body: .none)
            answer.headers[.eTag] = row.tag
            return answer
        }
        try await note(1, visit)
        var answer = Answer.bytes(Array(row.json.utf8), type: "application/json")
        answer.headers[.eTag] = row.tag
        return answer
    }

    func list(_ visit: MachineVisit) async throws -> Answer {
        let (after, limit, keys) = (try Self.after(visit), try visit.limit(most: Self.most), visit.portal.keys)
        let rows = try await visit.portal.store.read { db in
            try reader(.after(after, most: limit + 1), db, keys)
        }
        let shown = rows.prefix(limit)
        try await note(shown.count, visit)
        let fields = [
            HandoverField("rows", json: "[\(shown.map(\.json).joined(separator: ","))]"),
            HandoverField("next", shown.last?.key ?? after), HandoverField("more", json: String(rows.count > limit)),
        ]
        return .bytes(Array(HandoverField.object(fields).utf8), type: "application/json")
    }

    /// The name of the last row the program has.
    private static func after(_ visit: MachineVisit) throws(APIProblem) -> String {
        guard let text = visit.request.query["after"], !text.isEmpty else { return "" }
        guard let key = FieldForm.key.read(.text(text)) else {
            throw APIProblem("query", .badRequest, "after is not the external_id of a row")
        }
        return key
    }

    /// What leaves is noted before it does.
    private func note(_ count: Int, _ visit: MachineVisit) async throws {
        let route = visit.request.path.split(separator: "/").prefix(3).joined(separator: "/")
        try await visit.portal.store.write(about: "rows read") { db in
            try db.audit(visit.act(.rowsRead, [.count: String(count), .route: "/\(route)"]))
        }
    }
}

extension MachineVisit {
    /// How many a page has.
    func limit(most: Int) throws(APIProblem) -> Int {
        guard let limit = Int(request.query["limit"] ?? "100"), (1...most).contains(limit) else {
            throw APIProblem("query", .badRequest, "limit is not a whole number from 1 to \(most)")
        }
        return limit
    }
}
