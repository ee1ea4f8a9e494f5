import Store
import Vocabulary

/// A role somebody proposed for somebody else, and nobody has decided on.
struct RoleChange: Sendable {
    let id: ID<RoleChange>
    let staff: ID<Staff>
    let role: StaffRole
    let proposedBy: ID<Staff>
    let proposerName: String
    let proposedAt: Instant
}

extension Session {
    /// False when one waits already.
    func propose(_ role: StaffRole, for staff: ID<Staff>, by proposer: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO staff_role_change (id, staff_id, role, proposed_by, proposed_at)
            VALUES (\(ID<RoleChange>()), \(staff), \(role), \(proposer), \(now))
            ON CONFLICT (staff_id) WHERE decided_at IS NULL DO NOTHING
            """) == 1
    }

    func openRoleChange(of staff: ID<Staff>) throws -> RoleChange? {
        try first(
            """
            SELECT change.id, change.staff_id, change.role, change.proposed_by, proposer.name, change.proposed_at
            FROM staff_role_change AS change JOIN staff AS proposer ON proposer.id = change.proposed_by
            WHERE change.staff_id = \(staff) AND change.decided_at IS NULL
            """, RoleChange.init)
    }

    func openRoleChanges() throws -> [RoleChange] {
        try all(
            """
            SELECT change.id, change.staff_id, change.role, change.proposed_by, proposer.name, change.proposed_at
            FROM staff_role_change AS change JOIN staff AS proposer ON proposer.id = change.proposed_by
            WHERE change.decided_at IS NULL ORDER BY change.proposed_at, change.id
            """, RoleChange.init)
    }

    /// False when somebody was faster, or confirms what they proposed themselves.
    func decide(_ change: ID<RoleChange>, isConfirmed: Bool, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE staff_role_change SET decided_by = \(staff), decided_at = \(now), is_confirmed = \(isConfirmed)
            WHERE id = \(change) AND decided_at IS NULL AND (\(isConfirmed) = 0 OR proposed_by <> \(staff))
            """) == 1
    }
}
