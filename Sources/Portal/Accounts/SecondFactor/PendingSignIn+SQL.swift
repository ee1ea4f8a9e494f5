import Store
import Vocabulary

/// A sign-in whose password was right and whose code is missing.
enum PendingSignIn {
    static let minutes = 5
}

extension Session {
    func addPendingSignIn(_ token: String, for account: ID<Account>, at now: Instant) throws {
        try run(
            """
            INSERT INTO pending_sign_in (token_hash, account_id, expires_at)
            VALUES (\(token), \(account), \(now.adding(minutes: PendingSignIn.minutes)))
            """)
    }

    /// Whose it is. Nil when it has ended or never was.
    func pendingSignIn(_ token: String, at now: Instant) throws -> ID<Account>? {
        try value("SELECT account_id FROM pending_sign_in WHERE token_hash = \(token) AND expires_at > \(now)")
    }

    func endPendingSignIn(_ token: String) throws {
        try run("DELETE FROM pending_sign_in WHERE token_hash = \(token)")
    }

    func forgetPendingSignIns(before moment: Instant) throws {
        try run("DELETE FROM pending_sign_in WHERE expires_at < \(moment)")
    }
}
