import Store
import Vocabulary

extension Session {
    /// Name, number of new documents, and how fresh the data is.
    func overviewHead(for account: ID<Account>) throws -> OverviewHead? {
        try first(
            """
            SELECT customer.first_name, customer.last_name,
                   (SELECT COUNT(*) FROM contract_access AS access
                    JOIN document ON document.contract_id = access.contract_id
                    WHERE access.account_id = \(account) AND document.withdrawn_at IS NULL
                      AND \(fragment: Self.isReadable) AND NOT \(fragment: Self.isOwnReceipt) AND NOT EXISTS (
                        SELECT 1 FROM document_opened AS opened
                        WHERE opened.document_id = document.id AND opened.account_id = access.account_id)),
                   (SELECT MAX(delivered_at) FROM delivered_kind)
            FROM account
            LEFT JOIN contract_access AS own ON own.account_id = account.id AND own.role = 'owner'
            LEFT JOIN contract ON contract.id = own.contract_id
            LEFT JOIN customer ON customer.id = contract.customer_id
            WHERE account.id = \(account)
            ORDER BY own.contract_id LIMIT 1
            """, OverviewHead.init)
    }
}
