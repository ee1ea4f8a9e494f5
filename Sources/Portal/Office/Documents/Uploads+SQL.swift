import Store
import Vocabulary

/// One file of a press, and what became of it.
struct UploadLine: Sendable {
    enum Outcome: String, Sendable, Storable, Column {
        /// In the mailbox of its contract.
        case placed
        /// Waits until somebody says whose it is.
        case waiting
        /// Lay there already.
        case same
        /// Is no document customers could open.
        case unreadable
        /// Nobody's: somebody said so.
        case dropped
    }

    let id: ID<UploadLine>
    let batch: ID<UploadBatch>
    let fileName: String
    let outcome: Outcome
    let reason: String?
    let category: DocumentCategory?
    let title: String?
    let issuedOn: Day?
    let contract: String?
    let sha256: String?
    let size: Int?
    let document: ID<PostboxDocument>?
    let uploadedAt: Instant
    /// Who of the office, or the delivery it came with.
    let uploader: String
    /// The billing system's name for it.
    let externalID: String?
}

/// One press with documents, or a delivery that brought some without a contract.
struct UploadBatch: Sendable {
    let id: ID<UploadBatch>
    let uploadedAt: Instant
    let uploader: String
    let files: Int
    let waiting: Int
}

extension Session {
    /// Writes down what became of a file.
    func add(
        _ outcome: UploadLine.Outcome, _ name: String, _ facts: UploadFacts, in batch: ID<UploadBatch>,
        at position: Int,
        kept: DocumentStore.Kept? = nil, document: ID<PostboxDocument>? = nil, reason: String? = nil,
        by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO uploaded_document (id, batch, position, staff_id, uploaded_at, file_name, outcome, reason,
                category, title, issued_on, contract_number, sha256, size, document_id)
            VALUES (\(ID<UploadLine>()), \(batch), \(position), \(staff), \(now), \(name), \(outcome), \(reason),
                    \(facts.category), \(facts.title), \(facts.issuedOn), \(facts.contract), \(kept?.sha256),
                    \(kept?.size), \(document))
            """)
    }

    func uploads(of batch: ID<UploadBatch>) throws -> [UploadLine] {
        try all(
            """
            SELECT line.id, line.batch, line.file_name, line.outcome, line.reason, line.category, line.title,
                   line.issued_on, line.contract_number, line.sha256, line.size, line.document_id, line.uploaded_at,
                   COALESCE(staff.name, line.delivery), line.external_id
            FROM uploaded_document AS line LEFT JOIN staff ON staff.id = line.staff_id
            WHERE line.batch = \(batch) ORDER BY line.position
            """, UploadLine.init)
    }

    func upload(_ id: ID<UploadLine>) throws -> UploadLine? {
        try first(
            """
            SELECT line.id, line.batch, line.file_name, line.outcome, line.reason, line.category, line.title,
                   line.issued_on, line.contract_number, line.sha256, line.size, line.document_id, line.uploaded_at,
                   COALESCE(staff.name, line.delivery), line.external_id
            FROM uploaded_document AS line LEFT JOIN staff ON staff.id = line.staff_id WHERE line.id = \(id)
            """, UploadLine.init)
    }

    /// What waits to be assigned, the oldest first.
    func waitingUploads(most: Int) throws -> [UploadLine] {
        try all(
            """
            SELECT line.id, line.batch, line.file_name, line.outcome, line.reason, line.category, line.title,
                   line.issued_on, line.contract_number, line.sha256, line.size, line.document_id, line.uploaded_at,
                   COALESCE(staff.name, line.delivery), line.external_id
            FROM uploaded_document AS line LEFT JOIN staff ON staff.id = line.staff_id
            WHERE line.outcome = 'waiting' ORDER BY line.uploaded_at, line.id LIMIT \(most)
            """, UploadLine.init)
    }

    /// The newest presses.
    func uploadBatches(most: Int) throws -> [UploadBatch] {
        try all(
            """
            SELECT line.batch, MIN(line.uploaded_at) AS begun_at, COALESCE(staff.name, line.delivery), COUNT(*),
                   CAST(SUM(CASE WHEN line.outcome = 'waiting' THEN 1 ELSE 0 END) AS BIGINT)
            FROM uploaded_document AS line LEFT JOIN staff ON staff.id = line.staff_id
            GROUP BY line.batch, staff.name, line.delivery ORDER BY begun_at DESC, line.batch LIMIT \(most)
            """, UploadBatch.init)
    }

    /// Files beside those of the mailboxes that somebody has to assign.
    func namesOfWaitingUploads() throws -> Set<String> {
        Set(
            try all("SELECT sha256 FROM uploaded_document WHERE outcome = 'waiting' AND sha256 IS NOT NULL") {
                (name: String) in name
            })
    }

    /// False when somebody was faster.
    func settle(
        _ upload: ID<UploadLine>, _ outcome: UploadLine.Outcome, _ facts: UploadFacts,
        document: ID<PostboxDocument>? = nil, reason: String? = nil, by staff: ID<Staff>, at now: Instant
    ) throws -> Bool {
        try run(
            """
            UPDATE uploaded_document SET outcome = \(outcome), category = \(facts.category), title = \(facts.title),
                issued_on = \(facts.issuedOn), contract_number = \(facts.contract), document_id = \(document),
                reason = \(reason), decided_by = \(staff), decided_at = \(now)
            WHERE id = \(upload) AND outcome = 'waiting'
            """) == 1
    }

    /// The same bytes in the same mailbox, unless they were taken back.
    func sameDocument(_ sha256: String, of contract: ID<Contract>) throws -> ID<PostboxDocument>? {
        try value(
            """
            SELECT id FROM document
            WHERE contract_id = \(contract) AND sha256 = \(sha256) AND withdrawn_at IS NULL ORDER BY arrived_at LIMIT 1
            """)
    }

    func forgetUploads(before moment: Instant) throws {
        try run("DELETE FROM uploaded_document WHERE uploaded_at < \(moment) AND outcome <> 'waiting'")
    }
}
