import Store
import Vocabulary

extension Session {
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
