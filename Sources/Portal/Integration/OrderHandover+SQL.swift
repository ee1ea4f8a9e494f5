import Store
import Vocabulary

extension Session {
    /// Oldest first. `customer` is the customer's key of somebody who had contracts before.
    func waitingOrders() throws -> [WaitingOrder] {
        try all(
            """
            SELECT request.id, request.number, request.state, request.received_at, request.payload, account.email,
                   (SELECT MIN(customer.external_id) FROM contract_access AS access
                    JOIN contract ON contract.id = access.contract_id
                    JOIN customer ON customer.id = contract.customer_id
                    WHERE access.account_id = request.account_id AND access.role = 'owner'),
                   mine.iban_sealed, mine.born_on_sealed, mine.phone_sealed
            FROM contract_order AS mine
            JOIN service_request AS request ON request.id = mine.request_id
            LEFT JOIN account ON account.id = request.account_id
            WHERE request.contract_id IS NULL AND request.closed_at IS NULL
            ORDER BY request.received_at, request.number
            """, WaitingOrder.init)
    }
}
