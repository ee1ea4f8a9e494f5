import Store
import Vocabulary

extension Session {
    func staff(_ id: ID<Staff>) throws -> Staff? {
        try first(
            """
            SELECT id, name, email, role, language, invited_at, joined_at, locked_at FROM staff WHERE id = \(id)
            """, Staff.init)
    }

    func staff(email: EmailAddress) throws -> Staff? {
        try first(
            """
            SELECT id, name, email, role, language, invited_at, joined_at, locked_at FROM staff
            WHERE email_key = \(email.key)
            """, Staff.init)
    }

    /// Everybody of the office. They are few.
    func allStaff() throws -> [Staff] {
        try all(
            """
            SELECT id, name, email, role, language, invited_at, joined_at, locked_at FROM staff
            ORDER BY name, id
            """, Staff.init)
    }

    /// Nil when somebody has this address already.
    func addStaff(
        _ name: String, _ email: EmailAddress, as role: StaffRole, by inviter: ID<Staff>?, at now: Instant
    ) throws -> ID<Staff>? {
        try value(
            """
            INSERT INTO staff (id, name, email, email_key, role, language, invited_by, invited_at)
            VALUES (\(ID<Staff>()), \(name), \(email), \(email.key), \(role), 'de', \(inviter), \(now))
            ON CONFLICT (email_key) DO NOTHING
            RETURNING id
            """)
    }

    /// What proves that it is them, once they have joined and are not locked.
    func staffPassword(email: EmailAddress) throws -> (id: ID<Staff>, hash: String)? {
        try first(
            """
            SELECT id, password_hash FROM staff
            WHERE email_key = \(email.key) AND password_hash IS NOT NULL AND locked_at IS NULL
            """
        ) { (id: ID<Staff>, hash: String) in (id, hash) }
    }

    func setStaffPassword(of staff: ID<Staff>, hash: String) throws {
        try run("UPDATE staff SET password_hash = \(hash) WHERE id = \(staff) AND password_hash IS NOT NULL")
    }

    func setStaffLanguage(of staff: ID<Staff>, _ language: Language) throws {
        try run("UPDATE staff SET language = \(language) WHERE id = \(staff)")
    }

    /// False when it was so already. With it go sessions and links.
    func lockStaff(_ staff: ID<Staff>, at now: Instant) throws -> Bool {
        guard try run("UPDATE staff SET locked_at = \(now) WHERE id = \(staff) AND locked_at IS NULL") == 1 else {
            return false
        }
        try endStaffSessions(of: staff)
        try run("DELETE FROM staff_invitation WHERE staff_id = \(staff)")
        return true
    }

    func unlockStaff(_ staff: ID<Staff>) throws -> Bool {
        try run("UPDATE staff SET locked_at = NULL WHERE id = \(staff) AND locked_at IS NOT NULL") == 1
    }

    /// The role, if it is still the one it was. Their sessions end: nobody goes on with rights of another role.
    func setStaffRole(of staff: ID<Staff>, to role: StaffRole) throws {
        try run("UPDATE staff SET role = \(role) WHERE id = \(staff)")
        try endStaffSessions(of: staff)
    }

    /// Password and second factor are gone, and everything that was opened with them, until the next invitation is accepted.
    func clearStaffProofs(of staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            UPDATE staff SET password_hash = NULL, totp_sealed = NULL, totp_last_step = NULL, joined_at = NULL,
                invited_at = \(now)
            WHERE id = \(staff)
            """)
        try run("DELETE FROM staff_recovery_code WHERE staff_id = \(staff)")
        try endStaffSessions(of: staff)
    }

    /// How many can let people in.
    func activeAdmins() throws -> Int {
        try value(
            "SELECT COUNT(*) FROM staff WHERE role = 'admin' AND joined_at IS NOT NULL AND locked_at IS NULL") ?? 0
    }
}
