import Store
import Vocabulary

extension Session {
    /// Makes one account of two, in the transaction of the second person's press. Nobody stays signed in to either. False when
    /// somebody was faster, or the account stands otherwise now.
    func carryOut(_ merge: AccountMerge, _ proof: AccountMerge.Proof, confirmedBy staff: ID<Staff>, at now: Instant)
        throws -> Bool
    {
        try hold(merge)
        let confirmed = try run(
            """
            UPDATE account_merge SET confirmed_by = \(staff), merged_at = \(now)
            WHERE id = \(merge.id) AND merged_at IS NULL AND proposed_by IS NOT NULL AND proposed_by <> \(staff)
            """)
        guard confirmed == 1 else { return false }
        let end = AccountMerge.undoEnd(mergedAt: now)
        let gone = try run(
            """
            UPDATE account SET merged_into = \(merge.staying), closes_at = \(end)
            WHERE id = \(merge.going) AND merged_into IS NULL AND closes_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM account AS part WHERE part.merged_into = \(merge.going))
              AND EXISTS (
                SELECT 1 FROM account AS whole
                WHERE whole.id = \(merge.staying) AND whole.merged_into IS NULL AND whole.closes_at IS NULL)
            """)
        guard gone == 1 else { throw StoreError.busy }
        try moveRights(merge, proof)
        try moveRows(merge, proof)
        try endEverySignIn(merge)
        return true
    }

    /// Makes two of one again. Returns how many contracts stay as they are; nil when it is too late, was done before, or a
    /// newer one has to be undone first.
    func takeBack(_ merge: AccountMerge, by staff: ID<Staff>?, because reason: String? = nil, at now: Instant) throws
        -> Int?
    {
        try hold(merge)
        let (stood, newer) = (try self.merge(merge.id), try newerMerge(than: merge))
        guard
            MergeRule.canUndo(mergedAt: stood?.mergedAt, undoneAt: stood?.undoneAt, newer: newer?.mergedAt, at: now)
        else { return nil }
        let undone = try run(
            """
            UPDATE account_merge SET undone_at = \(now), undone_by = \(staff), undone_because = \(reason)
            WHERE id = \(merge.id) AND merged_at IS NOT NULL AND undone_at IS NULL
            """)
        guard undone == 1 else { return nil }
        let back = try run(
            """
            UPDATE account SET merged_into = NULL, closes_at = NULL
            WHERE id = \(merge.going) AND merged_into = \(merge.staying)
            """)
        guard back == 1 else { throw StoreError.busy }
        try endWhatCameSince(merge, at: now)
        let kept = try moveRightsBack(merge)
        try moveRowsBack(merge)
        try endEverySignIn(merge)
        try endLinks(for: .mergeUndo, subject: merge.id.value)
        return kept
    }

    /// Both rows, always in the same order. Whoever merges or undoes one of the two in the same moment waits and then sees
    /// what was done; without it two presses could make a chain that each of them refuses.
    private func hold(_ merge: AccountMerge) throws {
        for account in [merge.staying, merge.going].sorted(by: { $0.value < $1.value }) {
            try run("UPDATE account SET merged_into = merged_into WHERE id = \(account)")
        }
    }

    private func endEverySignIn(_ merge: AccountMerge) throws {
        for account in [merge.staying, merge.going] {
            try endSessions(of: account)
            try forgetPendingSignIns(of: account)
            try endLinks(for: .passwordReset, subject: account.value)
        }
    }
}
