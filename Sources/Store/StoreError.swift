/// What can go wrong between the portal and its database. No case carries a value that was bound or read.
public enum StoreError: Error, Sendable, Equatable {
    /// A unique key refused the row.
    case alreadyExists
    /// A foreign key refused the row: its parent does not exist, or children still do.
    case missingParent
    /// A CHECK, NOT NULL or type rule of the schema refused the row.
    case refusedByCheck
    /// No space left. Nothing of the write remains; the next one may succeed.
    case full
    /// Locked for longer than the timeout, or more writes waiting than the limit. Nothing was written; try later.
    case busy
    /// No connection, or it was lost before COMMIT. Nothing was written.
    case unavailable
    /// An I/O error or a lost connection at COMMIT: the write may or may not be on disk. Only the one-time key tells.
    case outcomeUnknown
    /// The database was migrated by a newer program.
    case newerSchema(known: Int, found: Int)
    /// Another process, or another `Store` of this one, has the SQLite file open.
    case alreadyOpen
    /// A column, counted from 1, does not hold what was asked for. The column is nil outside of a result.
    case wrongType(column: Int?, expected: String)
    /// Anything else: a statement that does not parse, a missing table, a refused word.
    case failed(String)

    /// The error a `Column` throws when a value is not one of its own.
    public static func wrongType(_ expected: Any.Type) -> StoreError {
        .wrongType(column: nil, expected: "\(expected)")
    }
}
