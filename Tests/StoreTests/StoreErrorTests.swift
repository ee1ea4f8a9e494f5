import Testing

@testable import Store

@Suite struct StoreErrorTests {
    private static let refusals: [(SQL, StoreError)] = [
        ("INSERT INTO item (id) VALUES ('a')", .alreadyExists),
        ("INSERT INTO part (id, item, size) VALUES ('p', 'none', 1)", .missingParent),
        ("DELETE FROM item WHERE id = 'a'", .missingParent),
        ("INSERT INTO part (id, item, size) VALUES ('p', 'a', 0)", .refusedByCheck),
        ("INSERT INTO part (id, item, size) VALUES ('p', 'a', NULL)", .refusedByCheck),
    ]

    @Test(arguments: TestEngine.available) func `a constraint has one meaning on both engines`(engine: TestEngine)
        async throws
    {
        try await engine.run { (store) async throws in
            try await store.write(about: "a") {
                try $0.run("INSERT INTO item (id) VALUES (\("a"))")
                try $0.run("INSERT INTO part (id, item, size) VALUES (\("first"), \("a"), \(1))")
            }
            for (sql, error) in Self.refusals {
                await #expect(throws: error) { try await store.write(about: "a") { try $0.run(sql) } }
            }
        }
    }

    @Test(arguments: TestEngine.available) func `no text of an error holds a value`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            for sql: SQL in [
                "SELECT number FROM item WHERE number = CAST(\("secret") AS BIGINT) / 0 AND none = \("secret")",
                "SELECT none FROM item WHERE words = \("secret")", "SELEC \("secret")",
                "SELECT id FROM none WHERE a = \("secret")",
            ] {
                let error = await #expect(throws: StoreError.self) {
                    try await store.read { try $0.first(sql) { (id: Value) in id } }
                }
                let text = String(describing: error)
                #expect(!text.contains("secret"))
            }
        }
    }
}
