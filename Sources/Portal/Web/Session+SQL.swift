import Store
import Vocabulary

/// How long somebody stays signed in.
struct SessionRules: Sendable {
    /// Without a click.
    var idleMinutes = 30
    /// With clicks.
    var longestHours = 12
    /// How many devices at once; the one not used for longest has to go.
    var mostSessions = 10
}

extension Session {
    /// Who holds this session. Nil when it has ended or never was.
    func customer(session token: String, rules: SessionRules, at now: Instant) throws -> SignedIn? {
        let idleSince = now.adding(minutes: -rules.idleMinutes)
        let beganAfter = now.adding(hours: -rules.longestHours)
        return try first(
            """
            SELECT session.account_id, account.language, session.created_at, session.last_seen_at,
                   session.password_at, account.closes_at
            FROM session JOIN account ON account.id = session.account_id
            WHERE session.token_hash = \(token) AND account.merged_into IS NULL
              AND session.last_seen_at > \(idleSince) AND session.created_at > \(beganAfter)
            """
        ) {
            (account: String, language: String, created: Instant, seen: Instant, typed: Instant?, closes: Instant?) in
            SignedIn(
                customer: Customer(
                    account: ID(stored: account), session: token, signedInAt: created, passwordAt: typed,
                    closesAt: closes),
                language: Language(rawValue: language) ?? .german, lastSeen: seen)
        }
    }

    /// Whether there is or was such a session that nobody ended.
    func hadSession(_ token: String) throws -> Bool {
        try value("SELECT COUNT(*) FROM session WHERE token_hash = \(token)", as: Int.self) == 1
    }

    /// Notes that the session is in use.
    func sawSession(_ token: String, at now: Instant) throws {
        try run("UPDATE session SET last_seen_at = \(now) WHERE token_hash = \(token) AND last_seen_at < \(now)")
    }

    /// Begins a session and ends the account's oldest ones beyond the limit. `password` says whether it began with one.
    func beginSession(
        _ token: String, for account: ID<Account>, device: String, password: Bool = true, rules: SessionRules,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO session (token_hash, account_id, created_at, last_seen_at, password_at, device)
            VALUES (\(token), \(account), \(now), \(now), \(password ? now : nil), \(device))
            """)
        try run(
            """
            DELETE FROM session WHERE account_id = \(account) AND token_hash <> \(token) AND token_hash NOT IN (
                SELECT token_hash FROM session WHERE account_id = \(account) AND token_hash <> \(token)
                ORDER BY last_seen_at DESC, token_hash LIMIT \(rules.mostSessions - 1))
            """)
    }

    /// Notes that the password was typed again in this session.
    func typedPassword(in token: String, at now: Instant) throws {
        try run("UPDATE session SET password_at = \(now) WHERE token_hash = \(token)")
    }

    /// Where this account is signed in, newest use first.
    func sessions(of account: ID<Account>, rules: SessionRules, at now: Instant) throws -> [OpenSession] {
        try all(
            """
            SELECT token_hash, device, created_at, last_seen_at FROM session
            WHERE account_id = \(account) AND last_seen_at > \(now.adding(minutes: -rules.idleMinutes))
              AND created_at > \(now.adding(hours: -rules.longestHours))
            ORDER BY last_seen_at DESC, token_hash
            """, OpenSession.init)
    }

    /// False when it had ended before.
    @discardableResult
    func endSession(_ token: String) throws -> Bool {
        try run("DELETE FROM session WHERE token_hash = \(token)") == 1
    }

    /// Ends one session, if it is this account's.
    func endSession(_ token: String, of account: ID<Account>) throws {
        try run("DELETE FROM session WHERE token_hash = \(token) AND account_id = \(account)")
    }

    /// Ends all sessions of an account but, where given, this one.
    func endSessions(of account: ID<Account>, except token: String? = nil) throws {
        try run("DELETE FROM session WHERE account_id = \(account) AND token_hash <> \(token ?? "")")
    }

    func forgetSessions(before moment: Instant) throws {
        try run("DELETE FROM session WHERE last_seen_at < \(moment)")
    }
}

/// A place where somebody is signed in.
struct OpenSession: Sendable {
    /// The hash of its token; never shown.
    let token: String
    let device: String
    let signedInAt: Instant
    let lastSeenAt: Instant
}

/// A session as it was found.
struct SignedIn: Sendable {
    let customer: Customer
    let language: Language
    let lastSeen: Instant
}
