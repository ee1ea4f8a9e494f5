import Store
import Vocabulary

/// How long somebody of the office stays signed in (OWASP: low idle times for offices).
enum StaffSession {
    /// Without a click.
    static let idleMinutes = 15
    /// With clicks.
    static let longestHours = 10
    static let most = 5
    /// For how long the second factor counts for what matters most.
    static let freshMinutes = 15
}

extension Session {
    /// Who holds this session. Nil when it has ended, never was, or its person is locked.
    func staffMember(session token: String, at now: Instant) throws -> (member: StaffMember, lastSeen: Instant)? {
        try first(
            """
            SELECT staff.id, staff.name, staff.role, staff.language, staff_session.created_at, staff_session.code_at,
                   staff_session.last_seen_at
            FROM staff_session JOIN staff ON staff.id = staff_session.staff_id
            WHERE staff_session.token_hash = \(token) AND staff.locked_at IS NULL
              AND staff_session.last_seen_at > \(now.adding(minutes: -StaffSession.idleMinutes))
              AND staff_session.created_at > \(now.adding(hours: -StaffSession.longestHours))
            """
        ) {
            (
                id: ID<Staff>, name: String, role: StaffRole, language: Language, created: Instant, code: Instant,
                seen: Instant
            ) in
            (
                StaffMember(
                    id: id, name: name, role: role, language: language, session: token, signedInAt: created,
                    codeAt: code), seen
            )
        }
    }

    /// Whether there is or was such a session that nobody ended.
    func hadStaffSession(_ token: String) throws -> Bool {
        try value("SELECT COUNT(*) FROM staff_session WHERE token_hash = \(token)", as: Int.self) == 1
    }

    func sawStaffSession(_ token: String, at now: Instant) throws {
        try run("UPDATE staff_session SET last_seen_at = \(now) WHERE token_hash = \(token) AND last_seen_at < \(now)")
    }

    /// Begins a session and ends the person's oldest ones beyond the limit.
    func beginStaffSession(_ token: String, for staff: ID<Staff>, device: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO staff_session (token_hash, staff_id, created_at, last_seen_at, code_at, device)
            VALUES (\(token), \(staff), \(now), \(now), \(now), \(device))
            """)
        try run(
            """
            DELETE FROM staff_session WHERE staff_id = \(staff) AND token_hash <> \(token) AND token_hash NOT IN (
                SELECT token_hash FROM staff_session WHERE staff_id = \(staff) AND token_hash <> \(token)
                ORDER BY last_seen_at DESC, token_hash LIMIT \(StaffSession.most - 1))
            """)
    }

    func gaveStaffCode(in token: String, at now: Instant) throws {
        try run("UPDATE staff_session SET code_at = \(now) WHERE token_hash = \(token)")
    }

    /// Where this person is signed in, newest use first.
    func staffSessions(of staff: ID<Staff>, at now: Instant) throws -> [OpenSession] {
        try all(
            """
            SELECT token_hash, device, created_at, last_seen_at FROM staff_session
            WHERE staff_id = \(staff) AND last_seen_at > \(now.adding(minutes: -StaffSession.idleMinutes))
              AND created_at > \(now.adding(hours: -StaffSession.longestHours))
            ORDER BY last_seen_at DESC, token_hash
            """, OpenSession.init)
    }

    func endStaffSession(_ token: String, of staff: ID<Staff>) throws {
        try run("DELETE FROM staff_session WHERE token_hash = \(token) AND staff_id = \(staff)")
    }

    /// Ends all sessions of a person but, where given, this one, and every sign-in whose code is missing.
    @discardableResult
    func endStaffSessions(of staff: ID<Staff>, except token: String? = nil) throws -> Int {
        try run("DELETE FROM staff_pending_sign_in WHERE staff_id = \(staff)")
        return try run("DELETE FROM staff_session WHERE staff_id = \(staff) AND token_hash <> \(token ?? "")")
    }

    func addStaffPending(_ token: String, for staff: ID<Staff>, at now: Instant) throws {
        try run(
            """
            INSERT INTO staff_pending_sign_in (token_hash, staff_id, expires_at)
            VALUES (\(token), \(staff), \(now.adding(minutes: PendingSignIn.minutes)))
            """)
    }

    /// Whose password was right in this browser. Nil when that is too long ago, or they are locked.
    func staffPending(_ token: String, at now: Instant) throws -> ID<Staff>? {
        try value(
            """
            SELECT staff.id FROM staff_pending_sign_in AS pending JOIN staff ON staff.id = pending.staff_id
            WHERE pending.token_hash = \(token) AND pending.expires_at > \(now) AND staff.locked_at IS NULL
            """)
    }

    func endStaffPending(_ token: String) throws {
        try run("DELETE FROM staff_pending_sign_in WHERE token_hash = \(token)")
    }

    func forgetStaffSignIns(before moment: Instant, devicesBefore old: Instant, at now: Instant) throws {
        try run("DELETE FROM staff_session WHERE last_seen_at < \(moment)")
        try run("DELETE FROM staff_pending_sign_in WHERE expires_at < \(now)")
        try run("DELETE FROM staff_invitation WHERE expires_at < \(moment)")
        try run("DELETE FROM staff_device WHERE last_seen_at < \(old)")
    }
}
