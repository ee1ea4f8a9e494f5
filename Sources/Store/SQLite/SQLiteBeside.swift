import Dispatch
import GRDBSQLite

/// Reads an SQLite file beside the process that has it open, for backups. It takes no lock of the house, writes nothing and
/// never moves pages from the log to the file, which only the one writer may do.
final class SQLiteBeside: Engine {
    let facts: StoreFacts
    private let readers: SQLiteReaders
    private let queue = DispatchQueue(label: "store.sqlite.beside")

    /// Throws `unavailable` when there is no such file.
    init(path: String, address: StoreAddress, options: StoreOptions) throws {
        readers = SQLiteReaders(path: path, configuration: SQLiteEngine.configuration(options))
        facts = StoreFacts(
            engine: "SQLite", version: String(cString: sqlite3_libversion()), place: address.description,
            connections: 1, synchronous: nil)
        do {
            try readers.read { _ = try Session($0).value("SELECT COUNT(*) FROM sqlite_master", as: Int.self) }
        } catch {
            readers.close()
            throw StoreError.sqlite(error)
        }
    }

    var fatal: StoreError? { nil }

    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [readers] in
                let result = Result { try readers.read { try Session($0).run(body: body) } }
                continuation.resume(with: result.mapError { StoreError.sqlite($0) })
            }
        }
    }

    func readAtLength<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await read(body)
    }

    func write<T: Sendable>(
        about subject: String, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        throw StoreError.failed("a store that was opened beside another one does not write")
    }

    func close() async {
        await withCheckedContinuation { continuation in
            queue.async { [readers] in
                readers.close()
                continuation.resume()
            }
        }
    }
}
