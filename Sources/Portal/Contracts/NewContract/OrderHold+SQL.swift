import Store
import Vocabulary

extension Session {
    /// Takes back the mandates this account gave with orders since `moment`: an order nobody answered for good is withdrawn
    /// with it, of any other the account is forgotten. False when there was none.
    func takeBackOrderMandates(of account: ID<Account>, since moment: Instant, at now: Instant) throws -> Bool {
        let asked = try all(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM contract_order AS mine JOIN service_request AS request ON request.id = mine.request_id
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.account_id = \(account) AND request.received_at >= \(moment) AND mine.iban_sealed IS NOT NULL
            """, ServiceRequest.init)
        for request in asked {
            if request.state.isClosed || request.contract != nil {
                try run("UPDATE contract_order SET iban_sealed = NULL WHERE request_id = \(request.id)")
            } else {
                try move(request, to: .withdrawn, by: .rule, at: now)
                try forgetOrderSecrets(of: request.id)
                try noteLastProgress(of: request.id, .withdrawn, beginsOn: nil, at: now)
            }
        }
        return !asked.isEmpty
    }
}
