import CPostgres
import GRDBSQLite

/// One column of the current row, read in place. It cannot be kept.
public struct Cell: ~Copyable {
    /// A row of either engine, valid until the next step.
    enum Row {
        case sqlite(OpaquePointer)
        case postgres(OpaquePointer, row: Int32)
    }

    let row: Row
    let column: Int32

    init(_ row: Row, column: Int32) {
        self.row = row
        self.column = column
    }

    public var isNull: Bool {
        switch row {
        case .sqlite(let statement): sqlite3_column_type(statement, column) == SQLITE_NULL
        case .postgres(let result, let row): PQgetisnull(result, row, column) == 1
        }
    }

    /// Throws `wrongType` unless the column holds an integer.
    public func integer() throws(StoreError) -> Int64 {
        switch row {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { throw .wrongType(Int64.self) }
            return sqlite3_column_int64(statement, column)
        case .postgres(let result, let row):
            guard let number = PostgresCell(result, row: row, column: column).integer else {
                throw .wrongType(Int64.self)
            }
            return number
        }
    }

    /// Throws `wrongType` unless the column holds text.
    public func text() throws(StoreError) -> String {
        switch row {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
                let start = sqlite3_column_text(statement, column)
            else { throw .wrongType(String.self) }
            let count = Int(sqlite3_column_bytes(statement, column))
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        case .postgres(let result, let row):
            guard let text = PostgresCell(result, row: row, column: column).text else { throw .wrongType(String.self) }
            return text
        }
    }

    /// Throws `wrongType` unless the column holds bytes.
    public func bytes() throws(StoreError) -> [UInt8] {
        switch row {
        case .sqlite(let statement):
            guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { throw .wrongType([UInt8].self) }
            let start = sqlite3_column_blob(statement, column)
            return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        case .postgres(let result, let row):
            guard let bytes = PostgresCell(result, row: row, column: column).bytes else {
                throw .wrongType([UInt8].self)
            }
            return bytes
        }
    }

    /// Throws `wrongType` when the column is none of the four kinds, as a floating-point number.
    public func value() throws(StoreError) -> Value {
        if isNull { return .null }
        switch row {
        case .sqlite(let statement):
            return switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: .integer(try integer())
            case SQLITE_TEXT: .text(try text())
            case SQLITE_BLOB: .bytes(try bytes())
            default: throw .wrongType(Value.self)
            }
        case .postgres(let result, let row):
            let cell = PostgresCell(result, row: row, column: column)
            if let number = cell.integer { return .integer(number) }
            if let bytes = cell.bytes { return .bytes(bytes) }
            if let text = cell.text { return .text(text) }
            throw .wrongType(Value.self)
        }
    }
}
