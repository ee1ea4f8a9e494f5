import CPostgres

/// The answer to one statement; freed with its last use.
final class PostgresResult {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    var rowCount: Int { Int(PQntuples(result)) }

    /// Rows inserted, changed or deleted; 0 for a query.
    var changedRows: Int {
        let tag = PQcmdStatus(result).map { String(cString: $0) } ?? ""
        guard !tag.hasPrefix("SELECT"), !tag.hasPrefix("FETCH") else { return 0 }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// True when COMMIT was answered with a roll-back, as it is after a failed statement.
    var isRolledBack: Bool { PQcmdStatus(result).map { String(cString: $0) == "ROLLBACK" } ?? true }

    /// Hands over the rows until the closure returns false; returns whether it never did.
    func rows(_ row: (Cells) throws -> Bool) throws -> Bool {
        let columns = PQnfields(result)
        for index in 0..<PQntuples(result) {
            guard try row(Cells(row: .postgres(result, row: index), count: columns)) else { return false }
        }
        return true
    }
}
