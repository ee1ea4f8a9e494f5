import GRDB
import GRDBSQLite

/// One open transaction of SQLite. GRDB keeps the connection and the prepared statements; binding, stepping and
/// reading go straight to SQLite, which is several times faster than its general row type.
struct SQLiteConnection: Connection {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func perform(_ sql: SQL, streaming: Bool, _ row: (Cells) throws -> Bool) throws -> Int {
        let prepared = try prepare(sql)
        let statement = prepared.sqliteStatement
        defer {
            sqlite3_reset(statement)
            withExtendedLifetime(prepared) {}
        }
        try bind(sql, to: statement)
        let cells = Cells(row: .sqlite(statement), count: sqlite3_column_count(statement))
        while try step(statement, sql.text) {
            guard try row(cells) else { break }
        }
        return sqlite3_stmt_readonly(statement) != 0 ? 0 : Int(sqlite3_changes(sqlite3_db_handle(statement)))
    }

    func execute(migration statement: MigrationScript.Statement) throws {
        do {
            try db.execute(sql: statement.forSQLite)
        } catch {
            throw StoreError.sqlite(error)
        }
    }

    /// The number is nobody's, and setting it writes a page even when it stays the same.
    func touch() throws {
        try execute(own: "PRAGMA user_version = 0")
    }

    var catalogue: Catalogue { .sqlite }

    /// Ends with the transaction by itself.
    func suspendReferences() throws -> [String] {
        try execute(own: "PRAGMA defer_foreign_keys = ON")
        return []
    }

    func checkReferences(_ suspended: [String]) throws {
        var isWhole = true
        _ = try perform("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", streaming: false) { _ in
            isWhole = false
            return false
        }
        guard isWhole else { throw StoreError.missingParent }
    }

    /// Runs a statement of the store's own, without values.
    func execute(own text: String) throws {
        do {
            let prepared = try db.cachedStatement(sql: text)
            defer { sqlite3_reset(prepared.sqliteStatement) }
            while try step(prepared.sqliteStatement, text) {}
        } catch {
            throw StoreError.sqlite(error)
        }
    }

    /// A kept statement, unless it is being stepped through just now or its text will hardly come again.
    private func prepare(_ sql: SQL) throws -> Statement {
        do {
            guard sql.isFixed else { return try db.makeStatement(sql: sql.text) }
            let kept = try db.cachedStatement(sql: sql.text)
            return sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try db.makeStatement(sql: sql.text)
        } catch {
            throw StoreError.sqlite(error)
        }
    }

    private func bind(_ sql: SQL, to statement: OpaquePointer) throws {
        guard Int(sqlite3_bind_parameter_count(statement)) == sql.values.count else {
            throw StoreError.failed("a question mark outside of the bound values in: \(sql.text)")
        }
        var position: Int32 = 0
        for value in sql.values {
            position += 1
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, position)
                case .integer(let number): sqlite3_bind_int64(statement, position, number)
                case .text(let text): bind(text, to: statement, position)
                case .bytes(let bytes): bind(bytes, to: statement, position)
                }
            guard code == SQLITE_OK else { throw failure(code, statement, sql.text) }
        }
    }

    /// SQLite copies what it is given.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private func bind(_ text: String, to statement: OpaquePointer, _ position: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else {
                    return sqlite3_bind_text(statement, position, "", 0, Self.transient)
                }
                let count = UInt64(characters.count)
                return sqlite3_bind_text64(
                    statement, position, start, count, Self.transient, UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ bytes: [UInt8], to statement: OpaquePointer, _ position: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress, !buffer.isEmpty else {
                return sqlite3_bind_zeroblob(statement, position, 0)
            }
            return sqlite3_bind_blob64(statement, position, start, UInt64(buffer.count), Self.transient)
        }
    }

    private func step(_ statement: OpaquePointer, _ text: String) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw failure(code, statement, text)
        }
    }

    private func failure(_ code: Int32, _ statement: OpaquePointer, _ text: String) -> StoreError {
        let handle = sqlite3_db_handle(statement)
        let message = sqlite3_errmsg(handle).map { String(cString: $0) }
        return .sqlite(code: sqlite3_extended_errcode(handle), message: message, sql: text)
    }
}
