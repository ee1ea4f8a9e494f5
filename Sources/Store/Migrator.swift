/// Brings a database to the schema of this program.
struct Migrator {
    let engine: any Engine
    let migrations: [Migration]

    /// Serialises processes that start together; PostgreSQL waits here, SQLite has one process.
    private static let subject = "schema"

    func run() async throws -> [Int] {
        try checkOrder()
        try await engine.write(about: Self.subject) { connection in
            try connection.execute(migration: try Self.ownTable())
        }
        var applied: [Int] = []
        for migration in migrations {
            let script = try MigrationScript(migration.sql)
            let known = migrations
            let isNew = try await engine.write(about: Self.subject) { connection in
                try Self.apply(migration, script, known: known, on: connection)
            }
            if isNew { applied.append(migration.number) }
        }
        if migrations.isEmpty {
            _ = try await engine.write(about: Self.subject) { try Self.pending([], on: Session($0)) }
        }
        return applied
    }

    private func checkOrder() throws(StoreError) {
        for (earlier, later) in zip(migrations, migrations.dropFirst()) where earlier.number >= later.number {
            throw .failed("migration \(later.number) stands after \(earlier.number)")
        }
    }

    private static func ownTable() throws(StoreError) -> MigrationScript.Statement {
        let text =
            "CREATE TABLE IF NOT EXISTS schema_migration "
            + "(number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)"
        guard let statement = try MigrationScript(text).statements.first else { throw .failed("no statement") }
        return statement
    }

    /// Applies one migration unless it is recorded. Looks again under the lock, as another process may have been first.
    private static func apply(
        _ migration: Migration, _ script: MigrationScript, known: [Migration], on connection: any Connection
    ) throws -> Bool {
        let session = Session(connection)
        guard try pending(known, on: session).contains(migration.number) else { return false }
        for statement in script.statements {
            try connection.execute(migration: statement)
        }
        try session.run(
            """
            INSERT INTO schema_migration (number, name, checksum)
            VALUES (\(migration.number), \(migration.name), \(migration.checksum))
            """)
        return true
    }

    private struct Record {
        let number: Int
        let checksum: String
    }

    /// The numbers that are not recorded; throws if the records do not fit the known migrations.
    private static func pending(_ known: [Migration], on session: Session) throws -> Set<Int> {
        let records = try session.all(
            "SELECT number, checksum FROM schema_migration ORDER BY number", Record.init)
        let checksums = Dictionary(known.map { ($0.number, $0.checksum) }, uniquingKeysWith: { first, _ in first })
        let newest = records.last?.number ?? 0
        if newest > known.last?.number ?? 0 {
            throw StoreError.newerSchema(known: known.last?.number ?? 0, found: newest)
        }
        for record in records where checksums[record.number] != record.checksum {
            throw StoreError.failed("migration \(record.number) is not the one that was applied")
        }
        let pending = Set(checksums.keys).subtracting(records.map(\.number))
        if let skipped = pending.first(where: { $0 < newest }) {
            throw StoreError.failed("migration \(skipped) was left out, \(newest) is applied")
        }
        return pending
    }
}
