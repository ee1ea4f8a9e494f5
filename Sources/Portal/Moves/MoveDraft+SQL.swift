import Store
import Vocabulary

extension Session {
    func moveDraft(of account: ID<Account>, _ keys: Keys) throws -> MoveDraft? {
        try first("SELECT version, told_sealed, changed_at FROM move_draft WHERE account_id = \(account)") {
            (version: Int, sealed: [UInt8], changedAt: Instant) in
            let told = MoveDraft.told(keys.text(sealed, in: .moveDraft, of: account.value))
            return MoveDraft(told: told, version: version, changedAt: changedAt)
        }
    }

    /// Puts the draft over the version it was made from. False when another page was faster.
    func save(_ draft: MoveDraft, of account: ID<Account>, _ keys: Keys, at now: Instant) throws -> Bool {
        let sealed = try keys.seal(draft.written, in: .moveDraft, of: account.value)
        return try run(
            """
            INSERT INTO move_draft (account_id, version, told_sealed, begun_at, changed_at)
            VALUES (\(account), 1, \(sealed), \(now), \(now))
            ON CONFLICT (account_id) DO UPDATE SET version = move_draft.version + 1,
                told_sealed = excluded.told_sealed, changed_at = excluded.changed_at
            WHERE move_draft.version = \(draft.version ?? 0)
            """) == 1
    }

    func forgetMoveDraft(of account: ID<Account>) throws {
        try run("DELETE FROM move_draft WHERE account_id = \(account)")
    }

    func forgetMoveDrafts(before moment: Instant) throws {
        try run("DELETE FROM move_draft WHERE changed_at < \(moment)")
    }

    func exportMoveDraft(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT account_id, begun_at, changed_at, told_sealed FROM move_draft
            WHERE account_id = \(subject.account) AND account_id > \(key) LIMIT \(most)
            """)
    }
}
