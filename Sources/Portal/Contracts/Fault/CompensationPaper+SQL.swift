import Store
import Vocabulary

extension Session {
    /// Compensations whose paper is due for the mailbox, oldest first, and how often each could not be made.
    func compensationsToFile(at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try all(
            """
            SELECT request_id, filing_failures FROM compensation
            WHERE filed_at IS NULL AND (filing_again_at IS NULL OR filing_again_at <= \(now))
            ORDER BY fixed_at LIMIT \(most)
            """
        ) { (id: ID<ServiceRequest>, failures: Int) in (id, failures) }
    }

    /// A second time changes nothing.
    func file(
        _ fixed: FixedCompensation, of request: ServiceRequest, as kept: DocumentStore.Kept, at now: Instant
    ) throws {
        let title = FaultTexts.paperTitle(request.number).german
        try run(
            """
            INSERT INTO document (id, external_id, contract_id, request_id, category, title, search, issued_on,
                                  arrived_at, sha256, size)
            VALUES (\(ID<DocumentStore>()), \("compensation:\(request.id.value)"),
                    (SELECT contract_id FROM service_request WHERE id = \(request.id)), \(request.id),
                    \(DocumentCategory.receipt), \(title), \(SearchKey(title).value), \(fixed.fixedAt.day), \(now),
                    \(kept.sha256), \(kept.size))
            ON CONFLICT (external_id) DO NOTHING
            """)
        try run("UPDATE compensation SET filed_at = \(now) WHERE request_id = \(request.id) AND filed_at IS NULL")
    }

    func noteCompensationFailure(_ request: ID<ServiceRequest>, again: Instant) throws {
        try run(
            """
            UPDATE compensation SET filing_failures = filing_failures + 1, filing_again_at = \(again)
            WHERE request_id = \(request) AND filed_at IS NULL
            """)
    }
}
