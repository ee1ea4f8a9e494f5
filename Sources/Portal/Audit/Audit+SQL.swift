import Store
import Vocabulary

// Rows of `audit_event` are added and, at the front, taken away when their time is over. No statement changes one.

extension Session {
    /// Adds a row to the security log, in the transaction of the act. The last statement of a transaction: from here to its
    /// end other writers of the log wait.
    func audit(_ entry: AuditEntry) throws {
        guard let head = try takeAuditPosition() else { throw StoreError.failed("the security log has no head") }
        let row = AuditRow(entry, after: head)
        try run(
            """
            INSERT INTO audit_event (position, happened_at, kind, actor, subject, network, detail, previous, hash)
            VALUES (\(row.position), \(row.happenedAt), \(row.kind), \(row.actor), \(row.subject), \(row.network),
                    \(row.detail), \(row.previous), \(row.hash))
            """)
        try run("UPDATE audit_head SET hash = \(row.hash) WHERE id = 1")
        if let address = entry.address, row.network != nil {
            try run(
                """
                INSERT INTO audit_address (position, address, noted_at)
                VALUES (\(row.position), \(address), \(entry.at)) ON CONFLICT (position) DO NOTHING
                """)
        }
    }

    /// The next place, with the hash of the row before. Locks the head, so that the chain cannot fork.
    private func takeAuditPosition() throws -> AuditHead? {
        try first("UPDATE audit_head SET position = position + 1 WHERE id = 1 RETURNING position, hash", AuditHead.init)
    }

    func auditHead() throws -> AuditHead? {
        try first("SELECT position, hash FROM audit_head WHERE id = 1", AuditHead.init)
    }

    /// The last row that was taken away at the front.
    func auditAnchor() throws -> AuditHead? {
        try first("SELECT anchor_position, anchor_hash FROM audit_head WHERE id = 1", AuditHead.init)
    }

    /// Every row in its order, one after the other.
    func eachAuditRow(_ visit: (AuditRow) throws -> Void) throws {
        try each(
            """
            SELECT position, happened_at, kind, actor, subject, network, detail, previous, hash
            FROM audit_event ORDER BY position
            """, AuditRow.init, visit)
    }

    /// Takes the rows before `moment` away at the front, and remembers the last of them, so that the rest can still be
    /// checked.
    func cutAudit(before moment: Instant) throws {
        let last: AuditHead? = try first(
            """
            SELECT position, hash FROM audit_event
            WHERE position < (
                SELECT COALESCE(MIN(position), 9223372036854775807) FROM audit_event WHERE happened_at >= \(moment))
            ORDER BY position DESC LIMIT 1
            """, AuditHead.init)
        guard let last else { return }
        try run(
            """
            UPDATE audit_head SET anchor_position = \(last.position), anchor_hash = \(last.hash)
            WHERE id = 1 AND anchor_position < \(last.position)
            """)
        try run("DELETE FROM audit_event WHERE position <= \(last.position)")
    }

    func forgetAuditAddresses(before moment: Instant) throws {
        try run("DELETE FROM audit_address WHERE noted_at < \(moment)")
    }
}
