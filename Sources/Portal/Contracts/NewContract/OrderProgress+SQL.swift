import Store
import Vocabulary

extension Session {
    func noteProgress(
        of request: ID<ServiceRequest>, at position: Int, _ stage: ContractState, beginsOn: Day?, noted now: Instant
    ) throws {
        try run(
            """
            INSERT INTO order_progress (request_id, position, stage, begins_on, noted_at)
            VALUES (\(request), \(position), \(stage), \(beginsOn), \(now))
            """)
    }

    /// At the entry the timeline ends with.
    func noteLastProgress(of request: ID<ServiceRequest>, _ stage: ContractState, beginsOn: Day?, at now: Instant)
        throws
    {
        let last = try value(
            "SELECT MAX(position) FROM request_event WHERE request_id = \(request)", as: Int.self)
        try noteProgress(of: request, at: last ?? 1, stage, beginsOn: beginsOn, noted: now)
    }

    /// In the order it happened.
    func progress(of request: ID<ServiceRequest>) throws -> [OrderProgress] {
        try all(
            """
            SELECT position, stage, begins_on, noted_at FROM order_progress
            WHERE request_id = \(request) ORDER BY position
            """, OrderProgress.init)
    }

    /// The order a contract came from.
    func order(ofContract id: String) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request JOIN contract ON contract.id = request.contract_id
            WHERE request.contract_id = \(id) AND request.kind = \(NewContractRequest.name)
            """, ServiceRequest.init)
    }

    /// Whether who ordered may own a contract of this customer: they own another one, or there is no other. Else somebody
    /// who knows a customer's name and address would come to see their contracts by ordering one.
    func mayOwn(_ request: ID<ServiceRequest>, ofCustomer customer: String) throws -> Bool {
        let others = try value(
            "SELECT COUNT(*) FROM contract WHERE customer_id = \(customer)", as: Int.self)
        guard others != 0 else { return true }
        let own = try value(
            """
            SELECT COUNT(*) FROM service_request AS request
            JOIN contract_access AS access ON access.account_id = request.account_id AND access.role = 'owner'
            JOIN contract ON contract.id = access.contract_id
            WHERE request.id = \(request) AND contract.customer_id = \(customer)
            """, as: Int.self)
        return (own ?? 0) > 0
    }

    /// Ties an order to the contract it became. False when it is tied to one already.
    func tie(_ request: ID<ServiceRequest>, toContract id: String) throws -> Bool {
        try run(
            """
            UPDATE service_request SET contract_id = \(id)
            WHERE id = \(request) AND contract_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM service_request AS other
                WHERE other.contract_id = \(id) AND other.kind = \(NewContractRequest.name))
            """) == 1
    }

    /// Who ordered it owns the contract of an order.
    func giveOrdered(_ request: ID<ServiceRequest>, at now: Instant) throws {
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at)
            SELECT request.account_id, request.contract_id, 'owner', \(now) FROM service_request AS request
            WHERE request.id = \(request) AND request.account_id IS NOT NULL AND request.contract_id IS NOT NULL
            ON CONFLICT (account_id, contract_id) DO UPDATE SET role = 'owner'
            """)
    }
}
