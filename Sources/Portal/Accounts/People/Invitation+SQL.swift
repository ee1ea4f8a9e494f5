import Store
import Vocabulary

extension Session {
    /// The contracts this account may let others see.
    func ownedContracts(of account: ID<Account>) throws -> [OwnedContract] {
        try all(
            """
            SELECT contract.id, contract.number, contract.commodity
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) AND access.role = 'owner' ORDER BY contract.number
            """, OwnedContract.init)
    }

    /// Forgets an invitation to this contract that waits at this address, with its links: the next one takes its place.
    func replaceInvitation(of account: ID<Account>, to contract: ID<Contract>, at email: EmailAddress) throws {
        try run(
            """
            DELETE FROM one_time_link WHERE purpose = 'invitation' AND subject_id IN (
                SELECT id FROM invitation
                WHERE account_id = \(account) AND contract_id = \(contract) AND email_key = \(email.key)
                  AND accepted_at IS NULL)
            """)
        try run(
            """
            DELETE FROM invitation
            WHERE account_id = \(account) AND contract_id = \(contract) AND email_key = \(email.key)
              AND accepted_at IS NULL
            """)
    }

    /// Keeps an invitation. False when the contract is not this account's.
    func invite(
        _ email: EmailAddress, to contract: ID<Contract>, as role: ContractRole, withQuarters: Bool,
        by account: ID<Account>, _ id: ID<Invitation>, at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO invitation (id, account_id, contract_id, role, email, email_key, invited_at, lapses_at, words,
                has_quarters)
            SELECT \(id), access.account_id, access.contract_id, \(role), \(email), \(email.key), \(now),
                   \(now.adding(days: Invitation.days)), \(RightWords.latest.rawValue), \(withQuarters ? 1 : 0)
            FROM contract_access AS access
            WHERE access.account_id = \(account) AND access.contract_id = \(contract) AND access.role = 'owner'
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// The invitation a link was made for. Nil when it was accepted, has lapsed, or whoever sent it no longer holds the
    /// contract.
    func openInvitation(_ id: String, at now: Instant) throws -> Invitation? {
        try first(
            """
            SELECT invitation.id, invitation.account_id, invitation.contract_id, contract.number, contract.commodity,
                   invitation.role, invitation.email, invitation.lapses_at, invitation.words,
                   invitation.has_quarters
            FROM invitation
            JOIN contract ON contract.id = invitation.contract_id
            JOIN contract_access AS access
                ON access.contract_id = invitation.contract_id AND access.account_id = invitation.account_id
            WHERE invitation.id = \(id) AND access.role = 'owner' AND invitation.accepted_at IS NULL
              AND invitation.lapses_at > \(now)
            """, Invitation.init)
    }

    /// The invitations of this account that wait.
    func openInvitations(of account: ID<Account>, at now: Instant) throws -> [Invitation] {
        try all(
            """
            SELECT invitation.id, invitation.account_id, invitation.contract_id, contract.number, contract.commodity,
                   invitation.role, invitation.email, invitation.lapses_at, invitation.words,
                   invitation.has_quarters
            FROM invitation JOIN contract ON contract.id = invitation.contract_id
            WHERE invitation.account_id = \(account) AND invitation.accepted_at IS NULL
              AND invitation.lapses_at > \(now)
            ORDER BY contract.number, invitation.invited_at, invitation.id
            """, Invitation.init)
    }

    /// Where an invitation was sent, whatever became of it.
    func addressInvited(by id: String) throws -> EmailAddress? {
        try value("SELECT email FROM invitation WHERE id = \(id)")
    }

    /// Takes an invitation back. False when it does not wait any more.
    func withdrawInvitation(_ id: ID<Invitation>, of account: ID<Account>) throws -> Bool {
        try run("DELETE FROM invitation WHERE id = \(id) AND account_id = \(account) AND accepted_at IS NULL") == 1
    }

    /// Notes who accepted. False when another press was faster.
    func accept(_ invitation: Invitation, by account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE invitation SET accepted_at = \(now), accepted_by = \(account)
            WHERE id = \(invitation.id) AND accepted_at IS NULL AND lapses_at > \(now)
            """) == 1
    }

    /// Forgets invitations nobody accepted in time.
    func forgetInvitations(lapsedBefore moment: Instant) throws {
        try run(
            """
            DELETE FROM one_time_link WHERE purpose = 'invitation' AND subject_id IN (
                SELECT id FROM invitation WHERE accepted_at IS NULL AND lapses_at < \(moment))
            """)
        try run("DELETE FROM invitation WHERE accepted_at IS NULL AND lapses_at < \(moment)")
    }

    /// Forgets invitations accepted before `moment` whose person no longer sees the contract.
    func forgetEndedInvitations(acceptedBefore moment: Instant) throws {
        try run(
            """
            DELETE FROM invitation WHERE accepted_at < \(moment) AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = invitation.contract_id AND access.account_id = invitation.accepted_by)
            """)
    }
}

extension Invitation {
    init(
        id: ID<Invitation>, account: ID<Account>, contract: ID<Contract>, number: ContractNumber, commodity: Commodity,
        role: ContractRole, email: EmailAddress, lapsesAt: Instant, words: RightWords, hasQuarters: Bool
    ) {
        self.init(
            id: id, account: account, contract: contract, number: number, commodity: commodity, role: role,
            email: email,
            lapsesAt: lapsesAt, shown: RightShown(words: words, hasQuarters: hasQuarters))
    }
}
