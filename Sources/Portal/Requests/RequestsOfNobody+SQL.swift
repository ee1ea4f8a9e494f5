import Store
import Vocabulary

extension Session {
    /// Forgets what nobody with an account made and what belongs to no contract and no customer, with its timeline and all
    /// that hangs on it: declarations that arrived before one moment, the rest once it was answered before the other.
    func forgetRequestsOfNobody(declaredBefore declared: Instant, answeredBefore answered: Instant) throws {
        let kinds = [ComplaintRequest.name, ReadingWithoutSignIn.name, NewContractRequest.name]
        let old = try all(
            """
            SELECT id FROM service_request
            WHERE account_id IS NULL AND contract_id IS NULL
              AND ((kind IN \(constants: DeclarationKinds.names) AND received_at < \(declared))
                OR (kind IN \(list: kinds) AND closed_at < \(answered)))
              AND NOT EXISTS (SELECT 1 FROM request_customer WHERE request_id = service_request.id)
            ORDER BY received_at LIMIT 500
            """
        ) { (id: ID<ServiceRequest>) in id }
        try run("DELETE FROM order_progress WHERE request_id IN \(list: old)")
        try run("DELETE FROM concluded_order WHERE request_id IN \(list: old)")
        try run("DELETE FROM contract_order WHERE request_id IN \(list: old)")
        try run("DELETE FROM request_question WHERE request_id IN \(list: old)")
        try run("DELETE FROM request_event WHERE request_id IN \(list: old)")
        try run("DELETE FROM service_request WHERE id IN \(list: old)")
    }
}
