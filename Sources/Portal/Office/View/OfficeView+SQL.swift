import Store
import Vocabulary

extension Session {
    /// The look behind this token, in the session of the office it was begun in. Nil when it has ended, or that session has.
    func officeView(_ token: String, session: String, at now: Instant) throws -> OfficeView? {
        try first(
            """
            SELECT look.account_id, look.staff_id, look.file_id, account.email, look.begun_at, look.ends_at
            FROM staff_view AS look
            JOIN account ON account.id = look.account_id
            JOIN staff_session ON staff_session.token_hash = look.staff_session
            JOIN staff ON staff.id = staff_session.staff_id
            WHERE look.token_hash = \(token) AND look.staff_session = \(session) AND look.ends_at > \(now)
              AND account.merged_into IS NULL AND staff.locked_at IS NULL
              AND staff_session.last_seen_at > \(now.adding(minutes: -StaffSession.idleMinutes))
              AND staff_session.created_at > \(now.adding(hours: -StaffSession.longestHours))
            """, OfficeView.init)
    }

    /// Begins one; another one of the same session is over.
    func beginView(
        _ token: String, of account: ID<Account>, file: String, by staff: ID<Staff>, in session: String, at now: Instant
    ) throws {
        try endViews(in: session)
        try run(
            """
            INSERT INTO staff_view (token_hash, staff_session, staff_id, account_id, file_id, begun_at, ends_at)
            VALUES (\(token), \(session), \(staff), \(account), \(file), \(now),
                    \(now.adding(minutes: OfficeView.minutes)))
            """)
    }

    func endViews(in session: String) throws {
        try run("DELETE FROM staff_view WHERE staff_session = \(session)")
    }

    func forgetViews(endedBefore moment: Instant) throws {
        try run("DELETE FROM staff_view WHERE ends_at < \(moment)")
    }
}
