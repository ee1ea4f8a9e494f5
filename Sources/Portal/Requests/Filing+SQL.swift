import Store
import Vocabulary

extension Session {
    /// Requests whose receipt is due for the mailbox, oldest first, and how often each could not be made. Those without a
    /// contract have no mailbox.
    func requestsToFile(at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try all(
            """
            SELECT request.id, request.filing_failures FROM service_request AS request
            WHERE request.receipt_filed_at IS NULL AND request.contract_id IS NOT NULL
              AND (request.filing_again_at IS NULL OR request.filing_again_at <= \(now))
            ORDER BY request.received_at LIMIT \(most)
            """
        ) { (id: ID<ServiceRequest>, failures: Int) in (id, failures) }
    }

    /// A request whose receipt is not in the mailbox yet.
    func requestToFile(_ id: ID<ServiceRequest>) throws -> ServiceRequest? {
        try first(
            """
            SELECT \(fragment: Self.requestColumns)
            FROM service_request AS request JOIN contract ON contract.id = request.contract_id
            WHERE request.id = \(id) AND request.receipt_filed_at IS NULL
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
                    \(receipt.category), \(title), \(SearchKey(title).value), \(request.receivedAt.day), \(now),
                    \(kept.sha256), \(kept.size))
            ON CONFLICT (external_id) DO NOTHING
            """)
        try run(
            """
            UPDATE service_request SET receipt_filed_at = \(now)
            WHERE id = \(request.id) AND receipt_filed_at IS NULL
            """)
    }

    func noteFilingFailure(_ request: ID<ServiceRequest>, again: Instant) throws {
        try run(
            """
            UPDATE service_request SET filing_failures = filing_failures + 1, filing_again_at = \(again)
            WHERE id = \(request) AND receipt_filed_at IS NULL
            """)
    }

    /// How many receipts are not in the mailbox yet, and how many of them because they could not be made.
    func waitingReceipts() throws -> (count: Int, failing: Int) {
        try first(
            """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN filing_failures > 0 THEN 1 ELSE 0 END), 0) FROM service_request
            WHERE receipt_filed_at IS NULL AND contract_id IS NOT NULL
            """
        ) { (count: Int, failing: Int) in (count, failing) } ?? (0, 0)
    }
}
