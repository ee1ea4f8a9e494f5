import Testing

@testable import Store

@Suite struct StatementRulesTests {
    private static let refused: [SQL] = [
        "BEGIN", "COMMIT", " commit", "\nROLLBACK", "SAVEPOINT a", "RELEASE a", "END", "ABORT", "START TRANSACTION",
        "PRAGMA synchronous = OFF", "SET synchronous_commit = off", "ATTACH 'a' AS b", "VACUUM",
        "CREATE TABLE a (b TEXT)",
        "DROP TABLE item", "", "-- COMMIT\nSELECT 1", "/* */ COMMIT", "INSERT OR ROLLBACK INTO item (id) VALUES ('a')",
        "SELECT 1; COMMIT", "SELECT ?",
    ]

    @Test(arguments: TestEngine.available) func `a body runs queries and changes of rows only`(engine: TestEngine)
        async throws
    {
        try await engine.run { (store) async throws in
            for sql in Self.refused {
                await #expect(throws: StoreError.self, "\(sql.text)") {
                    try await store.write(about: "a") {
                        try $0.run("INSERT INTO item (id) VALUES (\("a"))")
                        try $0.run(sql)
                    }
                }
            }
            #expect(try await store.read { try $0.value("SELECT COUNT(*) FROM item", as: Int.self) } == 0)
        }
    }

    @Test(arguments: TestEngine.available) func `text with U+0000 is refused`(engine: TestEngine) async throws {
        try await engine.run { (store) async throws in
            await #expect(throws: StoreError.failed("text with U+0000 in: SELECT id FROM item WHERE id = ?")) {
                try await store.read { try $0.all("SELECT id FROM item WHERE id = \("a\0b")") { (id: String) in id } }
            }
        }
    }
}
