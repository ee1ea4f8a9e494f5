import Store
import Vocabulary

extension Session {
    /// Notes what was not shown. False when it is known already: the same page twice is one thing.
    func noteDenied(_ object: String, in session: String, since begin: Instant, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO denied_object (session_hash, object, happened_at) VALUES (\(session), \(object), \(now))
            ON CONFLICT (session_hash, object) DO UPDATE SET happened_at = \(now)
                WHERE denied_object.happened_at <= \(begin)
            """) == 1
    }

    func deniedObjects(in session: String, since begin: Instant) throws -> Int {
        try value(
            "SELECT COUNT(*) FROM denied_object WHERE session_hash = \(session) AND happened_at > \(begin)") ?? 0
    }

    func forgetDenied(before moment: Instant) throws {
        try run("DELETE FROM denied_object WHERE happened_at < \(moment)")
    }
}
