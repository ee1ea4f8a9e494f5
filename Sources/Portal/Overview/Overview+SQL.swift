import Store
import Vocabulary

extension Session {
    /// Name, how fresh the data is, what is new, and what of the rest there is to read at all: the first page is asked for
    /// most, and what it hardly ever shows costs it no statement.
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
                   (SELECT MAX(delivered_at) FROM delivered_kind),
                   (SELECT COUNT(*) FROM conversation
                    WHERE account_id = \(account) AND answered_position > read_position),
                   CASE WHEN EXISTS (SELECT 1 FROM undeliverable AS mark
                                     JOIN account AS written ON written.id = mark.account_id
                                     WHERE mark.account_id = \(account) AND mark.email = written.email)
                        THEN 1 ELSE 0 END,
                   CASE WHEN EXISTS (SELECT 1 FROM service_request
                                     WHERE kind IN \(constants: DeclarationKinds.names) AND closed_at IS NULL
                                       AND COALESCE(contract_id, '') = '')
                        THEN 1 ELSE 0 END,
                   (SELECT COALESCE(MAX(revision), 0) FROM notice_revision)
            FROM account
            LEFT JOIN contract_access AS own ON own.account_id = account.id AND own.role = 'owner'
            LEFT JOIN contract ON contract.id = own.contract_id
            LEFT JOIN customer ON customer.id = contract.customer_id
            WHERE account.id = \(account)
            ORDER BY own.contract_id LIMIT 1
            """, OverviewHead.init)
    }
}
