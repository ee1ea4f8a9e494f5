import Store
import Vocabulary

extension Session {
    func askExport(
        _ query: String, rows: Int, reason: String, by staff: ID<Staff>, at now: Instant
    ) throws -> ID<WorkExport> {
        let id = ID<WorkExport>()
        try run(
            """
            INSERT INTO work_export (id, asked_by, asked_at, query, row_count, reason)
            VALUES (\(id), \(staff), \(now), \(query), \(rows), \(reason))
            """)
        return id
    }

    /// The last ones, newest first.
    func workExports(since moment: Instant) throws -> [WorkExport] {
        try all(
            """
            SELECT export.id, export.asked_by, staff.name, export.asked_at, export.query, export.row_count,
                   export.reason, export.is_confirmed, export.decided_at, export.fetched_at
            FROM work_export AS export JOIN staff ON staff.id = export.asked_by
            WHERE export.asked_at > \(moment) ORDER BY export.asked_at DESC, export.id LIMIT 100
            """, WorkExport.init)
    }

    func workExport(_ id: ID<WorkExport>) throws -> WorkExport? {
        try first(
            """
            SELECT export.id, export.asked_by, staff.name, export.asked_at, export.query, export.row_count,
                   export.reason, export.is_confirmed, export.decided_at, export.fetched_at
            FROM work_export AS export JOIN staff ON staff.id = export.asked_by WHERE export.id = \(id)
            """, WorkExport.init)
    }

    /// False when somebody was faster, or confirms what they asked for themselves.
    func decide(_ export: ID<WorkExport>, isConfirmed: Bool, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE work_export SET decided_by = \(staff), decided_at = \(now), is_confirmed = \(isConfirmed)
            WHERE id = \(export) AND decided_at IS NULL AND (\(isConfirmed) = 0 OR asked_by <> \(staff))
            """) == 1
    }

    func forgetExports(askedBefore moment: Instant) throws {
        try run("DELETE FROM work_export WHERE asked_at < \(moment)")
    }

    /// False when it was fetched already, or by somebody else than who asked.
    func fetch(_ export: ID<WorkExport>, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE work_export SET fetched_at = \(now)
            WHERE id = \(export) AND asked_by = \(staff) AND is_confirmed = 1 AND fetched_at IS NULL
            """) == 1
    }
}
