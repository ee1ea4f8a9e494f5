import Store
import Vocabulary

extension Session {
    /// A payload with what was agreed on beside what was asked for. Only for requests that are open.
    func keepAgreed(_ payload: WrittenPayload, of request: ID<ServiceRequest>) throws {
        try run(
            """
            UPDATE service_request SET payload = \(payload.json)
            WHERE id = \(request) AND kind = \(payload.kind) AND closed_at IS NULL
            """)
    }

    /// The change that was wished for is the agreed one from now on. False when none was kept with the wish.
    func changeInstalmentChange(
        _ wish: InstalmentLimits.Wish, from day: Day, request: ID<ServiceRequest>, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE instalment_change
            SET amount = \(wish.amount), applies_from = \(day), due_day = \(wish.dueDay), ordered_at = \(now)
            WHERE request_id = \(request)
            """) == 1
    }
}
