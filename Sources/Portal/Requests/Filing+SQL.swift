import Store
import Vocabulary

extension Session {
    /// Requests whose receipt is not in the mailbox yet, oldest first. Those without a contract have no mailbox.
    func requestsToFile(most: Int) throws -> [ServiceRequest] {
        try all(
            """
            SELECT request.id, request.number, request.kind, contract.number, request.state, request.payload,
                   request.received_at, request.promised_on, request.closed_at
            FROM service_request AS request JOIN contract ON contract.id = request.contract_id
            WHERE request.receipt_filed_at IS NULL
            ORDER BY request.received_at LIMIT \(most)
            """, ServiceRequest.init)
    }

    /// Puts a receipt into the mailbox of its contract; a second time changes nothing.
    func file(_ receipt: Receipt, as kept: DocumentStore.Kept, at now: Instant) throws {
        let (request, title) = (receipt.request, receipt.title.german)
        try run(
            """
            INSERT INTO document (id, external_id, contract_id, request_id, category, title, search, issued_on,
                                  arrived_at, sha256, size)
            VALUES (\(ID<DocumentStore>()), \("receipt:\(request.id.value)"),
                    (SELECT contract_id FROM service_request WHERE id = \(request.id)), \(request.id),
                    \(DocumentCategory.receipt), \(title), \(SearchKey(title).value), \(request.receivedAt.day), \(now),
                    \(kept.sha256), \(kept.size))
            ON CONFLICT (external_id) DO NOTHING
            """)
        try run(
            """
            UPDATE service_request SET receipt_filed_at = \(now)
            WHERE id = \(request.id) AND receipt_filed_at IS NULL
            """)
    }
}
