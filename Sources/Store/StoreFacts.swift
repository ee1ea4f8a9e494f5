/// What a store is, for `doctor` and the health page.
public struct StoreFacts: Sendable, Equatable {
    /// `SQLite` or `PostgreSQL`.
    public let engine: String
    public let version: String
    /// The address without credentials.
    public let place: String
    /// How many bodies can read at once.
    public let connections: Int
    /// SQLite's `PRAGMA synchronous` as read back from the writer; 2 is FULL. Nil for PostgreSQL.
    public let synchronous: Int?
}
