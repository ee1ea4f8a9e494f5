import Store
import Vocabulary

extension Session {
    func endInvitations(of staff: ID<Staff>) throws {
        try run("DELETE FROM staff_invitation WHERE staff_id = \(staff)")
    }

    func addInvitation(_ token: String, of staff: ID<Staff>, until end: Instant) throws {
        try run("INSERT INTO staff_invitation (token_hash, staff_id, expires_at) VALUES (\(token), \(staff), \(end))")
    }

    /// Whom a link was made for. Nil when it has ended, or they have joined or are locked.
    func invitedStaff(_ token: String, at now: Instant) throws -> Staff? {
        try first(
            """
            SELECT staff.id, staff.name, staff.email, staff.role, staff.language, staff.invited_at, staff.joined_at,
                   staff.locked_at
            FROM staff_invitation JOIN staff ON staff.id = staff_invitation.staff_id
            WHERE staff_invitation.token_hash = \(token) AND staff_invitation.expires_at > \(now)
              AND staff.joined_at IS NULL AND staff.locked_at IS NULL
            """, Staff.init)
    }
}
