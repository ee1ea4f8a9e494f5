import Store
import Vocabulary

extension Session {
    /// Readings that came without a sign-in and that nobody has looked at, oldest first.
    func unjudgedReadings(most: Int) throws -> [ID<ServiceRequest>] {
        try all(
            """
            SELECT id FROM service_request
            WHERE kind = 'reading-without-sign-in' AND state = 'received'
            ORDER BY received_at LIMIT \(most)
            """
        ) { (id: ID<ServiceRequest>) in id }
    }

    /// A request belongs to this contract from now on, because what it names fits it.
    func assign(_ request: ID<ServiceRequest>, to contract: ID<Contract>) throws {
        try run(
            "UPDATE service_request SET contract_id = \(contract) WHERE id = \(request) AND contract_id IS NULL")
    }

    /// Readings that came without a sign-in and that a person has to look at, oldest first.
    func readingsToLookAt() throws -> [ReadingToLookAt] {
        try all(
            """
            SELECT request.number, request.received_at, request.promised_on, request.payload, contract.external_id
            FROM service_request AS request
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.kind = 'reading-without-sign-in' AND request.closed_at IS NULL
              AND request.state <> 'received'
            ORDER BY request.received_at, request.number
            """, ReadingToLookAt.init)
    }
}
