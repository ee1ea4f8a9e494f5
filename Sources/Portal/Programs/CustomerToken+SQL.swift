import Store
import Vocabulary

extension Session {
    /// The token with this hash. While its account is being closed there is none.
    func customerToken(hash: String) throws -> CustomerToken? {
        try first(
            """
            SELECT token.id, token.account_id, token.name, token.scopes, token.made_at, token.expires_at, token.ended_at,
                   token.last_used_on
            FROM customer_token AS token JOIN account ON account.id = token.account_id
            WHERE token.secret_hash = \(hash) AND account.closes_at IS NULL
            """, CustomerToken.init)
    }

    /// The tokens of an account, the newest first.
    func customerTokens(of account: ID<Account>) throws -> [CustomerToken] {
        try all(
            """
            SELECT id, account_id, name, scopes, made_at, expires_at, ended_at, last_used_on FROM customer_token
            WHERE account_id = \(account) ORDER BY made_at DESC, id
            """, CustomerToken.init)
    }

    /// The contracts of a token: those it was made for, as far as its account still sees them.
    func contracts(ofToken id: String) throws -> [ProgramContract] {
        try all(
            """
            SELECT contract.id, contract.number, contract.commodity, access.role
            FROM customer_token AS token
            JOIN customer_token_contract AS chosen ON chosen.token_id = token.id
            JOIN contract_access AS access
                ON access.contract_id = chosen.contract_id AND access.account_id = token.account_id
            JOIN contract ON contract.id = chosen.contract_id
            WHERE token.id = \(id) ORDER BY contract.number
            """, ProgramContract.init)
    }

    /// The same of a token that was not ended meanwhile.
    func contracts(ofLivingToken id: String) throws -> [ProgramContract] {
        let isEnded =
            try value(
                "SELECT COUNT(*) FROM customer_token WHERE id = \(id) AND ended_at IS NULL", as: Int.self) != 1
        return isEnded ? [] : try contracts(ofToken: id)
    }

    /// The contracts an account can choose from for a token.
    func contractsForPrograms(of account: ID<Account>) throws -> [ProgramContract] {
        try all(
            """
            SELECT contract.id, contract.number, contract.commodity, access.role
            FROM contract_access AS access JOIN contract ON contract.id = access.contract_id
            WHERE access.account_id = \(account) ORDER BY contract.number
            """, ProgramContract.init)
    }

    /// Keeps a token. False when the account has as many as it may, or one of the contracts is not among those it sees.
    func add(_ token: CustomerToken, hash: String, for contracts: [ID<Contract>], at now: Instant) throws -> Bool {
        let added = try run(
            """
            INSERT INTO customer_token (id, account_id, name, secret_hash, scopes, made_at, expires_at)
            SELECT \(token.id), account.id, \(token.name), \(hash), \(token.scopes), \(now), \(token.expiresAt)
            FROM account
            WHERE account.id = \(token.account) AND account.closes_at IS NULL
              AND (SELECT COUNT(*) FROM customer_token AS other
                   WHERE other.account_id = account.id AND other.ended_at IS NULL AND other.expires_at > \(now))
                  < \(CustomerToken.most)
            """)
        guard added == 1 else { return false }
        for contract in contracts {
            let opened = try run(
                """
                INSERT INTO customer_token_contract (token_id, contract_id)
                SELECT \(token.id), access.contract_id FROM contract_access AS access
                WHERE access.account_id = \(token.account) AND access.contract_id = \(contract)
                """)
            guard opened == 1 else { throw Refusal.notFound }
        }
        return true
    }

    /// Ends a token of this account. False when there is none that lives.
    func endCustomerToken(_ id: String, of account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE customer_token SET ended_at = \(now)
            WHERE id = \(id) AND account_id = \(account) AND ended_at IS NULL
            """) == 1
    }

    /// Once a day. Tells whether it was the first time on this day.
    func noteUse(ofCustomerToken id: String, on day: Day) throws -> Bool {
        try run(
            """
            UPDATE customer_token SET last_used_on = \(day)
            WHERE id = \(id) AND (last_used_on IS NULL OR last_used_on < \(day))
            """) == 1
    }

    func programAnswer(_ key: String, token: String) throws -> GivenAPIAnswer? {
        try first(
            "SELECT request_hash, status, body FROM customer_token_answer WHERE token_id = \(token) AND key = \(key)",
            GivenAPIAnswer.init)
    }

    func keepProgramAnswer(_ answer: GivenAPIAnswer, key: String, token: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO customer_token_answer (token_id, key, request_hash, status, body, answered_at)
            VALUES (\(token), \(key), \(answer.requestHash), \(answer.status), \(answer.body), \(now))
            """)
    }
}
