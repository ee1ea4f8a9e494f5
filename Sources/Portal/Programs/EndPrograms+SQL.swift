import Store
import Vocabulary

extension Session {
    /// Ends every token and every link for calendars of an account, or those that came since `moment`. Tells how many: they go
    /// when sessions go, because whoever had the account may have made them.
    @discardableResult
    func endPrograms(of account: ID<Account>, since moment: Instant? = nil, at now: Instant) throws -> Int {
        let since = moment ?? Instant(.earliest)
        let tokens = try run(
            """
            UPDATE customer_token SET ended_at = \(now)
            WHERE account_id = \(account) AND ended_at IS NULL AND expires_at > \(now) AND made_at >= \(since)
            """)
        let links = try run(
            """
            UPDATE calendar_link SET ended_at = \(now)
            WHERE account_id = \(account) AND ended_at IS NULL AND made_at >= \(since)
            """)
        guard tokens + links > 0 else { return 0 }
        try note(.programsEnded, of: account, device: nil, at: now)
        return tokens + links
    }

    /// How many tokens and links of an account work.
    func countPrograms(of account: ID<Account>, at now: Instant) throws -> Int {
        try value(
            """
            SELECT (SELECT COUNT(*) FROM customer_token
                    WHERE account_id = \(account) AND ended_at IS NULL AND expires_at > \(now))
                 + (SELECT COUNT(*) FROM calendar_link WHERE account_id = \(account) AND ended_at IS NULL)
            """, as: Int.self) ?? 0
    }

    /// Forgets what works no more since `moment`, and answers that are older than `answered`.
    func forgetPrograms(endedBefore moment: Instant, answeredBefore answered: Instant) throws {
        try run("DELETE FROM customer_token_answer WHERE answered_at < \(answered)")
        try run("DELETE FROM customer_token WHERE ended_at < \(moment) OR expires_at < \(moment)")
        try run("DELETE FROM calendar_link WHERE ended_at < \(moment)")
    }

    func forgetTokenAnswers(of account: ID<Account>) throws {
        try run(
            """
            DELETE FROM customer_token_answer
            WHERE token_id IN (SELECT id FROM customer_token WHERE account_id = \(account))
            """)
    }

    func forgetTokenContracts(of account: ID<Account>) throws {
        try run(
            """
            DELETE FROM customer_token_contract
            WHERE token_id IN (SELECT id FROM customer_token WHERE account_id = \(account))
            """)
    }

    func forgetTokens(of account: ID<Account>) throws {
        try run("DELETE FROM customer_token WHERE account_id = \(account)")
    }

    func forgetCalendarLinks(of account: ID<Account>) throws {
        try run("DELETE FROM calendar_link WHERE account_id = \(account)")
    }
}
