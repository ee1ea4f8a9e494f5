/// What a body of `read` or `write` works with. It ends with the body and must not be kept.
///
/// A statement that fails ends the session: every later statement throws the same error and a write is rolled back,
/// even if the body caught it. So both engines agree, and a unique key is asked with `ON CONFLICT … RETURNING`.
public struct Session {
    let connection: any Connection
    private let trouble = Trouble()

    /// The first error of a statement.
    private final class Trouble {
        var first: (any Error)?
    }

    init(_ connection: any Connection) {
        self.connection = connection
    }

    /// Every row, made from its columns in order: `try session.all("SELECT id, name FROM …", Customer.init)`.
    public func all<First: Column, each C: Column, Row>(
        _ sql: SQL, _ make: (First, repeat each C) throws -> Row
    ) throws -> [Row] {
        var rows: [Row] = []
        try query(sql, streaming: false, make) { row in
            rows.append(row)
            return true
        }
        return rows
    }

    /// The first row, or nil when there is none.
    public func first<First: Column, each C: Column, Row>(
        _ sql: SQL, _ make: (First, repeat each C) throws -> Row
    ) throws -> Row? {
        var first: Row?
        try query(sql, streaming: false, make) { row in
            first = row
            return false
        }
        return first
    }

    /// Visits one row after the other without holding them all, for import and export. Only for queries.
    public func each<First: Column, each C: Column, Row>(
        _ sql: SQL, _ make: (First, repeat each C) throws -> Row, _ visit: (Row) throws -> Void
    ) throws {
        try query(sql, streaming: true, make) { row in
            try visit(row)
            return true
        }
    }

    /// Every row as its plain values, for what is handed on as it is stored, as an export is.
    public func plain(_ sql: SQL) throws -> [[Value]] {
        var rows: [[Value]] = []
        _ = try perform(sql, streaming: false) { cells in
            rows.append(try (0..<cells.count).map { try Cell(cells.row, column: $0).value() })
            return true
        }
        return rows
    }

    /// The first column of the first row; nil when there is no row or the column is NULL.
    public func value<C: Column>(_ sql: SQL, as type: C.Type = C.self) throws -> C? {
        try first(sql) { (column: C?) in column } ?? nil
    }

    /// Runs a statement whose rows are of no interest. Returns how many rows it inserted, changed or deleted.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try perform(sql, streaming: false) { _ in true }
    }

    /// One column at least, or `Row.init` of a struct whose properties all have defaults would read none.
    private func query<First: Column, each C: Column, Row>(
        _ sql: SQL, streaming: Bool, _ make: (First, repeat each C) throws -> Row, _ take: (Row) throws -> Bool
    ) throws {
        _ = try perform(sql, streaming: streaming) { row in
            var decoder = Decoder(row: row)
            let made = try make(try decoder.next(First.self), repeat try decoder.next((each C).self))
            guard decoder.isAtEnd else { throw StoreError.failed("more columns than are read in: \(sql.text)") }
            return try take(made)
        }
    }

    /// Reads the columns of one row from left to right.
    private struct Decoder {
        let row: Cells
        var column: Int32 = 0

        init(row: Cells) {
            self.row = row
        }

        var isAtEnd: Bool { column == row.count }

        mutating func next<C: Column>(_: C.Type) throws(StoreError) -> C {
            let index = column
            column += 1
            guard index < row.count else { throw .wrongType(column: Int(column), expected: "\(C.self)") }
            do {
                return try C(reading: Cell(row.row, column: index))
            } catch .wrongType(nil, let expected) {
                throw .wrongType(column: Int(column), expected: expected)
            }
        }
    }

    func perform(_ sql: SQL, streaming: Bool, _ row: (Cells) throws -> Bool) throws -> Int {
        if let first = trouble.first { throw first }
        // An error of the caller's own closure is no failure of the statement.
        var ownError: (any Error)?
        do {
            try StatementRules.check(sql)
            return try connection.perform(sql, streaming: streaming) { cells in
                do {
                    return try row(cells)
                } catch {
                    ownError = error
                    throw error
                }
            }
        } catch {
            if ownError == nil { trouble.first = error }
            throw error
        }
    }

    /// Runs a body to its end; throws if one of its statements failed, whether the body caught that or not.
    func run<T>(body: (Session) throws -> T) throws -> T {
        let value = try body(self)
        if let first = trouble.first { throw first }
        return value
    }
}
