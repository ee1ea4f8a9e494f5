import Store
import Vocabulary

extension Session {
    /// Somebody's own lists and those that are shared, each name in order.
    func workViews(for staff: ID<Staff>) throws -> [WorkView] {
        try all(
            """
            SELECT id, staff_id, name, query, is_shared FROM work_view
            WHERE staff_id = \(staff) OR is_shared = 1 ORDER BY is_shared, name, id LIMIT 200
            """, WorkView.init)
    }

    /// Keeps a list; one of the same name is that one from now on. False when there are too many.
    func keepView(
        _ name: String, _ query: String, isShared: Bool, of staff: ID<Staff>, at now: Instant
    ) throws -> Bool {
        let others = try value(
            "SELECT COUNT(*) FROM work_view WHERE staff_id = \(staff) AND name <> \(name)", as: Int.self)
        guard (others ?? 0) < WorkView.most else { return false }
        try run(
            """
            INSERT INTO work_view (id, staff_id, name, query, is_shared, made_at)
            VALUES (\(ID<WorkView>()), \(staff), \(name), \(query), \(isShared), \(now))
            ON CONFLICT (staff_id, name) DO UPDATE SET query = excluded.query, is_shared = excluded.is_shared
            """)
        return true
    }

    /// One's own; a shared one also by who shares lists.
    func removeView(_ id: ID<WorkView>, by staff: ID<Staff>, mayShare: Bool) throws -> Bool {
        try run(
            """
            DELETE FROM work_view
            WHERE id = \(id) AND (staff_id = \(staff) OR (is_shared = 1 AND \(mayShare) = 1))
            """) == 1
    }
}
