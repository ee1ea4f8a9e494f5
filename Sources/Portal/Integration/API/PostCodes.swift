import HTTPTypes
import Store
import Vocabulary

/// A program sends registration codes that stand in its letters. Each is hashed as slowly as a password, so there are fewer
/// at once, and none is ever told again.
enum PostCodes {
    static let most = 100

    static func post(_ visit: MachineVisit) async throws -> Answer {
        let (once, now) = (try OnceByKey(visit), visit.request.now)
        guard case .rows(let objects)? = try visit.object()["rows"], (1...most).contains(objects.count) else {
            throw APIProblem("rows-missing", .unprocessableContent, "rows is not a list of 1 to \(most) objects")
        }
        return try await once.run {
            // Before the slow part, so that what is sent again is answered at once.
            try await visit.portal.store.read { try once.check($0) }
            let read = Self.judged(Self.read(objects))
            var examined: [ExaminedCode] = []
            for case .success(let row) in read.map(\.row) { examined.append(try await visit.portal.examine(row)) }
            let (codes, told) = (examined, read.map { one in (key: one.key, row: one.row.map { _ in () }) })
            return try await visit.portal.store.write(about: "import") { db in
                try once.check(db)
                for code in codes { try code.issue(db, at: now) }
                let batch = BatchResult(told, codes.map(\.outcome))
                let answer = try once.keep(.ok, batch, db)
                let detail: [AuditField: String] = [.count: String(batch.accepted), .refused: String(batch.refused)]
                try db.audit(visit.act(.rowsWritten, detail))
                return answer
            }
        }
    }

    private typealias ReadCode = (key: String?, row: Result<CodeRow, RowProblem>)

    /// Looked at together, as those of a file: none of them is taken when they follow a rule.
    private static func judged(_ read: [ReadCode]) -> [ReadCode] {
        let rows = read.compactMap { try? $0.row.get() }
        guard let reason = CodeRandomness.refusal(of: rows) else { return read }
        return read.map { one in (one.key, one.row.flatMap { _ in .failure(RowProblem(reason)) }) }
    }

    /// A contract has one code at a time, and a code opens one contract.
    private static func read(_ objects: [[String: JSONField]]) -> [ReadCode] {
        var contracts: Set<ContractNumber> = []
        var codes: Set<String> = []
        return objects.map { object in
            let key: String? = if case .text(let text)? = object["contract_number"] { text } else { nil }
            var fields = Fields(object)
            do throws(RowProblem) {
                let row = try CodeRow(&fields)
                if let unknown = fields.unknown.first { throw RowProblem("\(unknown) is a field nobody knows") }
                guard contracts.insert(row.contract).inserted else {
                    throw RowProblem("contract_number stands in this batch more than once")
                }
                guard codes.insert(row.code).inserted else {
                    throw RowProblem("code stands in this batch more than once")
                }
                return (key, .success(row))
            } catch {
                return (key, .failure(error))
            }
        }
    }
}
