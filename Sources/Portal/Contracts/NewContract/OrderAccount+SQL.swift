import Store
import Vocabulary

extension Session {
    /// An order nobody's account holds.
    func guestOrder(_ id: ID<ServiceRequest>) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.id = \(id) AND request.account_id IS NULL AND request.kind = \(NewContractRequest.name)
            """, ServiceRequest.init)
    }

    /// Gives an order of nobody to an account. False when somebody has it already.
    func adopt(_ request: ID<ServiceRequest>, _ payload: WrittenPayload, by account: ID<Account>) throws -> Bool {
        try run(
            """
            UPDATE service_request SET account_id = \(account), payload = \(payload.json)
            WHERE id = \(request) AND account_id IS NULL AND kind = \(payload.kind)
            """) == 1
    }

    func isOwnedByNobody(_ request: ID<ServiceRequest>) throws -> Bool {
        let owners = try value(
            """
            SELECT COUNT(*) FROM service_request AS request
            JOIN contract AS mine ON mine.id = request.contract_id
            JOIN contract AS other ON other.customer_id = mine.customer_id
            JOIN contract_access AS access ON access.contract_id = other.id AND access.role = 'owner'
            WHERE request.id = \(request)
            """, as: Int.self)
        return owners == 0
    }

    /// What was ticked beside an order.
    func orderWishes(of request: ID<ServiceRequest>) throws -> [Wish] {
        let names = try value("SELECT wishes FROM contract_order WHERE request_id = \(request)", as: String.self)
        return OrderWishes.ticked((names ?? "").split(separator: " ").map(String.init))
    }
}
