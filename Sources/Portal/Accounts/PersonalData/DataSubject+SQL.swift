import Store
import Vocabulary

extension Session {
    /// Nil when there is no such account.
    func dataSubject(_ id: ID<Account>) throws -> DataSubject? {
        guard let own = try account(id)?.email else { return nil }
        let others = try (addressesBefore(id) + addressesOnFile(id)).filter { try !isSharedAddress($0, of: id) }
        return DataSubject(
            account: id, addresses: Set(([own.value] + others).compactMap { try? EmailAddress($0).key }).sorted())
    }

    /// Addresses the account had: both of a change count once somebody at the new one confirmed it. Anybody can ask for any
    /// address, so one nobody confirmed is a stranger's; of a change that was undone, the new one was a thief's.
    private func addressesBefore(_ id: ID<Account>) throws -> [String] {
        try all(
            """
            SELECT old_email, new_email FROM email_change
            WHERE account_id = \(id) AND confirmed_at IS NOT NULL AND undone_at IS NULL
            """
        ) { (old: String, new: String) in [old, new] }.flatMap { $0 }
    }

    /// Addresses the billing system knows of the account's owner.
    private func addressesOnFile(_ id: ID<Account>) throws -> [String] {
        try all(
            """
            SELECT DISTINCT customer.email FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(id) AND access.role = 'owner' AND customer.email IS NOT NULL
            """
        ) { (address: String) in address }
    }

    /// Whether an address is of somebody else as well: two people of one household often share one.
    private func isSharedAddress(_ address: String, of id: ID<Account>) throws -> Bool {
        let others = try value(
            """
            SELECT (SELECT COUNT(*) FROM account WHERE id <> \(id) AND email_key = LOWER(\(address)))
                 + (SELECT COUNT(*) FROM contract_access AS access
                    JOIN contract ON contract.id = access.contract_id
                    JOIN customer ON customer.id = contract.customer_id
                    WHERE access.account_id <> \(id) AND access.role = 'owner'
                      AND LOWER(customer.email) = LOWER(\(address)))
            """, as: Int.self)
        return others != 0
    }
}
