import Store
import Vocabulary

extension Session {
    /// What was begun. Who has just signed in goes on with what this browser began before, if there is nothing else.
    func orderDraft(of holder: NewContractHolder?, before guest: NewContractHolder?, _ keys: Keys) throws
        -> NewContractDraft
    {
        guard let holder else { return NewContractDraft() }
        if let own = try orderDraft(holder.key, keys) { return own }
        guard holder.account != nil, let guest, var begun = try orderDraft(guest.key, keys) else {
            return NewContractDraft()
        }
        // Who signs in may be somebody else than who began at this browser.
        begun.told = begun.told.filter { name, _ in !NewContractPerson.isAsked(name) }
        (begun.takenOver, begun.version, begun.summaryMark) = (begun.version, nil, nil)
        return begun
    }

    private func orderDraft(_ holder: String, _ keys: Keys) throws -> NewContractDraft? {
        try first("SELECT version, told_sealed, summary_mark FROM order_draft WHERE holder = \(holder)") {
            (version: Int, sealed: [UInt8], mark: String?) in
            let told = MoveDraft.told(keys.text(sealed, in: .orderDraft, of: holder))
            return NewContractDraft(told: told, version: version, summaryMark: mark)
        }
    }

    /// Puts the draft over the version it was made from. False when another page was faster.
    func save(_ draft: NewContractDraft, of holder: NewContractHolder, _ keys: Keys, at now: Instant) throws -> Bool {
        let sealed = try keys.seal(draft.written, in: .orderDraft, of: holder.key)
        return try run(
            """
            INSERT INTO order_draft (holder, account_id, version, told_sealed, summary_mark, begun_at, changed_at)
            VALUES (\(holder.key), \(holder.account), 1, \(sealed), \(draft.summaryMark), \(now), \(now))
            ON CONFLICT (holder) DO UPDATE SET version = order_draft.version + 1, told_sealed = excluded.told_sealed,
                summary_mark = excluded.summary_mark, changed_at = excluded.changed_at
            WHERE order_draft.version = \(draft.version ?? 0)
            """) == 1
    }

    /// Uses the draft up: of several orders made of it at once, exactly one gets it.
    func useOrderDraft(_ draft: NewContractDraft, of holder: NewContractHolder) throws -> Bool {
        try run(
            "DELETE FROM order_draft WHERE holder = \(holder.key) AND version = \(draft.version ?? draft.takenOver ?? 0)"
        ) == 1
    }

    func forgetOrderDraft(of holder: NewContractHolder) throws {
        try run("DELETE FROM order_draft WHERE holder = \(holder.key)")
    }

    func forgetOrderDraft(of account: ID<Account>) throws {
        try run("DELETE FROM order_draft WHERE account_id = \(account)")
    }

    func forgetOrderDrafts(before moment: Instant) throws {
        try run("DELETE FROM order_draft WHERE changed_at < \(moment)")
    }

    func exportOrderDraft(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT holder, begun_at, changed_at, told_sealed FROM order_draft
            WHERE account_id = \(subject.account) AND holder > \(key) LIMIT \(most)
            """)
    }
}
