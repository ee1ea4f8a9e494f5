import Store
import Vocabulary

extension Session {
    /// Whether any customer is known.
    func hasCustomers() throws -> Bool {
        try value("SELECT id FROM customer ORDER BY id LIMIT 1", as: String.self) != nil
    }

    /// Lets an account see a contract without a letter: in the demo only.
    func grant(_ role: String, of number: String, to account: ID<Account>, at now: Instant) throws {
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at)
            SELECT \(account), contract.id, CAST(\(role) AS TEXT), CAST(\(now) AS TEXT)
            FROM contract WHERE contract.number = \(number)
            ON CONFLICT (account_id, contract_id) DO NOTHING
            """)
    }
}
