import Store
import Vocabulary

extension Session {
    /// Marks the account with this address, if there is one.
    func noteUndeliverable(
        _ address: EmailAddress, _ reason: Undeliverable.Reason, isBounce: Bool, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO undeliverable (account_id, email, reason, since, last_at, is_bounce)
            SELECT account.id, account.email, CAST(\(reason) AS TEXT), CAST(\(now) AS TEXT), CAST(\(now) AS TEXT),
                   CAST(\(isBounce) AS BIGINT)
            FROM account WHERE account.email_key = \(address.key)
            ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, reason = excluded.reason,
                last_at = excluded.last_at, tried_at = NULL, is_bounce = excluded.is_bounce
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

    /// A server has taken a letter for this address. After one that came back only the one its owner asked for counts: the
    /// server had taken the other, too.
    func forgetUndeliverable(_ address: EmailAddress, by kind: String) throws {
        let isAsked = kind == AddressCheckLetter.kind
        try run(
            """
            DELETE FROM undeliverable
            WHERE account_id IN (SELECT id FROM account WHERE email_key = \(address.key))
              AND is_bounce <= \(isAsked)
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
