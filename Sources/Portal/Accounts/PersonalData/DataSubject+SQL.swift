import Store
import Vocabulary

extension Session {
    /// Nil when there is no such account.
    func dataSubject(_ id: ID<Account>) throws -> DataSubject? {
        guard let own = try account(id)?.email else { return nil }
        let others = try addressesBefore(id) + addressesOnFile(id)
        return DataSubject(
            account: id, addresses: Set(([own.value] + others).compactMap { try? EmailAddress($0).key }).sorted())
    }

    /// Addresses the account had or was to have, unless they are somebody else's now.
    private func addressesBefore(_ id: ID<Account>) throws -> [String] {
        let changes = try all(
            """
            SELECT old_email, new_email,
                   (SELECT COUNT(*) FROM account WHERE id <> \(id) AND email_key = LOWER(email_change.old_email)),
                   (SELECT COUNT(*) FROM account WHERE id <> \(id) AND email_key = LOWER(email_change.new_email))
            FROM email_change WHERE account_id = \(id)
            """
        ) { (old: String, new: String, oldIsTaken: Int, newIsTaken: Int) in
            [oldIsTaken == 0 ? old : nil, newIsTaken == 0 ? new : nil].compactMap { $0 }
        }
        return changes.flatMap { $0 }
    }

    /// Addresses the billing system knows of the account's owner, unless they are of somebody else as well: two people of
    /// one household often share one.
    private func addressesOnFile(_ id: ID<Account>) throws -> [String] {
        try all(
            """
            SELECT DISTINCT customer.email FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(id) AND access.role = 'owner' AND customer.email IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 FROM account WHERE account.id <> \(id) AND account.email_key = LOWER(customer.email))
              AND NOT EXISTS (
                SELECT 1 FROM contract_access AS others
                JOIN contract AS theirs ON theirs.id = others.contract_id
                JOIN customer AS neighbour ON neighbour.id = theirs.customer_id
                WHERE others.account_id <> \(id) AND others.role = 'owner'
                  AND LOWER(neighbour.email) = LOWER(customer.email))
            """
        ) { (address: String) in address }
    }
}
