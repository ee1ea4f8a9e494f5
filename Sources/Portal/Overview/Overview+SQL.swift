import Store
import Vocabulary

extension Session {
    /// Name, number of new documents, and how fresh the data is.
    func overviewHead(for account: ID<Account>) throws -> OverviewHead? {
        try first(
            """
            SELECT customer.first_name, customer.last_name,
                   (SELECT COUNT(*) FROM contract_access AS mine
                    JOIN document ON document.contract_id = mine.contract_id
                    WHERE mine.account_id = \(account) AND document.withdrawn_at IS NULL
                      AND (mine.role <> 'reader' OR document.category <> 'sepa-mandate') AND NOT EXISTS (
                        SELECT 1 FROM document_opened AS opened
                        WHERE opened.document_id = document.id AND opened.account_id = mine.account_id)),
                   (SELECT MAX(finished_at) FROM import_run)
            FROM account
            LEFT JOIN contract_access AS access ON access.account_id = account.id AND access.role = 'owner'
            LEFT JOIN contract ON contract.id = access.contract_id
            LEFT JOIN customer ON customer.id = contract.customer_id
            WHERE account.id = \(account)
            ORDER BY access.contract_id LIMIT 1
            """, OverviewHead.init)
    }
}
