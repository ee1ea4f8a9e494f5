import Store
import Vocabulary

extension Session {
    /// Ends whatever somebody who had the account set up in it since `moment`. Guests whose access ends hear of it.
    func endWhatCame(since moment: Instant, to account: ID<Account>, _ request: Incoming) throws -> CameSince {
        let (now, device) = (request.now, request.device)
        var came = CameSince()
        if let factor = try secondFactor(of: account), factor.since >= moment {
            try turnOffSecondFactor(of: account)
            came.hasSecondFactor = true
        }
        came.hasRecoveryCodes = try forgetRecoveryCodes(of: account, since: moment) > 0
        came.people = try endAccess(givenBy: account, since: moment, at: now)
        came.acts += came.people.map { request.act(.accessEnded, by: nil, of: $0.value) }
        came.invitations = try withdrawInvitations(of: account, since: moment)
        if came.invitations > 0 {
            try note(.invitationWithdrawn, of: account, device: device, at: now)
            came.acts.append(request.act(.invitationWithdrawn, by: nil, of: account.value))
        }
        came.shares = try endHistoryShares(of: account, since: moment, at: now)
        if came.shares > 0 { came.acts.append(request.act(.historyShareEnded, by: nil, of: account.value)) }
        came.programs = try endPrograms(of: account, since: moment, at: now)
        if came.programs > 0 { came.acts.append(request.act(.programEnded, by: nil, of: account.value)) }
        if try keep(account, at: now) {
            try endLinks(for: .keepAccount, subject: account.value)
            try note(.closingUndone, of: account, device: device, at: now)
            try queueForEveryAddress(AccountKeptLetter(), of: account, at: now)
            came.hasClosing = true
            came.acts.append(request.act(.closingUndone, by: nil, of: account.value))
        }
        came.hasPhone = try forgetToldPhone(of: account, since: moment)
        came.hasAddress = try forgetToldAddress(of: account, since: moment)
        if try withdrawContactRequests(of: account, since: moment, at: now) || came.hasPhone || came.hasAddress {
            try note(.contactChanged, of: account, device: device, at: now)
            came.acts.append(request.act(.contactChanged, by: nil, of: account.value))
        }
        let payouts = try forgetPayouts(namedBy: account, since: moment, at: now)
        let orders = try takeBackOrderMandates(of: account, since: moment, at: now)
        came.hasBankChange = try withdrawBankRequests(of: account, since: moment, at: now) || payouts || orders
        if came.hasBankChange {
            try note(.bankChangeUndone, of: account, device: device, at: now)
            came.acts.append(request.act(.bankChangeUndone, by: nil, of: account.value))
        }
        came.passkeys = try removePasskeys(of: account, since: moment, told: device, at: now)
        return came
    }

    /// Codes of a second factor that is older.
    private func forgetRecoveryCodes(of account: ID<Account>, since moment: Instant) throws -> Int {
        try run("DELETE FROM recovery_code WHERE account_id = \(account) AND made_at >= \(moment)")
    }

    /// What another owner of the same contract gave stays.
    private func endAccess(givenBy account: ID<Account>, since moment: Instant, at now: Instant) throws -> [ID<Account>]
    {
        let given = try all(
            """
            SELECT DISTINCT contract.id, contract.number, access.account_id
            FROM invitation
            JOIN contract ON contract.id = invitation.contract_id
            JOIN contract_access AS access
                ON access.contract_id = invitation.contract_id AND access.account_id = invitation.accepted_by
            WHERE invitation.account_id = \(account) AND access.role <> 'owner' AND access.granted_at >= \(moment)
            ORDER BY contract.number, access.account_id
            """
        ) { (contract: ID<Contract>, number: ContractNumber, guest: ID<Account>) in (contract, number, guest) }
        return try given.compactMap { contract, number, guest in
            guard try endAccess(to: contract, of: guest, givenBy: account) else { return nil }
            try note(.accessEnded, of: account, device: nil, at: now)
            try note(.accessLost, of: guest, device: nil, at: now)
            if let known = try self.account(guest) {
                try queue(
                    AccessEndedLetter(contract: number.value, isOwners: false), to: known.email, in: known.language,
                    at: now)
            }
            return guest
        }
    }

    private func withdrawInvitations(of account: ID<Account>, since moment: Instant) throws -> Int {
        try run(
            """
            DELETE FROM one_time_link WHERE purpose = 'invitation' AND subject_id IN (
                SELECT id FROM invitation
                WHERE account_id = \(account) AND accepted_at IS NULL AND invited_at >= \(moment))
            """)
        return try run(
            """
            DELETE FROM invitation
            WHERE account_id = \(account) AND accepted_at IS NULL AND invited_at >= \(moment)
            """)
    }

    private func forgetToldPhone(of account: ID<Account>, since moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE account_contact SET phone_sealed = NULL, phone_at = NULL
            WHERE account_id = \(account) AND phone_at >= \(moment)
            """) == 1
    }

    private func forgetToldAddress(of account: ID<Account>, since moment: Instant) throws -> Bool {
        try run(
            """
            UPDATE account_contact SET addition = NULL, street = NULL, house_number = NULL, postal_code = NULL,
                city = NULL, address_at = NULL
            WHERE account_id = \(account) AND address_at >= \(moment)
            """) == 1
    }

    /// The billing system reads them: withdrawn, it takes none over, or takes it back. False when there was none.
    private func withdrawContactRequests(of account: ID<Account>, since moment: Instant, at now: Instant) throws -> Bool
    {
        let asked = try all(
            """
            SELECT request.id, request.number, request.kind, CAST(NULL AS TEXT), request.state, request.payload,
                   request.received_at, request.promised_on, request.closed_at
            FROM service_request AS request
            WHERE request.account_id = \(account) AND request.kind = \(ContactRequest.name)
              AND request.state <> 'withdrawn' AND request.received_at >= \(moment)
            """, ServiceRequest.init)
        for request in asked { try move(request, to: .withdrawn, by: .rule, remark: nil, at: now) }
        return !asked.isEmpty
    }
}
