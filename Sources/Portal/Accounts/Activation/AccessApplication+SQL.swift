import Store
import Vocabulary

extension Session {
    /// Keeps what somebody told. Its number is drawn until it is free.
    func add(
        _ id: ID<AccessApplication>, sealed: [UInt8], language: Language, at now: Instant
    ) throws {
        for digits in [6, 6, 6, 8, 8, 12] {
            let number = "F-\(now.day.year)-\(Random.characters(digits, of: Array("0123456789")))"
            let added = try run(
                """
                INSERT INTO access_application (id, number, language, claim_sealed, asked_at)
                VALUES (\(id), \(number), \(language), \(sealed), \(now))
                ON CONFLICT (number) DO NOTHING
                """)
            if added == 1 { return }
        }
        throw StoreError.busy
    }

    func accessApplication(_ id: String) throws -> AccessApplication? {
        try first(
            """
            SELECT id, number, language, claim_sealed, asked_at, confirmed_at, due_on, decision, decided_at
            FROM access_application WHERE id = \(id)
            """, AccessApplication.init)
    }

    /// False when it was confirmed before, or has gone.
    func confirm(_ id: ID<AccessApplication>, dueOn: Day, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE access_application SET confirmed_at = \(now), due_on = \(dueOn)
            WHERE id = \(id) AND confirmed_at IS NULL
            """) == 1
    }

    /// How many wait longer than was promised.
    func lateAccessApplications(on today: Day) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM access_application
            WHERE confirmed_at IS NOT NULL AND decided_at IS NULL AND due_on < \(today)
            """) ?? 0
    }

    /// Forgets those nobody confirmed, and those that were decided.
    func forgetAccessApplications(unconfirmedBefore asked: Instant, decidedBefore decided: Instant) throws {
        try run("DELETE FROM access_application WHERE confirmed_at IS NULL AND asked_at < \(asked)")
        try run("DELETE FROM access_application WHERE decided_at < \(decided)")
    }
}
