import Store
import Vocabulary

/// A registration that has begun: somebody holds the letter, and has still to prove an e-mail address.
struct Registration: Sendable {
    let id: ID<Registration>
    let code: ID<RegistrationCode>
    let email: EmailAddress?
    let passwordHash: String?
    let language: Language
}

/// A code from a letter.
struct RegistrationCode: Sendable {
    let id: ID<RegistrationCode>
    let hash: String
    let customer: String
}

extension Session {
    /// The codes that could open this contract now: neither used nor replaced nor expired, and nobody owns it yet.
    func openCodes(contract number: ContractNumber, at now: Instant) throws -> [RegistrationCode] {
        try all(
            """
            SELECT code.id, code.code_hash, contract.customer_id
            FROM registration_code AS code JOIN contract ON contract.id = code.contract_id
            WHERE contract.number = \(number) AND code.redeemed_at IS NULL AND code.replaced_at IS NULL
              AND code.expires_at > \(now)
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = contract.id AND access.role = 'owner')
            ORDER BY code.issued_at DESC LIMIT 1
            """, RegistrationCode.init)
    }

    /// Keeps a new code for a contract; the ones before it no longer count.
    @discardableResult
    func issueCode(for contract: String, hash: String, at now: Instant, until expiry: Instant) throws
        -> ID<RegistrationCode>
    {
        let code = ID<RegistrationCode>()
        try run(
            """
            UPDATE registration_code SET replaced_at = \(now)
            WHERE contract_id = \(contract) AND redeemed_at IS NULL AND replaced_at IS NULL
            """)
        try run(
            """
            INSERT INTO registration_code (id, contract_id, code_hash, issued_at, expires_at)
            VALUES (\(code), \(contract), \(hash), \(now), \(expiry))
            """)
        return code
    }

    /// Begins a registration. It holds the code from now on: one that was begun before with the same letter ends, so
    /// that a mistyped address strands nobody.
    func begin(
        _ registration: ID<Registration>, secret: String, code: ID<RegistrationCode>, language: Language,
        at now: Instant
    )
        throws
    {
        try run("DELETE FROM registration WHERE code_id = \(code) AND confirmed_at IS NULL")
        try run(
            """
            INSERT INTO registration (id, code_id, secret_hash, language, started_at, lapses_at)
            VALUES (\(registration), \(code), \(tokenHash(secret)), \(language), \(now), \(now.adding(hours: 24)))
            """)
    }

    func registration(secret: String, at now: Instant) throws -> Registration? {
        try first(
            """
            SELECT id, code_id, email, password_hash, language FROM registration
            WHERE secret_hash = \(tokenHash(secret)) AND confirmed_at IS NULL AND lapses_at > \(now)
            """, Registration.init)
    }

    func registration(_ id: String, at now: Instant) throws -> Registration? {
        try first(
            """
            SELECT id, code_id, email, password_hash, language FROM registration
            WHERE id = \(id) AND confirmed_at IS NULL AND lapses_at > \(now)
            """, Registration.init)
    }

    /// Sets the address. Links that were sent to another one end: a link proves the address it was sent to, no other.
    func setEmail(of registration: ID<Registration>, _ email: EmailAddress) throws {
        try endLinks(for: .registration, subject: registration.value)
        try run(
            """
            UPDATE registration SET email = \(email), email_key = \(email.key), password_hash = NULL
            WHERE id = \(registration)
            """)
    }

    /// `hash` is nil when the address has a login whose password was not the one typed.
    func setPassword(of registration: ID<Registration>, hash: String?) throws {
        try run("UPDATE registration SET password_hash = \(hash) WHERE id = \(registration)")
    }

    /// Uses up the code. False when somebody else was faster: the unique truth about who redeemed it.
    func redeem(_ registration: Registration, at now: Instant) throws -> Bool {
        let redeemed = try run(
            """
            UPDATE registration_code SET redeemed_at = \(now)
            WHERE id = \(registration.code) AND redeemed_at IS NULL AND replaced_at IS NULL
            """)
        guard redeemed == 1 else { return false }
        try run("UPDATE registration SET confirmed_at = \(now) WHERE id = \(registration.id)")
        return true
    }

    /// Makes the account the owner of every contract of the letter's customer that nobody owns yet.
    func giveContracts(of code: ID<RegistrationCode>, to account: ID<Account>, at now: Instant) throws -> Int {
        let customer = try value(
            """
            SELECT contract.customer_id FROM registration_code
            JOIN contract ON contract.id = registration_code.contract_id WHERE registration_code.id = \(code)
            """, as: String.self)
        return try customer.map { try giveContracts(ofCustomer: $0, to: account, at: now) } ?? 0
    }

    /// The same of a customer whose address on file was proved.
    func giveContracts(ofCustomer customer: String, to account: ID<Account>, at now: Instant) throws -> Int {
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at)
            SELECT \(account), mine.id, 'owner', \(now)
            FROM contract AS mine
            WHERE mine.customer_id = \(customer)
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = mine.id AND access.role = 'owner')
            ON CONFLICT (account_id, contract_id) DO UPDATE SET role = 'owner'
            """)
    }

    /// The address the utility already had of the customer a code belongs to, if any.
    func knownEmail(of code: ID<RegistrationCode>) throws -> EmailAddress? {
        let text: String?? = try value(
            """
            SELECT customer.email FROM registration_code
            JOIN contract ON contract.id = registration_code.contract_id
            JOIN customer ON customer.id = contract.customer_id WHERE registration_code.id = \(code)
            """)
        return (text ?? nil).flatMap { try? EmailAddress($0) }
    }

    /// Forgets registrations that began before `moment`.
    func forgetRegistrations(before moment: Instant) throws {
        try run("DELETE FROM registration WHERE started_at < \(moment)")
    }
}
