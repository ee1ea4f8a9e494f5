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

    var catalogue: Catalogue { .postgres }

    /// Takes the foreign keys away and returns the statements that bring them back, as `pg_restore` does: checking each
    /// reference for itself would hold one note for each row in memory.
    func suspendReferences() throws -> [String] {
        try noting { try link.command("SET LOCAL statement_timeout = 0") }
        try noting { try link.command("SET LOCAL idle_in_transaction_session_timeout = 0") }
        var statements: [String] = []
        _ = try perform(Catalogue.postgresReferences, streaming: false) { cells in
            let table = Catalogue.quoted(try Cell(cells.row, column: 0).text())
            let name = Catalogue.quoted(try Cell(cells.row, column: 1).text())
            let definition = try Cell(cells.row, column: 2).text()
            statements.append("ALTER TABLE \(table) ADD CONSTRAINT \(name) \(definition)")
            try link.command("ALTER TABLE \(table) DROP CONSTRAINT \(name)")
            return true
        }
        return statements
    }

    func checkReferences(_ suspended: [String]) throws {
        for statement in suspended {
            try noting { try link.command(statement) }
        }
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
