/// The limits of a store. The defaults suit a portal.
public struct StoreOptions: Sendable {
    /// How long SQLite waits for a lock of another process before `StoreError.busy`.
    public var lockTimeout: Duration = .seconds(5)
    /// More waiting writes (SQLite) or bodies (PostgreSQL) than this are answered `busy` at once.
    public var queueLimit = 4096
    /// How many waiting writes SQLite commits together.
    public var groupLimit = 256
    /// How many bodies PostgreSQL runs at once.
    public var connections = 8
    /// How long a body waits for a free PostgreSQL connection before `busy`.
    public var connectionWait: Duration = .seconds(5)
    /// How long connecting to PostgreSQL may take before `unavailable`, in whole seconds; the URL may say otherwise.
    public var connectTimeout: Duration = .seconds(5)
    /// How long one statement may take in PostgreSQL, including the wait for the subject, before `busy`.
    public var statementTimeout: Duration = .seconds(30)
    /// How long a PostgreSQL transaction may stand idle before the server ends it.
    public var idleTimeout: Duration = .seconds(30)
    /// Called once, on a thread of the store, when it refuses all further writes until it is opened anew. The program
    /// should stop and be started again.
    public var onFatal: @Sendable (StoreError) -> Void = { _ in }

    public init() {}
}
