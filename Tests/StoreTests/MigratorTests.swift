import Testing

@testable import Store

@Suite struct MigratorTests {
    private static let one = Migration(number: 1, name: "one", sql: "CREATE TABLE one (id TEXT NOT NULL PRIMARY KEY)")
    private static let two = Migration(
        number: 2, name: "two", sql: "INSERT INTO one VALUES ('a'); ALTER TABLE one ADD b BIGINT")
    private static let halfFailing = Migration(
        number: 3, name: "half",
        sql: "CREATE TABLE three (id TEXT); INSERT INTO one (id) VALUES ('b'); INSERT INTO none VALUES (1)")

    @Test(arguments: TestEngine.available) func `each is applied once, in order`(engine: TestEngine) async throws {
        try await engine.run(migrations: []) { (store) async throws in
            #expect(try await store.migrate([Self.one]) == [1])
            #expect(try await store.migrate([Self.one, Self.two]) == [2])
            #expect(try await store.migrate([Self.one, Self.two]) == [])
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM one", as: Int.self) } == 1)
        }
    }

    @Test(arguments: TestEngine.available) func `processes that start together apply each once`(engine: TestEngine)
        async throws
    {
        try await engine.run(migrations: []) { (store) async throws in
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<6 { group.addTask { try await store.migrate([Self.one, Self.two]) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == [1, 2])
        }
    }

    @Test(arguments: TestEngine.available) func `an older program refuses a newer schema`(engine: TestEngine)
        async throws
    {
        try await engine.run(migrations: [Self.one, Self.two]) { (store) async throws in
            await #expect(throws: StoreError.newerSchema(known: 1, found: 2)) { try await store.migrate([Self.one]) }
            await #expect(throws: StoreError.newerSchema(known: 0, found: 2)) { try await store.migrate([]) }
        }
    }

    @Test(arguments: TestEngine.available) func `a changed, missing or late migration is refused`(engine: TestEngine)
        async throws
    {
        try await engine.run(migrations: [Self.one, Self.two]) { (store) async throws in
            let changed = Migration(number: 1, name: "one", sql: Self.one.sql + " ")
            let late = Migration(number: 0, name: "late", sql: "SELECT 1")
            for list in [[changed, Self.two], [Self.two], [late, Self.one, Self.two], [Self.two, Self.one]] {
                let error = await #expect(throws: StoreError.self) { try await store.migrate(list) }
                guard case .failed = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
        }
    }

    @Test(arguments: TestEngine.available) func `a migration that fails half way leaves nothing`(engine: TestEngine)
        async throws
    {
        try await engine.run(migrations: [Self.one]) { (store) async throws in
            await #expect(throws: StoreError.self) { try await store.migrate([Self.one, Self.two, Self.halfFailing]) }
            let numbers = try await store.read {
                try $0.all("SELECT number FROM schema_migration ORDER BY number") { (number: Int) in number }
            }
            #expect(numbers == [1, 2])
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM one", as: Int.self) } == 1)
            let repaired = Migration(number: 3, name: "half", sql: "CREATE TABLE three (id TEXT)")
            #expect(try await store.migrate([Self.one, Self.two, repaired]) == [3])
        }
    }
}
