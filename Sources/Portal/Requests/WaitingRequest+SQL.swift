import Store
import Vocabulary

extension Session {
    /// Every open request, what was promised first at the top.
    func waitingRequests() throws -> [WaitingRequest] {
        try all(
            """
            SELECT \(fragment: Self.requestColumns), request.callback_sealed
            FROM service_request AS request
            LEFT JOIN contract ON contract.id = request.contract_id
            WHERE request.closed_at IS NULL
            ORDER BY COALESCE(request.promised_on, '9999'), request.received_at, request.number
            """
        ) {
            (
                id: ID<ServiceRequest>, number: RequestNumber, kind: String, contract: ContractNumber?,
                state: ServiceRequest.State, payload: String, receivedAt: Instant, promisedOn: Day?,
                closedAt: Instant?, phone: [UInt8]?
            ) in
            WaitingRequest(
                ServiceRequest(
                    id: id, number: number, kind: kind, contract: contract, state: state, payload: payload,
                    receivedAt: receivedAt, promisedOn: promisedOn, closedAt: closedAt),
                phone: phone)
        }
    }

    /// How many requests are open whose promised day has passed, but for those that wait for the customer.
    func lateRequests(on today: Day) throws -> Int {
        try value(
            """
            SELECT COUNT(*) FROM service_request
            WHERE closed_at IS NULL AND promised_on < \(today) AND state <> 'waiting-for-customer'
            """, as: Int.self) ?? 0
    }
}
