import Foundation
import Store
import Vocabulary

extension Session {
    /// Oldest first; of those that were taken back the ones of the last days, and where there was a contract already, those
    /// whose contract billing still has running: it must not be supplied. An order whose mandate waited is among them for as
    /// many days after, also when it became a contract meanwhile.
    func namesOfWaitingOrders(at now: Instant) throws -> [(key: String, request: String)] {
        try all(
            """
            SELECT request.id, request.number
            FROM contract_order AS mine JOIN service_request AS request ON request.id = mine.request_id
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE (request.contract_id IS NULL AND (request.closed_at IS NULL
                OR (request.state = 'withdrawn' AND request.closed_at > \(now.adding(days: -WaitingOrder.daysTold)))))
              OR (request.state = 'withdrawn' AND contract.state NOT IN ('withdrawn', 'refused', 'ended'))
              OR (mine.iban_sealed IS NOT NULL AND request.state NOT IN ('withdrawn', 'refused')
                  AND mine.held_until <= \(now) AND mine.held_until > \(now.adding(days: -WaitingOrder.daysTold)))
            ORDER BY request.received_at, request.number
            """
        ) { (key: String, request: String) in (key, request) }
    }

    /// `customer` is the customer's key of somebody who had contracts before: the one that was chosen, where one was.
    func waitingOrder(_ id: String) throws -> WaitingOrder? {
        guard var order = try waitingOrderOfAnybody(id) else { return nil }
        if let number = NewContractRequest.customerNumber(in: order.payload) {
            order.customer = try customerKey(number, ofOrder: id)
        }
        return order
    }

    /// Of a customer with this number whose contracts are owned by who ordered.
    private func customerKey(_ number: String, ofOrder id: String) throws -> String? {
        try first(
            """
            SELECT customer.external_id FROM service_request AS request
            JOIN contract_access AS access ON access.account_id = request.account_id AND access.role = 'owner'
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE request.id = \(id) AND customer.number = \(number)
            ORDER BY customer.external_id LIMIT 1
            """
        ) { (key: String) in key }
    }

    private func waitingOrderOfAnybody(_ id: String) throws -> WaitingOrder? {
        try first(
            """
            SELECT request.id, request.number, request.state, request.received_at, request.closed_at, request.payload,
                   account.email,
                   (SELECT MIN(customer.external_id) FROM contract_access AS access
                    JOIN contract ON contract.id = access.contract_id
                    JOIN customer ON customer.id = contract.customer_id
                    WHERE access.account_id = request.account_id AND access.role = 'owner'),
                   mine.iban_sealed, mine.born_on_sealed, mine.phone_sealed, mine.held_until,
                   (SELECT contract.external_id FROM contract WHERE contract.id = request.contract_id)
            FROM contract_order AS mine
            JOIN service_request AS request ON request.id = mine.request_id
            LEFT JOIN account ON account.id = request.account_id
            WHERE request.id = \(id)
            """, WaitingOrder.init)
    }
}

extension NewContractRequest {
    /// Nil where none was chosen, and when the payload is damaged.
    fileprivate static func customerNumber(in payload: String) -> String? {
        (try? JSONDecoder().decode(NewContractRequest.self, from: Data(payload.utf8)))?.customerNumber
    }
}
