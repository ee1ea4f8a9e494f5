import Store
import Vocabulary

extension Session {
    /// Ends what the account that stays set up since the merge on contracts that go back and were not its own before: whoever
    /// undoes the merge may never have wanted it. Guests whose access ends hear of it.
    func endWhatCameSince(_ merge: AccountMerge, at now: Instant) throws {
        guard let since = try self.merge(merge.id)?.mergedAt else { return }
        let contracts = try all(
            """
            SELECT contract.id, contract.number
            FROM account_merge_access AS moved JOIN contract ON contract.id = moved.contract_id
            WHERE moved.merge_id = \(merge.id) AND COALESCE(moved.own_role, '') <> 'owner' ORDER BY contract.number
            """
        ) { (id: ID<Contract>, number: ContractNumber) in (id: id, number: number) }
        var hasBankChange = false
        for contract in contracts {
            if try endBankChanges(of: contract.id, by: merge.staying, since: since, at: now) { hasBankChange = true }
            try endAccess(to: contract.id, contract.number, givenBy: merge.staying, since: since, at: now)
            try withdrawInvitations(to: contract.id, by: merge.staying, since: since)
        }
        if hasBankChange {
            for account in [merge.staying, merge.going] {
                try note(.bankChangeUndone, of: account, device: nil, at: now)
            }
        }
    }

    /// False when there was none.
    private func endBankChanges(
        of contract: ID<Contract>, by account: ID<Account>, since moment: Instant, at now: Instant
    ) throws -> Bool {
        let asked = try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request JOIN contract ON contract.id = request.contract_id
            WHERE request.account_id = \(account) AND request.contract_id = \(contract)
              AND request.kind IN (\(MandateRequest.name), \(TransferRequest.name))
              AND request.state NOT IN ('withdrawn', 'refused') AND request.received_at >= \(moment)
            """, ServiceRequest.init)
        for request in asked { try move(request, to: .withdrawn, by: .rule, at: now) }
        let payouts = try run(
            """
            UPDATE move_payout SET iban_sealed = NULL, shown_iban = NULL, holder = NULL, forgotten_at = \(now)
            WHERE account_id = \(account) AND named_at >= \(moment) AND forgotten_at IS NULL
              AND request_id IN (SELECT id FROM service_request WHERE contract_id = \(contract))
            """)
        return !asked.isEmpty || payouts > 0
    }

    private func endAccess(
        to contract: ID<Contract>, _ number: ContractNumber, givenBy account: ID<Account>, since moment: Instant,
        at now: Instant
    ) throws {
        let guests = try all(
            """
            SELECT access.account_id FROM contract_access AS access
            WHERE access.contract_id = \(contract) AND access.role <> 'owner' AND access.granted_at >= \(moment)
              AND EXISTS (
                SELECT 1 FROM invitation
                WHERE invitation.contract_id = access.contract_id AND invitation.account_id = \(account)
                  AND invitation.accepted_by = access.account_id AND invitation.accepted_at >= \(moment))
            ORDER BY access.account_id
            """
        ) { (id: ID<Account>) in id }
        for guest in guests where try endAccess(to: contract, of: guest, givenBy: account) {
            try note(.accessEnded, of: account, device: nil, at: now)
            try note(.accessLost, of: guest, device: nil, at: now)
            guard let known = try self.account(guest) else { continue }
            try queue(
                AccessEndedLetter(contract: number.value, isOwners: false), to: known.email, in: known.language,
                at: now)
        }
    }

    /// Those nobody accepted yet.
    private func withdrawInvitations(to contract: ID<Contract>, by account: ID<Account>, since moment: Instant) throws {
        try run(
            """
            DELETE FROM one_time_link WHERE purpose = 'invitation' AND subject_id IN (
                SELECT id FROM invitation
                WHERE account_id = \(account) AND contract_id = \(contract) AND accepted_at IS NULL
                  AND invited_at >= \(moment))
            """)
        try run(
            """
            DELETE FROM invitation
            WHERE account_id = \(account) AND contract_id = \(contract) AND accepted_at IS NULL
              AND invited_at >= \(moment)
            """)
    }
}
