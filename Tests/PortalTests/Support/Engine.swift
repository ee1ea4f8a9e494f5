import Foundation
import Store
import Testing

/// The engines every test of the portal runs on. PostgreSQL joins when `TEST_POSTGRES_URL` names a server on which
/// databases may be created.
enum Engine: String, Sendable, CustomTestStringConvertible {
    case sqlite
    case postgres

    static let serverURL = ProcessInfo.processInfo.environment["TEST_POSTGRES_URL"]
    static let all: [Engine] = serverURL == nil ? [.sqlite] : [.sqlite, .postgres]

    var testDescription: String { rawValue }

    /// Hands over a store with the portal's schema, and removes it afterwards. SQLite lies in memory, or in this file,
    /// which stays.
    func withStore<T: Sendable>(file: String? = nil, _ body: (Store) async throws -> T) async throws -> T {
        switch self {
        case .sqlite:
            let store = try await Store.open(file.map { .sqlite($0) } ?? .sqliteInMemory)
            return try await closing(store) {
                try await store.migrate(Schema.migrations)
                return try await body(store)
            }
        case .postgres:
            let server = PostgresServer(url: try #require(Self.serverURL))
            let name = try await server.makeDatabase()
            defer { server.drop(name) }
            let store = try await Store.open(server.address(of: name), options: Schema.fewConnections)
            return try await closing(store) { try await body(store) }
        }
    }

    private func closing<T: Sendable>(_ store: Store, _ body: () async throws -> T) async throws -> T {
        do {
            let result = try await body()
            await store.close()
            return result
        } catch {
            await store.close()
            throw error
        }
    }
}
