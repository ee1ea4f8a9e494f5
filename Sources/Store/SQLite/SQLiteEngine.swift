import CSQLite
import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The embedded engine: any number of readers beside one writer.
final class SQLiteEngine: Engine {
    let facts: StoreFacts
    private let writer: DatabaseQueue
    /// Nil in memory, where readers and the writer share one connection.
    private let readers: SQLiteReaders?
    private let writes: GroupCommit
    private let longReads = DispatchQueue(label: "store.sqlite.long-reads")
    private let lock: Mutex<LockFile?>
    private let isClosed = Atomic(false)

    /// Opens the file, or a private database in memory when there is no path.
    init(path: String?, address: StoreAddress, options: StoreOptions) throws {
        _ = Self.withoutStatistics
        lock = Mutex(try path.map { (path) throws(StoreError) in try LockFile(beside: path) })
        var configuration = Self.configuration(options)
        let level: Int?
        do {
            if let path {
                configuration.journalMode = .wal
                writer = try DatabaseQueue(path: path, configuration: configuration)
                configuration.journalMode = .default
                readers = SQLiteReaders(path: path, configuration: configuration)
            } else {
                writer = try DatabaseQueue(configuration: configuration)
                readers = nil
            }
            level = try Self.setFullSync(on: writer)
        } catch {
            throw StoreError.sqlite(error)
        }
        guard level == 2 else { throw StoreError.failed("PRAGMA synchronous is \(level ?? -1), not 2 (FULL)") }
        writes = GroupCommit(writer, options: options)
        facts = StoreFacts(
            engine: "SQLite", version: String(cString: sqlite3_libversion()), place: address.description,
            connections: path == nil ? 1 : sysconf(Int32(_SC_NPROCESSORS_ONLN)) + 1, synchronous: level)
    }

    /// Once, before the first connection of the process; see `shim.h`. Refused later, which costs speed and nothing else.
    private static let withoutStatistics = portal_sqlite_keeps_no_statistics()

    /// Only the writer moves pages from the log to the file: SQLite before 3.51.3 may lose pages when two connections
    /// do it at once.
    static func configuration(_ options: StoreOptions) -> Configuration {
        var configuration = Configuration()
        configuration.label = "store.sqlite"
        configuration.busyMode = .timeout(Double(options.lockTimeout.milliseconds) / 1000)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            if let connection = db.sqliteConnection { _ = portal_sqlite_plans_once(connection) }
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192")
            if db.configuration.readonly {
                try db.execute(sql: "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0")
            } else {
                // The log is moved into the file every 16 MiB: pages written again and again are moved once.
                try db.execute(sql: "PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 4000")
            }
        }
        return configuration
    }

    /// GRDB chooses NORMAL when it turns the log on, after its hook for preparing a connection; NORMAL may lose
    /// answered writes when the power fails. So it is set last, and read back.
    private static func setFullSync(on writer: DatabaseQueue) throws -> Int? {
        try writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
    }

    var fatal: StoreError? { writes.fatal }

    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try readHere(body)
    }

    func readAtLength<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            longReads.async { [self] in continuation.resume(with: Result { try readHere(body) }) }
        }
    }

    func write<T: Sendable>(
        about subject: String, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await writes.write(body)
    }

    func close() async {
        isClosed.store(true, ordering: .sequentiallyConsistent)
        await writes.close()
        await withCheckedContinuation { continuation in
            longReads.async { [readers] in
                readers?.close()
                continuation.resume()
            }
        }
        // Asked after its end GRDB's queue traps; a file must be let go before the lock is, one in memory ends with us.
        if readers != nil { try? writer.close() }
        lock.withLock { $0 = nil }
    }

    /// Readers never wait for the writer, and a query takes microseconds: a switch of threads would cost more.
    private func readHere<T>(_ body: (Session) throws -> T) throws -> T {
        guard !isClosed.load(ordering: .relaxed) else { throw StoreError.unavailable }
        do {
            guard let readers else {
                return try writer.read { db in try Session(SQLiteConnection(db)).run(body: body) }
            }
            return try readers.read { try Session($0).run(body: body) }
        } catch {
            throw StoreError.sqlite(error)
        }
    }
}
