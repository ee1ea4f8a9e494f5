import Store
import Vocabulary

// What each of two accounts may do with contracts, moved over and back as `MergePlan` says.

extension Session {
    func rights(of account: ID<Account>) throws -> [(contract: ID<Contract>, right: MergeRight)] {
        try all(
            """
            SELECT contract_id, role, granted_at FROM contract_access WHERE account_id = \(account) ORDER BY contract_id
            """
        ) { (contract: ID<Contract>, role: ContractRole, since: Instant) in
            (contract, MergeRight(role: role, since: since))
        }
    }

    /// Moves what goes over with this proof.
    func moveRights(_ merge: AccountMerge, _ proof: AccountMerge.Proof) throws {
        for (contract, given) in try rights(of: merge.going) where MergePlan.goesOver(given.role, with: proof) {
            let others = try broughtRights(to: contract, of: merge.staying)
            // Once something was brought, what is written now is not its own.
            let own = if let first = others.first { first.own } else { try right(to: contract, of: merge.staying) }
            try run(
                """
                INSERT INTO account_merge_access (merge_id, contract_id, given_role, given_at, own_role, own_at)
                VALUES (\(merge.id), \(contract), \(given.role), \(given.since), \(own?.role), \(own?.since))
                """)
            let right = MergePlan.right(own: own, given: others.map(\.given) + [given])
            try set(right, to: contract, of: merge.staying)
            try set(nil, to: contract, of: merge.going)
        }
    }

    /// Moves them back. Returns how many contracts stay as they are, because their access changed since.
    func moveRightsBack(_ merge: AccountMerge) throws -> Int {
        var kept = 0
        for moved in try movedRights(merge.id) {
            let others = try broughtRights(to: moved.contract, of: merge.staying).filter { $0.merge != merge.id }
            let now = try right(to: moved.contract, of: merge.staying)
            guard
                let undone = MergePlan.undoing(moved.given, own: moved.own, others: others.map(\.given), now: now)
            else {
                kept += 1
                continue
            }
            try set(undone.staying, to: moved.contract, of: merge.staying)
            try set(undone.going, to: moved.contract, of: merge.going)
        }
        return kept
    }

    private func movedRights(_ merge: ID<AccountMerge>) throws -> [MovedRight] {
        try all(
            """
            SELECT merge_id, contract_id, given_role, given_at, own_role, own_at FROM account_merge_access
            WHERE merge_id = \(merge) ORDER BY contract_id
            """, MovedRight.init)
    }

    /// What accounts brought that went into this one and are still part of it.
    private func broughtRights(to contract: ID<Contract>, of account: ID<Account>) throws -> [MovedRight] {
        try all(
            """
            SELECT moved.merge_id, moved.contract_id, moved.given_role, moved.given_at, moved.own_role, moved.own_at
            FROM account_merge_access AS moved JOIN account_merge ON account_merge.id = moved.merge_id
            WHERE moved.contract_id = \(contract) AND account_merge.account_id = \(account)
              AND account_merge.merged_at IS NOT NULL AND account_merge.undone_at IS NULL
            ORDER BY account_merge.merged_at, moved.merge_id
            """, MovedRight.init)
    }

    private func right(to contract: ID<Contract>, of account: ID<Account>) throws -> MergeRight? {
        try first(
            """
            SELECT role, granted_at FROM contract_access WHERE contract_id = \(contract) AND account_id = \(account)
            """
        ) { (role: ContractRole, since: Instant) in MergeRight(role: role, since: since) }
    }

    /// What a holder ticked for one account, as quarter hours are, does not go along: a right may get narrower, never wider.
    private func set(_ right: MergeRight?, to contract: ID<Contract>, of account: ID<Account>) throws {
        guard let right else {
            try run("DELETE FROM contract_access WHERE contract_id = \(contract) AND account_id = \(account)")
            return
        }
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at)
            VALUES (\(account), \(contract), \(right.role), \(right.since))
            ON CONFLICT (account_id, contract_id) DO UPDATE SET role = \(right.role), granted_at = \(right.since)
            """)
    }
}

/// A contract that went over.
struct MovedRight: Sendable {
    let merge: ID<AccountMerge>
    let contract: ID<Contract>
    let given: MergeRight
    let own: MergeRight?

    init(
        merge: ID<AccountMerge>, contract: ID<Contract>, role: ContractRole, since: Instant, ownRole: ContractRole?,
        ownSince: Instant?
    ) {
        self.merge = merge
        self.contract = contract
        given = MergeRight(role: role, since: since)
        own = ownRole.flatMap { role in ownSince.map { MergeRight(role: role, since: $0) } }
    }
}
