import Store
import Vocabulary

extension Session {
    /// When the account is closed; nil when it is not to be.
    func closesAt(_ account: ID<Account>) throws -> Instant? {
        try value("SELECT closes_at FROM account WHERE id = \(account)")
    }

    /// When an account that is closed now ends: not before each that went into it can no longer be told apart from it.
    func endOfClosing(_ account: ID<Account>, at now: Instant) throws -> Instant {
        let part: Instant? = try value("SELECT MAX(closes_at) FROM account WHERE merged_into = \(account)")
        return max(Closing.end(from: now), part ?? now)
    }

    /// Marks the account for closing. False when it was marked before.
    func close(_ account: ID<Account>, at end: Instant) throws -> Bool {
        try run("UPDATE account SET closes_at = \(end) WHERE id = \(account) AND closes_at IS NULL") == 1
    }

    /// Keeps the account. False when it was kept before, or when it is too late.
    func keep(_ account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE account SET closes_at = NULL
            WHERE id = \(account) AND closes_at IS NOT NULL AND closes_at > \(now) AND merged_into IS NULL
            """) == 1
    }

    /// Accounts whose time is over, the longest waiting first. Not those another went into that can still come back.
    func accountsToClose(at now: Instant, most: Int) throws -> [ID<Account>] {
        try all(
            """
            SELECT id FROM account
            WHERE closes_at IS NOT NULL AND closes_at <= \(now) AND NOT EXISTS (
                SELECT 1 FROM account AS part WHERE part.merged_into = account.id AND part.closes_at > \(now))
            ORDER BY closes_at, id LIMIT \(most)
            """
        ) { (id: ID<Account>) in id }
    }

    /// Takes the account for its deletion, so that nobody keeps it meanwhile. False when somebody just did.
    func takeToClose(_ account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE account SET closes_at = closes_at
            WHERE id = \(account) AND closes_at IS NOT NULL AND closes_at <= \(now) AND NOT EXISTS (
                SELECT 1 FROM account AS part WHERE part.merged_into = account.id AND part.closes_at > \(now))
            """) == 1
    }
}
