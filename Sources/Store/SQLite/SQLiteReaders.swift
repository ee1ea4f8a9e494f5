import GRDB
import Synchronization

/// Reading connections of one file. As many come to be as threads read at once, which is as many as run Swift tasks
/// and one for long reads: so nobody ever waits for a reader.
///
/// GRDB's own pool asks for the schema's version and prepares BEGIN and COMMIT anew for each read, which costs more
/// than a short query.
final class SQLiteReaders: Sendable {
    private let path: String
    private let configuration: Configuration
    private let idle = Mutex<[DatabaseQueue]>([])

    init(path: String, configuration: Configuration) {
        var configuration = configuration
        configuration.label = "store.sqlite.reader"
        configuration.readonly = true
        // The transaction is our own; GRDB would trap if a failed COMMIT left it open.
        configuration.allowsUnsafeTransactions = true
        self.path = path
        self.configuration = configuration
    }

    /// Runs the body on one snapshot, on the calling thread.
    func read<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
        let queue = try idle.withLock { $0.popLast() } ?? DatabaseQueue(path: path, configuration: configuration)
        defer { idle.withLock { $0.append(queue) } }
        return try queue.unsafeRead { db in
            let connection = SQLiteConnection(db)
            try connection.execute(own: "BEGIN DEFERRED TRANSACTION")
            defer { Self.end(db, connection) }
            return try body(connection)
        }
    }

    func close() {
        let queues = idle.withLock { idle in
            defer { idle = [] }
            return idle
        }
        for queue in queues { try? queue.close() }
    }

    private static func end(_ db: Database, _ connection: SQLiteConnection) {
        guard db.isInsideTransaction else { return }
        do {
            try connection.execute(own: "COMMIT TRANSACTION")
        } catch {
            try? connection.execute(own: "ROLLBACK TRANSACTION")
        }
    }
}
