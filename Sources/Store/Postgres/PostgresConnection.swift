/// One open transaction of PostgreSQL.
struct PostgresConnection: Connection {
    let link: PostgresLink

    /// How many rows a streamed query fetches at a time.
    private static let portion = 500

    func perform(_ sql: SQL, streaming: Bool, _ row: (Cells) throws -> Bool) throws -> Int {
        if streaming { return try stream(sql, row) }
        let result = try noting { try link.run(sql) }
        _ = try result.rows(row)
        return result.changedRows
    }

    func execute(migration statement: MigrationScript.Statement) throws {
        try noting { try link.command(statement.text) }
    }

    /// A transaction with a number of its own is written down at COMMIT; a server that only reads refuses it.
    func touch() throws {
        try noting { try link.command("SELECT pg_current_xact_id()") }
    }

    /// Through a cursor, so that neither side holds all rows and the body may run other statements between them.
    private func stream(_ sql: SQL, _ row: (Cells) throws -> Bool) throws -> Int {
        let cursor = try noting { try link.openCursor(sql) }
        while true {
            let portion = try noting { try link.command("FETCH \(Self.portion) FROM \(cursor)") }
            guard try portion.rows(row), portion.rowCount == Self.portion else { break }
        }
        try noting { try link.command("CLOSE \(cursor)") }
        return 0
    }

    /// Bodies see the errors of the store; what the server said decides afterwards whether they run again.
    @discardableResult
    private func noting<R>(_ statement: () throws -> R) throws -> R {
        do {
            return try statement()
        } catch let failure as PostgresFailure {
            link.lastFailure = failure
            throw failure.storeError
        }
    }
}
