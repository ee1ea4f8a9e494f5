import GRDB
import GRDBSQLite

extension StoreError {
    /// The meaning of an error of SQLite. Its texts name tables and columns, never values.
    static func sqlite(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return sqlite(code: error.extendedResultCode.rawValue, message: error.message, sql: error.sql)
    }

    static func sqlite(code: Int32, message: String?, sql: String?) -> StoreError {
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: return .alreadyExists
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .missingParent
        default: break
        }
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: return .refusedByCheck
        case SQLITE_FULL: return .full
        case SQLITE_BUSY, SQLITE_LOCKED: return .busy
        case SQLITE_IOERR, SQLITE_CANTOPEN: return .unavailable
        case SQLITE_MISUSE where sql == nil: return .unavailable
        default: return .failed("SQLite \(code): \(message ?? "no message")\(sql.map { " in: \($0)" } ?? "")")
        }
    }

    /// The meaning of an error at COMMIT. Where it leaves open what a restart will find, the outcome is unknown: after
    /// an I/O error the frames of the transaction may already be in the log.
    static func sqlite(atCommit error: any Error) -> StoreError {
        guard let error = error as? DatabaseError else { return .outcomeUnknown }
        return sqlite(atCommitCode: error.extendedResultCode.rawValue, message: error.message)
    }

    static func sqlite(atCommitCode code: Int32, message: String?) -> StoreError {
        switch code & 0xFF {
        case SQLITE_CONSTRAINT, SQLITE_FULL, SQLITE_BUSY: sqlite(code: code, message: message, sql: "COMMIT")
        default: .outcomeUnknown
        }
    }
}
