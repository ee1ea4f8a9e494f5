import Store
import Vocabulary

extension Session {
    /// False when one waits already.
    func proposeWithdrawal(
        of document: ID<PostboxDocument>, because reason: String, by staff: ID<Staff>, at now: Instant
    ) throws -> Bool {
        try run(
            """
            INSERT INTO document_withdrawal (id, document_id, reason, needs_two, proposed_by, proposed_at)
            VALUES (\(ID<DocumentWithdrawal>()), \(document), \(reason), 1, \(staff), \(now))
            ON CONFLICT (document_id) WHERE decided_at IS NULL DO NOTHING
            """) == 1
    }

    /// What came within a day goes by one person's press.
    func noteWithdrawal(
        of document: ID<PostboxDocument>, because reason: String, by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO document_withdrawal (id, document_id, reason, needs_two, proposed_by, proposed_at, decided_by,
                decided_at, is_confirmed)
            VALUES (\(ID<DocumentWithdrawal>()), \(document), \(reason), 0, \(staff), \(now), \(staff), \(now), 1)
            """)
    }

    func openWithdrawal(of document: ID<PostboxDocument>) throws -> DocumentWithdrawal? {
        try first(
            """
            SELECT wish.id, wish.document_id, wish.reason, wish.proposed_by, staff.name, wish.proposed_at
            FROM document_withdrawal AS wish JOIN staff ON staff.id = wish.proposed_by
            WHERE wish.document_id = \(document) AND wish.decided_at IS NULL
            """, DocumentWithdrawal.init)
    }

    /// False when somebody was faster, or confirms what they proposed themselves.
    func decide(_ withdrawal: ID<DocumentWithdrawal>, isConfirmed: Bool, by staff: ID<Staff>, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            UPDATE document_withdrawal SET decided_by = \(staff), decided_at = \(now), is_confirmed = \(isConfirmed)
            WHERE id = \(withdrawal) AND decided_at IS NULL AND (\(isConfirmed) = 0 OR proposed_by <> \(staff))
            """) == 1
    }

    /// From now on nobody sees the bytes; every account that may see the contract hears of it. False when it was so before.
    func withdraw(_ document: ID<PostboxDocument>, because reason: String, at now: Instant) throws -> Bool {
        let contract: String? = try value(
            """
            UPDATE document SET withdrawn_at = \(now), withdrawn_because = \(reason)
            WHERE id = \(document) AND withdrawn_at IS NULL RETURNING contract_id
            """)
        guard let contract else { return false }
        try queueForReaders(DocumentWithdrawnLetter(document: document.value), of: contract, at: now)
        return true
    }
}
