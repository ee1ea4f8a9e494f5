import Store
import Vocabulary

extension Session {
    /// What somebody without an account sent since then, by its identity, as it was when it arrived.
    func sentByGuest(_ request: ID<ServiceRequest>, since moment: Instant) throws -> ServiceRequest? {
        try first(
            """
            SELECT request.id, request.number, request.kind, CAST(NULL AS TEXT), request.state, request.payload,
                   request.received_at, event.promised_on, CAST(NULL AS TEXT)
            FROM service_request AS request
            JOIN request_event AS event ON event.request_id = request.id AND event.position = 1
            WHERE request.id = \(request) AND request.account_id IS NULL AND request.received_at >= \(moment)
              AND request.kind IN ('complaint', 'reading-without-sign-in', 'new-contract')
            """, ServiceRequest.init)
    }

    /// What people without an account sent and what belongs to no contract, with its timeline, once it was answered long
    /// ago.
    func forgetGuestRequests(closedBefore moment: Instant) throws {
        let old = try all(
            """
            SELECT id FROM service_request
            WHERE account_id IS NULL AND contract_id IS NULL AND closed_at < \(moment)
              AND kind IN ('complaint', 'reading-without-sign-in')
              AND NOT EXISTS (SELECT 1 FROM request_customer WHERE request_id = service_request.id)
            ORDER BY closed_at LIMIT 500
            """
        ) { (id: ID<ServiceRequest>) in id }
        try run("DELETE FROM request_event WHERE request_id IN \(list: old)")
        try run("DELETE FROM service_request WHERE id IN \(list: old)")
    }
}
