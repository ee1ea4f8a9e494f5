import Store
import Vocabulary

extension Session {
    /// Runs `body` once for each key and keeps the address of its result: a form that was sent twice leads to the same
    /// place. Without a key (a form that was not made by the portal) the body simply runs.
    func once(_ key: String?, at now: Instant, _ body: () throws -> String) throws -> String {
        guard let key else { return try body() }
        if let earlier = try earlierResult(key) { return earlier }
        let result = try body()
        try run("INSERT INTO form_key (key, result, used_at) VALUES (\(key), \(result), \(now))")
        return result
    }

    /// Where a form with this key led before; nil when it is the first time.
    func earlierResult(_ key: String?) throws -> String? {
        guard let key else { return nil }
        return try value("SELECT result FROM form_key WHERE key = \(key)", as: String.self)
    }

    /// Forgets the keys of forms that were sent before `moment`.
    func forgetFormKeys(before moment: Instant) throws {
        try run("DELETE FROM form_key WHERE used_at < \(moment)")
    }
}
