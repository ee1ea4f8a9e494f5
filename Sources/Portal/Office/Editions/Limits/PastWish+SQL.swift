import Store
import Vocabulary

/// A row of the walk over past wishes.
struct PastWishRow: Sendable {
    let contract: ContractNumber
    let number: RequestNumber
    let receivedAt: Instant
    let payload: String
    /// When the change was ordered, of one that was made.
    let orderedAt: Instant?
    let lastReadOn: Day?
    let bounds: InstalmentBounds
}

extension Session {
    /// Walks over the wishes for another instalment since a moment, contract by contract and in their order, without holding
    /// them. Contracts come in the order of their identities, which are random: where the walk ends at `most`, what it saw is a
    /// fair sample. Identities and readings of customers stay here; what is handed on are numbers of requests.
    func eachInstalmentWish(since moment: Instant, most: Int, _ visit: (PastWishRow) throws -> Void) throws {
        try each(
            """
            SELECT contract.number, request.number, request.received_at, request.payload,
                   (SELECT change.ordered_at FROM instalment_change AS change
                    WHERE change.request_id = request.id AND request.state = 'done'),
                   (SELECT MAX(reading.read_on)
                    FROM meter JOIN register ON register.meter_id = meter.id
                    JOIN meter_reading AS reading ON reading.register_id = register.id
                    WHERE meter.contract_id = contract.id AND reading.status = 'accepted'
                      AND reading.source NOT IN ('estimate', 'substitute') AND reading.stored_at <= request.received_at),
                   contract.instalment_lowest, contract.instalment_highest
            FROM service_request AS request JOIN contract ON contract.id = request.contract_id
            WHERE request.kind = 'instalment' AND request.received_at >= \(moment)
            ORDER BY request.contract_id, request.received_at, request.id LIMIT \(most)
            """
        ) {
            (
                contract: ContractNumber, number: RequestNumber, receivedAt: Instant, payload: String,
                orderedAt: Instant?, lastReadOn: Day?, lowest: Money?, highest: Money?
            ) in
            PastWishRow(
                contract: contract, number: number, receivedAt: receivedAt, payload: payload, orderedAt: orderedAt,
                lastReadOn: lastReadOn, bounds: InstalmentBounds(lowest: lowest, highest: highest))
        } _: {
            try visit($0)
        }
    }
}
