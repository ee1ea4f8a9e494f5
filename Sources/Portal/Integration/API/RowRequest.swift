import HTTPTypes
import Store

/// Rows a program sends.
struct RowRequest<Row: ImportRow>: Sendable {
    private let visit: MachineVisit
    private let reader: RowPages.Reader?

    init(_ visit: MachineVisit, _ reader: RowPages.Reader?) {
        (self.visit, self.reader) = (visit, reader)
    }

    func one() async throws -> Answer {
        let once = try OnceByKey(visit)
        let condition = Precondition(visit)
        guard reader != nil || !condition.isAsked else {
            throw APIProblem("condition", .badRequest, "Rows of this kind have no ETag, so there is no If-Match")
        }
        let row = try read()
        let tag: @Sendable (Session) throws -> String? = { [reader, keys = visit.portal.keys] db in
            try reader?(.one(row.key), db, keys).first?.tag
        }
        let first: @Sendable (Session) throws -> Void = { db in
            try once.check(db)
            if condition.isAsked { try condition.check(try tag(db)) }
        }
        return try await once.run {
            try await RowWriter<Row>(portal: visit.portal).write([row], first: first) { db, outcomes in
                let result = RowResult(row.key, outcomes.first ?? .unchanged)
                try noteDelivery(accepted: result.reason == nil ? 1 : 0, db)
                try visit.noteRow(isRefused: result.reason != nil, db)
                if let reason = result.reason {
                    return try once.keep(.unprocessableContent, Self.refused(reason), db)
                }
                var answer = try once.keep(result.outcome == "added" ? .created : .ok, result, db)
                answer.headers[.eTag] = try tag(db)
                return answer
            }
        }
    }

    func many() async throws -> Answer {
        let once = try OnceByKey(visit)
        guard case .rows(let objects)? = try visit.object()["rows"], (1...APIResource.most).contains(objects.count)
        else { throw APIProblem("rows-missing", .unprocessableContent, "rows is not a list of 1 to 1000 objects") }
        let read = objects.map { (key: Self.name(of: $0), row: Self.read($0)) }
        let rows = Self.withoutDoubles(read)
        let good = rows.compactMap { try? $0.row.get() }
        let told = rows.map { one in (key: one.key, row: one.row.map { _ in () }) }
        return try await once.run {
            try await RowWriter<Row>(portal: visit.portal).write(good, first: once.check) { db, outcomes in
                let batch = BatchResult(told, outcomes)
                try noteDelivery(accepted: batch.accepted, db)
                let answer = try once.keep(.ok, batch, db)
                let detail: [AuditField: String] = [.count: String(batch.accepted), .refused: String(batch.refused)]
                try db.audit(visit.act(.rowsWritten, detail))
                return answer
            }
        }
    }

    /// Pages say of which day their data is.
    private func noteDelivery(accepted: Int, _ db: Session) throws {
        guard accepted > 0 else { return }
        try db.noteDelivered(Row.file, at: visit.request.now)
    }

    private typealias ReadRow = (key: String?, row: Result<Row, RowProblem>)

    /// The row of the body, under the name of the address.
    private func read() throws -> Row {
        switch Self.read(try visit.named(try visit.object())) {
        case .success(let row): return row
        case .failure(let problem): throw Self.refused(problem.reason)
        }
    }

    private static func read(_ object: [String: JSONField]) -> Result<Row, RowProblem> {
        var fields = Fields(object)
        do throws(RowProblem) {
            let row = try Row(&fields)
            guard let unknown = fields.unknown.first else { return .success(row) }
            return .failure(RowProblem("\(unknown) is a field nobody knows"))
        } catch {
            return .failure(error)
        }
    }

    private static func name(of object: [String: JSONField]) -> String? {
        if case .text(let text)? = object["external_id"] { text } else { nil }
    }

    /// The same row twice in one batch has no order.
    private static func withoutDoubles(_ rows: [ReadRow]) -> [ReadRow] {
        var seen: Set<String> = []
        return rows.map { one in
            guard let row = try? one.row.get(), !seen.insert(row.key).inserted else { return one }
            return (one.key, .failure(RowProblem("\(row.key) stands in this batch more than once")))
        }
    }

    private static func refused(_ reason: String) -> APIProblem {
        APIProblem("row-refused", .unprocessableContent, "The row cannot stand", detail: reason)
    }
}

extension MachineVisit {
    /// What a program writes one by one stands in the log as a batch does.
    func noteRow(isRefused: Bool, _ db: Session) throws {
        try db.audit(act(.rowsWritten, [.count: isRefused ? "0" : "1", .refused: isRefused ? "1" : "0"]))
    }

    /// The fields of a row with the name it has in the address.
    func named(_ object: [String: JSONField]) throws -> [String: JSONField] {
        let key = try rowKey()
        guard object["external_id"].map({ $0 == .text(key) }) ?? true else {
            throw APIProblem(
                "row-refused", .unprocessableContent, "The row cannot stand",
                detail: "external_id is not that of the address")
        }
        return object.merging(["external_id": .text(key)]) { $1 }
    }
}
