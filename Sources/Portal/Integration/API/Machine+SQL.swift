import Store
import Vocabulary

extension Session {
    func token(hash: String) throws -> KnownToken? {
        try first(
            """
            SELECT id, name, scopes, networks, created_at, expires_at, revoked_at, last_used_on FROM api_token
            WHERE secret_hash = \(hash)
            """, KnownToken.init)
    }

    /// Every token that was ever given, newest first.
    func tokens() throws -> [KnownToken] {
        try all(
            """
            SELECT id, name, scopes, networks, created_at, expires_at, revoked_at, last_used_on FROM api_token
            ORDER BY created_at DESC, id
            """, KnownToken.init)
    }

    func addToken(_ token: KnownToken, hash: String) throws {
        try run(
            """
            INSERT INTO api_token (id, name, secret_hash, scopes, networks, created_at, expires_at)
            VALUES (\(token.id), \(token.name), \(hash), \(token.scopes), \(token.networks), \(token.createdAt),
                    \(token.expiresAt))
            """)
    }

    /// Whether there was one to end.
    func revokeToken(_ id: String, at now: Instant) throws -> Bool {
        try run("UPDATE api_token SET revoked_at = \(now) WHERE id = \(id) AND revoked_at IS NULL") == 1
    }

    /// Once a day, so that a program that asks every second costs no more than one row.
    func noteUse(ofToken id: String, on day: Day) throws {
        try run(
            """
            UPDATE api_token SET last_used_on = \(day)
            WHERE id = \(id) AND (last_used_on IS NULL OR last_used_on < \(day))
            """)
    }

    /// Counts one request of a token.
    func countRequest(ofToken id: String, _ limit: Throttle = .requestsByToken, at now: Instant) throws -> TokenBudget {
        let used = try tally(limit, id, at: now)
        let begin = try value(
            "SELECT window_start FROM throttle WHERE bucket = \(limit.bucket) AND who = \(id)", as: Instant.self)
        return TokenBudget(limit, used: used, since: begin ?? now, at: now)
    }

    /// What was answered to this key before.
    func apiAnswer(_ key: String, token: String) throws -> GivenAPIAnswer? {
        try first(
            "SELECT request_hash, status, body FROM api_answer WHERE token_id = \(token) AND key = \(key)",
            GivenAPIAnswer.init)
    }

    func keepAPIAnswer(_ answer: GivenAPIAnswer, key: String, token: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO api_answer (token_id, key, request_hash, status, body, answered_at)
            VALUES (\(token), \(key), \(answer.requestHash), \(answer.status), \(answer.body), \(now))
            """)
    }

    func forgetAPIAnswers(before moment: Instant) throws {
        try run("DELETE FROM api_answer WHERE answered_at < \(moment)")
    }
}

/// What a program was answered to a write.
struct GivenAPIAnswer: Sendable, Equatable {
    let requestHash: String
    let status: Int
    let body: String
}
