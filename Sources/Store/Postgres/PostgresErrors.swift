/// A statement that PostgreSQL or the way to it refused.
struct PostgresFailure: Error {
    /// Five characters of the SQL standard; nil when the connection itself failed.
    let sqlState: String?
    /// The server's sentence, kept only where it cannot hold a value: for mistakes in the statement itself.
    let message: String?
    let sql: String
    let isConnectionLost: Bool

    /// Another transaction was in the way, or the schema has changed under a prepared statement: the body may simply
    /// run again.
    var isWorthRepeating: Bool {
        switch sqlState {
        case "40001", "40P01": true
        // "cached plan must not change result type"
        case "0A000": true
        default: false
        }
    }

    var storeError: StoreError {
        if isConnectionLost { return .unavailable }
        switch sqlState {
        case "23505": return .alreadyExists
        case "23503": return .missingParent
        case "53100": return .full
        case "40001", "40P01", "55P03", "57014": return .busy
        case nil: return .unavailable
        case let state? where state.hasPrefix("23"): return .refusedByCheck
        case let state? where state.hasPrefix("08") || state.hasPrefix("57P") || state.hasPrefix("53"):
            return .unavailable
        case let state?: return .failed("PostgreSQL \(state)\(message.map { ": \($0)" } ?? "") in: \(sql)")
        }
    }
}
