import Store
import Vocabulary

extension Session {
    /// The summary of an order is to be filed from the entry on that concluded it. A second time changes nothing.
    func noteConclusion(of order: ID<ServiceRequest>, at position: Int, noted now: Instant) throws {
        try run(
            """
            INSERT INTO concluded_order (request_id, position, noted_at) VALUES (\(order), \(position), \(now))
            ON CONFLICT (request_id) DO NOTHING
            """)
    }

    /// Those whose contract is known, oldest first, and how often each could not be made.
    func summariesToFile(at now: Instant, most: Int) throws -> [(item: ID<ServiceRequest>, failures: Int)] {
        try all(
            """
            SELECT mine.request_id, mine.filing_failures
            FROM concluded_order AS mine JOIN service_request AS request ON request.id = mine.request_id
            WHERE mine.filed_at IS NULL AND request.contract_id IS NOT NULL
              AND (mine.filing_again_at IS NULL OR mine.filing_again_at <= \(now))
            ORDER BY mine.noted_at LIMIT \(most)
            """
        ) { (id: ID<ServiceRequest>, failures: Int) in (id, failures) }
    }

    /// The entry that concluded an order whose summary is not filed yet.
    func conclusion(of order: ID<ServiceRequest>) throws -> Int? {
        try value("SELECT position FROM concluded_order WHERE request_id = \(order) AND filed_at IS NULL")
    }

    /// The day an order became a contract; nil while it has not.
    func conclusionDay(of order: ID<ServiceRequest>) throws -> Day? {
        let at: Instant? = try value(
            """
            SELECT entry.happened_at FROM concluded_order AS mine
            JOIN request_event AS entry ON entry.request_id = mine.request_id AND entry.position = mine.position
            WHERE mine.request_id = \(order)
            """)
        return at?.day
    }

    /// A second time changes nothing.
    func fileSummary(
        of order: ID<ServiceRequest>, _ kept: DocumentStore.Kept, titled title: String, issuedOn day: Day,
        at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO document (id, external_id, contract_id, request_id, category, title, search, issued_on,
                                  arrived_at, sha256, size)
            VALUES (\(ID<DocumentStore>()), \("summary:\(order.value)"),
                    (SELECT contract_id FROM service_request WHERE id = \(order)), \(order),
                    \(DocumentCategory.contractSummary), \(title), \(SearchKey(title).value), \(day), \(now),
                    \(kept.sha256), \(kept.size))
            ON CONFLICT (external_id) DO NOTHING
            """)
    }

    func noteSummaryFiled(_ order: ID<ServiceRequest>, at now: Instant) throws {
        try run("UPDATE concluded_order SET filed_at = \(now) WHERE request_id = \(order) AND filed_at IS NULL")
    }

    func noteSummaryFailure(_ order: ID<ServiceRequest>, again: Instant) throws {
        try run(
            """
            UPDATE concluded_order SET filing_failures = filing_failures + 1, filing_again_at = \(again)
            WHERE request_id = \(order) AND filed_at IS NULL
            """)
    }
}
