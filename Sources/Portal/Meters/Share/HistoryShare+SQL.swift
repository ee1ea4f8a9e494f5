import Store
import Vocabulary

extension Session {
    /// The links of a contract this account owns, the newest first.
    func historyShares(of contract: ID<Contract>, for account: ID<Account>) throws -> [HistoryShare] {
        try all(
            """
            SELECT share.id, share.named, share.made_at, share.lapses_on, share.ended_at, share.uses, share.used_at,
                   share.has_quarters
            FROM history_share AS share
            JOIN contract_access AS access ON access.contract_id = share.contract_id
            WHERE access.account_id = \(account) AND access.role = 'owner' AND share.contract_id = \(contract)
            ORDER BY share.made_at DESC, share.id
            """, HistoryShare.init)
    }

    /// Keeps a link. False when the contract is not this account's, or has as many open ones as it may.
    func add(
        _ id: ID<HistoryShare>, to contract: ID<Contract>, of account: ID<Account>, named: String, hash: String,
        until day: Day, withQuarters: Bool = false, at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO history_share (id, contract_id, account_id, named, token_hash, made_at, lapses_on, uses,
                has_quarters)
            SELECT \(id), access.contract_id, access.account_id, \(named), \(hash), \(now), \(day), 0,
                   \(withQuarters ? 1 : 0)
            FROM contract_access AS access
            WHERE access.account_id = \(account) AND access.contract_id = \(contract) AND access.role = 'owner'
              AND (SELECT COUNT(*) FROM history_share AS other
                   WHERE other.contract_id = \(contract) AND other.ended_at IS NULL AND other.lapses_on >= \(now.day))
                  < \(HistoryShare.most)
            """) == 1
    }

    /// Ends a link of a contract this account owns. False when there is none that is open.
    func end(_ share: ID<HistoryShare>, of contract: ID<Contract>, for account: ID<Account>, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            UPDATE history_share SET ended_at = \(now)
            WHERE id = \(share) AND contract_id = \(contract) AND ended_at IS NULL AND EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = history_share.contract_id AND access.account_id = \(account)
                  AND access.role = 'owner')
            """) == 1
    }

    /// Ends the links somebody made who had the account since `moment`; tells how many.
    func endHistoryShares(of account: ID<Account>, since moment: Instant, at now: Instant) throws -> Int {
        try run(
            """
            UPDATE history_share SET ended_at = \(now)
            WHERE account_id = \(account) AND ended_at IS NULL AND made_at >= \(moment)
            """)
    }

    /// What a token opens today. It ends with the ownership of whoever made it.
    func sharedContract(hash: String, on today: Day) throws -> SharedContract? {
        try first(
            """
            SELECT share.id, share.account_id, contract.number, contract.postal_code, contract.city, share.lapses_on,
                   share.has_quarters
            FROM history_share AS share
            JOIN contract ON contract.id = share.contract_id
            JOIN contract_access AS access
                ON access.contract_id = share.contract_id AND access.account_id = share.account_id
            WHERE share.token_hash = \(hash) AND share.ended_at IS NULL AND share.lapses_on >= \(today)
              AND access.role = 'owner'
            """, SharedContract.init)
    }

    /// Whether a token was given out once, whatever became of it.
    func hasHistoryShare(hash: String) throws -> Bool {
        try value("SELECT COUNT(*) FROM history_share WHERE token_hash = \(hash)", as: Int.self) ?? 0 > 0
    }

    func countUse(of share: ID<HistoryShare>, at now: Instant) throws {
        try run("UPDATE history_share SET uses = uses + 1, used_at = \(now) WHERE id = \(share)")
    }

    /// Forgets links that work no more since `moment`.
    func forgetHistoryShares(closedBefore moment: Instant) throws {
        try run("DELETE FROM history_share WHERE ended_at < \(moment) OR lapses_on < \(moment.day)")
    }

    func forgetHistoryShares(of account: ID<Account>) throws {
        try run("DELETE FROM history_share WHERE account_id = \(account)")
    }
}
