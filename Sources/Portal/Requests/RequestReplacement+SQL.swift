import Store
import Vocabulary

extension Session {
    /// The requests of contracts this account may see that another one holds in the place of.
    func replacedRequests(of account: ID<Account>) throws -> Set<ID<ServiceRequest>> {
        Set(
            try all(
                """
                SELECT request.id
                FROM contract_access AS access
                JOIN service_request AS request ON request.contract_id = access.contract_id
                JOIN request_event AS event ON event.request_id = request.id
                WHERE access.account_id = \(account) AND event.remark LIKE 'replaced-by %'
                  AND request.kind IN (\(InstalmentRequest.name), \(MandateRequest.name), \(TransferRequest.name))
                """
            ) { (id: ID<ServiceRequest>) in id })
    }
}
