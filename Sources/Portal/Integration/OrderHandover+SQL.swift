import Store
import Vocabulary

extension Session {
    /// Oldest first; of those that were taken back the ones of the last days.
    func namesOfWaitingOrders(at now: Instant) throws -> [(key: String, request: String)] {
        try all(
            """
            SELECT request.id, request.number
            FROM contract_order AS mine JOIN service_request AS request ON request.id = mine.request_id
            WHERE request.contract_id IS NULL AND (request.closed_at IS NULL
                OR (request.state = 'withdrawn' AND request.closed_at > \(now.adding(days: -WaitingOrder.daysTold))))
            ORDER BY request.received_at, request.number
            """
        ) { (key: String, request: String) in (key, request) }
    }

    /// `customer` is the customer's key of somebody who had contracts before.
    func waitingOrder(_ id: String) throws -> WaitingOrder? {
        try first(
            """
            SELECT request.id, request.number, request.state, request.received_at, request.closed_at, request.payload,
                   account.email,
                   (SELECT MIN(customer.external_id) FROM contract_access AS access
                    JOIN contract ON contract.id = access.contract_id
                    JOIN customer ON customer.id = contract.customer_id
                    WHERE access.account_id = request.account_id AND access.role = 'owner'),
                   mine.iban_sealed, mine.born_on_sealed, mine.phone_sealed
            FROM contract_order AS mine
            JOIN service_request AS request ON request.id = mine.request_id
            LEFT JOIN account ON account.id = request.account_id
            WHERE request.id = \(id)
            """, WaitingOrder.init)
    }
}
