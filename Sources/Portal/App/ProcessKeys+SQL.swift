import Store
import Vocabulary

extension Session {
    func noteProcess(_ id: String, newest: Int, at now: Instant) throws {
        try run(
            """
            INSERT INTO process_key (id, newest, seen_at) VALUES (\(id), \(newest), \(now))
            ON CONFLICT (id) DO UPDATE SET newest = excluded.newest, seen_at = excluded.seen_at
            """)
    }

    func forgetProcess(_ id: String) throws {
        try run("DELETE FROM process_key WHERE id = \(id)")
    }

    func forgetProcesses(except id: String) throws {
        try run("DELETE FROM process_key WHERE id <> \(id)")
    }

    func forgetProcesses(unseenSince moment: Instant) throws {
        try run("DELETE FROM process_key WHERE seen_at < \(moment)")
    }

    /// The newest key of every other process that was seen since then.
    func newestKeys(except id: String, seenSince moment: Instant) throws -> [Int] {
        try all(
            "SELECT newest FROM process_key WHERE id <> \(id) AND seen_at >= \(moment) ORDER BY newest"
        ) { (newest: Int) in newest }
    }
}
