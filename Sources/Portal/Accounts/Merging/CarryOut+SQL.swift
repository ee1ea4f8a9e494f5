import Store
import Vocabulary

extension Session {
    /// Makes one account of two, in the transaction of the second person's press. Nobody stays signed in to either. False when
    /// somebody was faster, or the account stands otherwise now.
    func carryOut(_ merge: AccountMerge, _ proof: AccountMerge.Proof, confirmedBy staff: ID<Staff>, at now: Instant)
        throws -> Bool
    {
        let confirmed = try run(
            """
            UPDATE account_merge SET confirmed_by = \(staff), merged_at = \(now)
            WHERE id = \(merge.id) AND merged_at IS NULL AND proposed_by IS NOT NULL AND proposed_by <> \(staff)
            """)
        guard confirmed == 1 else { return false }
        let end = now.adding(days: AccountMerge.undoDays)
        let gone = try run(
            """
            UPDATE account SET merged_into = \(merge.staying), closes_at = \(end)
            WHERE id = \(merge.going) AND merged_into IS NULL AND closes_at IS NULL
            """)
        guard gone == 1 else { throw StoreError.busy }
        try moveRights(merge, proof)
        try moveRows(merge, proof)
        try endEverySignIn(merge, at: now)
        return true
    }

    /// Makes two of one again. Returns how many contracts stay as they are; nil when it is too late or was done before.
    func takeBack(_ merge: AccountMerge, by staff: ID<Staff>?, because reason: String? = nil, at now: Instant) throws
        -> Int?
    {
        let undone = try run(
            """
            UPDATE account_merge SET undone_at = \(now), undone_by = \(staff), undone_because = \(reason)
            WHERE id = \(merge.id) AND undone_at IS NULL
              AND merged_at > \(now.adding(days: -AccountMerge.undoDays))
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
        try endEverySignIn(merge, at: now)
        try endLinks(for: .mergeUndo, subject: merge.id.value)
        return kept
    }

    private func endEverySignIn(_ merge: AccountMerge, at now: Instant) throws {
        for account in [merge.staying, merge.going] {
            try endSessions(of: account)
            try endPrograms(of: account, at: now)
            try forgetPendingSignIns(of: account)
            try endLinks(for: .passwordReset, subject: account.value)
        }
    }
}
