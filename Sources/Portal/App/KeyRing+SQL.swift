import Store
import Vocabulary

/// What the database knows of a key: by what it is known again, and whether its file may be missing.
struct NotedKey: Sendable {
    let number: Int
    let mark: String?
    let lostAt: Instant?
}

extension Session {
    func notedKeys() throws -> [NotedKey] {
        try all("SELECT number, mark, lost_at FROM key_check ORDER BY number", NotedKey.init)
    }

    /// What was noted first stays, so that of two keys with one number the second is told apart.
    func note(_ key: Key) throws {
        try run(
            """
            INSERT INTO key_check (number, mark) VALUES (\(Int(key.number)), \(key.check))
            ON CONFLICT (number) DO UPDATE SET mark = COALESCE(key_check.mark, excluded.mark)
            """)
    }

    func noteLost(_ number: Int, at now: Instant) throws {
        try run(
            """
            INSERT INTO key_check (number, lost_at) VALUES (\(number), \(now))
            ON CONFLICT (number) DO UPDATE SET lost_at = excluded.lost_at
            """)
    }

    /// Keeps the marks of a key whose file goes, sealed by the one that stays.
    func keepMarks(_ sealed: [UInt8], ofKey name: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO retired_key (id, marks_sealed, retired_at) VALUES (\(name), \(sealed), \(now))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    /// The marks of all keys that are gone, by their names.
    func retiredMarks() throws -> [SealedValue] {
        try all("SELECT id, marks_sealed FROM retired_key ORDER BY id", SealedValue.init)
    }
}
