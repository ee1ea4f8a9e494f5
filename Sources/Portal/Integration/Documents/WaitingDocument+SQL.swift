import Store
import Vocabulary

/// A document of a delivery that belongs to no contract anybody knows.
struct WaitingDocument: Sendable {
    let fileName: String
    let facts: UploadFacts
    /// The billing system's name for it.
    let key: String?
    let kept: DocumentStore.Kept
    let delivery: String
    /// All of one run stand together in the office.
    let batch: ID<UploadBatch>
    let position: Int
}

extension Session {
    /// Lets it wait until somebody of the office says whose it is. False when it came before, whatever was decided then.
    func letWait(_ document: WaitingDocument, at now: Instant) throws -> Bool {
        let earlier: Int? = try value(
            """
            SELECT 1 FROM uploaded_document
            WHERE sha256 = \(document.kept.sha256) AND file_name = \(document.fileName) AND staff_id IS NULL LIMIT 1
            """)
        guard earlier == nil else { return false }
        try run(
            """
            INSERT INTO uploaded_document (id, batch, position, delivery, external_id, uploaded_at, file_name, outcome,
                category, title, issued_on, contract_number, sha256, size)
            VALUES (\(ID<UploadLine>()), \(document.batch), \(document.position), \(document.delivery), \(document.key),
                    \(now), \(document.fileName), 'waiting', \(document.facts.category), \(document.facts.title),
                    \(document.facts.issuedOn), \(document.facts.contract), \(document.kept.sha256),
                    \(document.kept.size))
            """)
        return true
    }

    /// What waited is there now, under the billing system's own name.
    func settleUpload(key: String, with document: ID<PostboxDocument>, at now: Instant) throws {
        try run(
            """
            UPDATE uploaded_document SET outcome = 'same', document_id = \(document), decided_at = \(now)
            WHERE outcome = 'waiting' AND external_id = \(key)
            """)
    }
}
