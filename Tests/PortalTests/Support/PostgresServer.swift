import Foundation
import Synchronization
import Testing

@testable import Portal
@testable import Store

/// What the tests' databases are made of.
enum Schema {
    static let migrations = Migrations.all

    /// A server for tests has few connections to give.
    static var fewConnections: StoreOptions {
        var options = StoreOptions()
        options.connections = 4
        return options
    }
}

/// A PostgreSQL server that gives each test a database of its own, copied from one that was migrated once.
struct PostgresServer: Sendable {
    let url: String

    private actor Template {
        private var making: Task<String, any Error>?

        func name(_ make: @escaping @Sendable () async throws -> String) async throws -> String {
            if let making { return try await making.value }
            let task = Task { try await make() }
            making = task
            return try await task.value
        }
    }

    private static let template = Template()

    /// The name of a new database with the portal's schema.
    func makeDatabase() async throws -> String {
        let template = try await Self.template.name { try await makeTemplate() }
        let name = "portal_test_\(Random.hexadecimal(bytes: 8))"
        try command("CREATE DATABASE \(name) TEMPLATE \(template)")
        return name
    }

    func drop(_ name: String) {
        do {
            try command("DROP DATABASE \(name) WITH (FORCE)")
        } catch {
            Issue.record(error, "the database \(name) stays behind")
        }
    }

    func address(of name: String) throws -> StoreAddress {
        var parts = try #require(URLComponents(string: url))
        parts.path = "/\(name)"
        return .postgres(try #require(parts.string))
    }

    /// Named by its whole schema, so that the next run of the tests finds it; PostgreSQL cuts names off at 63 signs.
    private func makeTemplate() async throws -> String {
        let schema = tokenHash(Schema.migrations.map(\.checksum).joined(separator: "_")).prefix(24)
        let name = "portal_template_\(schema)"
        let admin = PostgresLink(url: url, options: StoreOptions())
        if (try? admin.command("ALTER DATABASE \(name) CONNECTION LIMIT -1")) != nil { return name }
        let draft = "portal_draft_\(Random.hexadecimal(bytes: 8))"
        try admin.command("CREATE DATABASE \(draft)")
        let store = try await Store.open(address(of: draft))
        try await store.migrate(Schema.migrations)
        await store.close()
        // Another process may have been faster; its template is as good.
        if (try? admin.command("ALTER DATABASE \(draft) RENAME TO \(name)")) == nil { drop(draft) }
        return name
    }

    private func command(_ text: String) throws {
        try PostgresLink(url: url, options: StoreOptions()).command(text)
    }
}
