import Store
import Vocabulary

extension Session {
    /// Who may see contracts of this account.
    func givenAccess(by account: ID<Account>) throws -> [GivenAccess] {
        try all(
            """
            SELECT contract.id, contract.number, contract.commodity, theirs.account_id,
                   COALESCE((SELECT invitation.email FROM invitation
                             WHERE invitation.contract_id = theirs.contract_id
                               AND invitation.accepted_by = theirs.account_id
                             ORDER BY invitation.accepted_at DESC LIMIT 1), account.email),
                   theirs.role, theirs.granted_at, theirs.words, theirs.has_quarters
            FROM contract_access AS mine
            JOIN contract ON contract.id = mine.contract_id
            JOIN contract_access AS theirs ON theirs.contract_id = mine.contract_id
            JOIN account ON account.id = theirs.account_id
            WHERE mine.account_id = \(account) AND mine.role = 'owner' AND theirs.role <> 'owner'
            ORDER BY contract.number, theirs.granted_at, theirs.account_id
            """, GivenAccess.init)
    }

    /// Which contracts of others this account may see.
    func receivedAccess(of account: ID<Account>) throws -> [ReceivedAccess] {
        try all(
            """
            SELECT contract.id, contract.number, contract.commodity, access.role, access.granted_at,
                   access.words, access.has_quarters
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) AND access.role <> 'owner' ORDER BY contract.number
            """, ReceivedAccess.init)
    }

    /// Whether this account may see the contract already.
    func sees(_ contract: ID<Contract>, _ account: ID<Account>) throws -> Bool {
        try value(
            "SELECT COUNT(*) FROM contract_access WHERE contract_id = \(contract) AND account_id = \(account)") == 1
    }

    /// Lets an account see a contract as the invitation says. False when it may already.
    func giveAccess(by invitation: Invitation, to account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at, words, has_quarters)
            VALUES (\(account), \(invitation.contract), \(invitation.role), \(now), \(invitation.shown.words),
                    \(invitation.shown.hasQuarters))
            ON CONFLICT (account_id, contract_id) DO NOTHING
            """) == 1
    }

    /// Ends what somebody may see of a contract of this account. False when it had ended.
    func endAccess(to contract: ID<Contract>, of guest: ID<Account>, givenBy owner: ID<Account>) throws -> Bool {
        try run(
            """
            DELETE FROM contract_access
            WHERE contract_id = \(contract) AND account_id = \(guest) AND role <> 'owner' AND EXISTS (
                SELECT 1 FROM contract_access AS mine
                WHERE mine.contract_id = \(contract) AND mine.account_id = \(owner) AND mine.role = 'owner')
            """) == 1
    }

    /// Ends what this account may see of a contract of somebody else. False when it had ended.
    func leave(_ contract: ID<Contract>, _ account: ID<Account>) throws -> Bool {
        try run(
            """
            DELETE FROM contract_access
            WHERE contract_id = \(contract) AND account_id = \(account) AND role <> 'owner'
            """) == 1
    }

    /// Who holds a contract.
    func owners(of contract: ID<Contract>) throws -> [ID<Account>] {
        try all("SELECT account_id FROM contract_access WHERE contract_id = \(contract) AND role = 'owner'") {
            (id: ID<Account>) in id
        }
    }
}

extension GivenAccess {
    fileprivate init(
        contract: ID<Contract>, number: ContractNumber, commodity: Commodity, account: ID<Account>, email: EmailAddress,
        role: ContractRole, since: Instant, words: RightWords, hasQuarters: Bool
    ) {
        self.init(
            contract: contract, number: number, commodity: commodity, account: account, email: email, role: role,
            since: since, shown: RightShown(words: words, hasQuarters: hasQuarters))
    }
}

extension ReceivedAccess {
    fileprivate init(
        contract: ID<Contract>, number: ContractNumber, commodity: Commodity, role: ContractRole, since: Instant,
        words: RightWords, hasQuarters: Bool
    ) {
        self.init(
            contract: contract, number: number, commodity: commodity, role: role, since: since,
            shown: RightShown(words: words, hasQuarters: hasQuarters))
    }
}
