import Testing

@testable import Store

@Suite struct MigrationScriptTests {
    @Test func `semicolons in quotes and comments do not cut`() throws {
        let script = try MigrationScript(
            """
            -- first; of two
            INSERT INTO a (b) VALUES ('it''s; BIGINT');  /* ; ; */
            INSERT INTO "a;BYTEA" (b) VALUES ('ü') ; ;
            """)
        #expect(
            script.statements.map(\.text) == [
                "INSERT INTO a (b) VALUES ('it''s; BIGINT')", "INSERT INTO \"a;BYTEA\" (b) VALUES ('ü')",
            ])
        #expect(script.statements.map(\.forSQLite) == script.statements.map(\.text))
    }

    @Test(arguments: [
        ("CREATE TABLE a (b BIGINT, c BYTEA)", "CREATE TABLE a (b INTEGER, c BLOB) STRICT"),
        (
            "CREATE TABLE a (b BIGINT, c TEXT, PRIMARY KEY (b, c))",
            "CREATE TABLE a (b INTEGER, c TEXT, PRIMARY KEY (b, c)) STRICT, WITHOUT ROWID"
        ),
        ("CREATE TABLE a (b TEXT PRIMARY KEY)", "CREATE TABLE a (b TEXT PRIMARY KEY) STRICT"),
        ("create table a (b bigint)", "create table a (b INTEGER) STRICT"),
        ("CREATE INDEX a ON b (bigint_c)", "CREATE INDEX a ON b (bigint_c)"),
        ("ALTER TABLE a ADD COLUMN b BIGINT", "ALTER TABLE a ADD COLUMN b INTEGER"),
    ])
    func `SQLite gets its own types`(written: String, translated: String) throws {
        #expect(try MigrationScript(written).statements.map(\.forSQLite) == [translated])
    }

    @Test(arguments: [
        "BEGIN", "CREATE TABLE a (b TEXT); COMMIT", "rollback", "CREATE TABLE a (b TEXT REFERENCES c DEFERRABLE)",
        "INSERT INTO a VALUES ('open", "/* open", "CREATE FUNCTION a() AS $$ x $$", "PRAGMA foreign_keys = OFF",
    ])
    func `what would break the transaction is refused`(sql: String) {
        #expect(throws: StoreError.self) { try MigrationScript(sql) }
    }

    @Test func `no text traps`() {
        for sql in ["", ";", ";;;", "'", "\"", "--", "/*", "*/", "\0", "👩‍👩‍👧;", "e\u{301};'\u{301}'"] {
            _ = try? MigrationScript(sql)
        }
        #expect(throws: Never.self) { try MigrationScript("e\u{301};'\u{301}'") }
    }
}
