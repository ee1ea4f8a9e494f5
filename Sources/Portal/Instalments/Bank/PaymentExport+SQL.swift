import Store
import Vocabulary

extension Session {
    /// Of the account's own contracts, and what it gave for those of others; of who signed only its own device.
    func exportPayments(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT details.id, contract.number, details.way, details.iban_sealed, details.holder,
                   details.holder_address, details.mandate_reference, details.signed_on, details.signed_at,
                   CASE WHEN details.account_id = \(subject.account) THEN details.device END, details.held_until,
                   details.last_used_on, details.ended_on, request.number
            FROM payment_details AS details
            JOIN contract ON contract.id = details.contract_id
            LEFT JOIN service_request AS request ON request.id = details.request_id
            WHERE details.id > \(key) AND (details.account_id = \(subject.account) OR EXISTS (
                SELECT 1 FROM contract_access AS access
                WHERE access.contract_id = details.contract_id AND access.account_id = \(subject.account)
                  AND access.role = 'owner'))
            ORDER BY details.id LIMIT \(most)
            """)
    }
}
