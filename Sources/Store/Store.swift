/// One small door to two engines.
///
/// Bodies are synchronous, touch only their session and may be run again from the start after a conflict.
public final class Store: Sendable {
    private let engine: any Engine

    init(_ engine: any Engine) {
        self.engine = engine
    }

    /// Opens the database and checks that what it promises is kept.
    /// Throws `alreadyOpen` if another process has the SQLite file, `unavailable` if it cannot be reached.
    public static func open(_ address: StoreAddress, options: StoreOptions = StoreOptions()) async throws -> Store {
        switch address {
        case .sqlite(let path): Store(try SQLiteEngine(path: path, address: address, options: options))
        case .sqliteInMemory: Store(try SQLiteEngine(path: nil, address: address, options: options))
        case .postgres(let url): Store(try await PostgresEngine(url: url, address: address, options: options))
        }
    }

    /// Opens the database for reading beside the process that serves from it, as a backup does. With SQLite nothing can be
    /// written through it.
    public static func openBeside(_ address: StoreAddress, options: StoreOptions = StoreOptions()) async throws -> Store
    {
        guard case .sqlite(let path) = address else { return try await open(address, options: options) }
        return Store(try SQLiteBeside(path: path, address: address, options: options))
    }

    /// Engine, version and settings as they were when the store was opened.
    public var facts: StoreFacts { engine.facts }

    /// Runs a short body on one snapshot of the data; it cannot write.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await engine.read(body)
    }

    /// `read` for a body that takes long, as an export does: it never holds up a page.
    public func readAtLength<T: Sendable>(_ body: @escaping @Sendable (Session) throws -> T) async throws -> T {
        try await engine.readAtLength(body)
    }

    /// Runs the body in a transaction and returns when it is on disk; all or nothing of it.
    ///
    /// Writes about the same subject, as a customer number, follow each other; unrelated ones do not wait. Once begun
    /// it is not cancelled, so that an answer is always definite, or `StoreError.outcomeUnknown`.
    @discardableResult
    public func write<T: Sendable>(
        about subject: String, _ body: @escaping @Sendable (Session) throws -> T
    ) async throws -> T {
        try await engine.write(about: subject) { try Session($0).run(body: body) }
    }

    /// Applies the migrations this database has not seen, in order, each in its own transaction. Returns their numbers.
    ///
    /// Throws `newerSchema` if the database knows numbers beyond these, and `failed` if the text of an applied one has
    /// changed, or if one is missing.
    @discardableResult
    public func migrate(_ migrations: [Migration]) async throws -> [Int] {
        try await Migrator(engine: engine, migrations: migrations).run()
    }

    /// Nil while the store answers and accepts writes. Each of the two may take as long as the limit.
    public func problem(within limit: Duration = .seconds(2)) async -> StoreError? {
        if let fatal = engine.fatal { return fatal }
        let reading = await Deadline.run(limit, late: .unavailable) { [engine] in
            let one = try await engine.readAtLength { try $0.value("SELECT 1", as: Int.self) }
            guard one == 1 else { throw StoreError.unavailable }
        }
        if let reading { return reading }
        return await Deadline.run(limit, late: .busy) { [engine] in
            try await engine.write(about: "health") { try $0.touch() }
        }
    }

    /// Waits for what was begun, then closes. Everything asked later is `unavailable`.
    public func close() async {
        await engine.close()
    }
}
