/// Where the data is: an SQLite file, a private database in memory, or a PostgreSQL server.
public enum StoreAddress: Sendable, Equatable, CustomStringConvertible {
    /// The path of the file; its directory must exist.
    case sqlite(String)
    /// Gone with the store; each one is its own.
    case sqliteInMemory
    /// A libpq connection URL, `postgresql://user:password@host/database?sslmode=verify-full`.
    case postgres(String)

    /// `postgres://…` or `postgresql://…`, `:memory:`, or a path, with or without `sqlite:` before; nil otherwise.
    public init?(_ text: String) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
            return
        }
        let path = text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text
        guard !path.isEmpty, !path.utf8.contains(0), !path.contains("://") else { return nil }
        self = path == ":memory:" ? .sqliteInMemory : .sqlite(path)
    }

    /// For people and logs: without the user's name and password.
    public var description: String {
        switch self {
        case .sqlite(let path): return "sqlite:\(path)"
        case .sqliteInMemory: return "sqlite::memory:"
        case .postgres(let url):
            let rest = url.drop { $0 != "/" }.dropFirst(2)
            let withoutOptions = rest.prefix { $0 != "?" }
            let place = withoutOptions.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
            return "postgresql://\(place)"
        }
    }
}
