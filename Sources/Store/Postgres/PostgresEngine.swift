/// The server engine: any number of processes beside each other.
final class PostgresEngine: Engine {
    let facts: StoreFacts
    private let pool: PostgresPool

    /// Connects once, so that a wrong address shows at the start.
    init(url: String, address: StoreAddress, options: StoreOptions) async throws {
        pool = PostgresPool(url: url, options: options)
        do {
            facts = StoreFacts(
                engine: "PostgreSQL", version: try await pool.use { try $0.version() }, place: address.description,
                connections: max(1, options.connections), synchronous: nil)
        } catch let failure as PostgresFailure {
            throw failure.storeError
        }
    }

    /// A lost connection harms one body, never the store.
    var fatal: StoreError? { nil }

    func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await pool.use { link in
            try PostgresTransaction(link: link, subject: nil).run { try Session($0).run(body: body) }
        }
    }

    func readAtLength<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await read(body)
    }

    func write<T: Sendable>(
        about subject: String, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await pool.use { link in
            try PostgresTransaction(link: link, subject: subject).run { try body($0) }
        }
    }

    func close() async {
        await pool.close()
    }
}
