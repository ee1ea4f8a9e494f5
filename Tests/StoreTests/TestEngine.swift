import Foundation
import Testing

@testable import Store

/// The engines every test of behaviour runs on. PostgreSQL joins when `TEST_POSTGRES_URL` names a server on which
/// databases may be created.
enum TestEngine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case file, memory, postgres

    static let serverURL = ProcessInfo.processInfo.environment["TEST_POSTGRES_URL"]

    static var available: [TestEngine] { serverURL == nil ? [.file, .memory] : allCases }

    var testDescription: String { rawValue }

    /// Opens a store of its own, runs the body and removes every trace.
    func run(
        _ options: StoreOptions = StoreOptions(), migrations: [Migration] = [Self.schema],
        _ body: (Store) async throws -> Void
    ) async throws {
        try await withAddress { address in
            let store = try await Store.open(address, options: options)
            do {
                try await store.migrate(migrations)
                try await body(store)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        }
    }

    /// A new place for a database.
    func withAddress(_ body: (StoreAddress) async throws -> Void) async throws {
        switch self {
        case .memory: try await body(.sqliteInMemory)
        case .file: try await Scratch.directory { try await body(.sqlite($0 + "/portal.sqlite")) }
        case .postgres:
            let server = try #require(Self.serverURL)
            let name = "store_test_" + UUID().uuidString.lowercased().replacing("-", with: "")
            let admin = PostgresLink(url: server, options: StoreOptions())
            try admin.command("CREATE DATABASE \(name)")
            defer { _ = try? admin.command("DROP DATABASE \(name) WITH (FORCE)") }
            var url = try #require(URLComponents(string: server))
            url.path = "/" + name
            try await body(.postgres(try #require(url.string)))
        }
    }

    static let schema = Migration(
        number: 1, name: "schema",
        sql: """
            CREATE TABLE item (id TEXT NOT NULL PRIMARY KEY, number BIGINT, words TEXT, data BYTEA);
            CREATE TABLE part (
                id TEXT NOT NULL PRIMARY KEY,
                item TEXT NOT NULL REFERENCES item (id),
                size BIGINT NOT NULL CHECK (size > 0)
            );
            """)
}

/// A directory that is gone after the test.
enum Scratch {
    static func directory(_ body: (String) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(url.path)
    }
}
