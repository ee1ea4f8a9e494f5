import Store
import Vocabulary

extension Session {
    /// Marks the account with this address, if there is one.
    func noteUndeliverable(_ address: EmailAddress, _ reason: Undeliverable.Reason, at now: Instant) throws {
        try run(
            """
            INSERT INTO undeliverable (account_id, email, reason, since, last_at)
            SELECT account.id, account.email, CAST(\(reason) AS TEXT), CAST(\(now) AS TEXT), CAST(\(now) AS TEXT)
            FROM account WHERE account.email_key = \(address.key)
            ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, reason = excluded.reason,
                last_at = excluded.last_at, tried_at = NULL
            """)
    }

    /// Nil while letters arrive, as far as the portal knows.
    func undeliverable(of account: ID<Account>) throws -> Undeliverable? {
        try first(
            """
            SELECT mark.email, mark.reason, mark.last_at, mark.tried_at
            FROM undeliverable AS mark JOIN account ON account.id = mark.account_id
            WHERE mark.account_id = \(account) AND mark.email = account.email
            """, Undeliverable.init)
    }

    func noteAddressTried(of account: ID<Account>, at now: Instant) throws {
        try run("UPDATE undeliverable SET tried_at = \(now) WHERE account_id = \(account)")
    }

    /// A letter has reached this address.
    func forgetUndeliverable(_ address: EmailAddress) throws {
        try run(
            """
            DELETE FROM undeliverable
            WHERE account_id IN (SELECT id FROM account WHERE email_key = \(address.key))
            """)
    }

    /// The account has another address.
    func forgetUndeliverable(of account: ID<Account>) throws {
        try run("DELETE FROM undeliverable WHERE account_id = \(account)")
    }

    func countUndeliverable() throws -> Int {
        try value("SELECT COUNT(*) FROM undeliverable") ?? 0
    }
}
