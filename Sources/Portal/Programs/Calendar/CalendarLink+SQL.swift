import Store
import Vocabulary

extension Session {
    /// The links of an account, the newest first.
    func calendarLinks(of account: ID<Account>) throws -> [CalendarLink] {
        try all(
            """
            SELECT id, account_id, language, has_amounts, made_at, ended_at, uses, used_at FROM calendar_link
            WHERE account_id = \(account) ORDER BY made_at DESC, id
            """, CalendarLink.init)
    }

    /// The link with this hash, whatever became of it. While its account is being closed it has ended.
    func calendarLink(hash: String) throws -> CalendarLink? {
        try first(
            """
            SELECT link.id, link.account_id, link.language, link.has_amounts, link.made_at,
                   COALESCE(link.ended_at, account.closes_at), link.uses, link.used_at
            FROM calendar_link AS link JOIN account ON account.id = link.account_id
            WHERE link.token_hash = \(hash)
            """, CalendarLink.init)
    }

    /// Keeps a link. False when the account has as many as it may.
    func add(
        _ id: ID<CalendarLink>, of account: ID<Account>, hash: String, in language: Language, withAmounts: Bool,
        at now: Instant
    ) throws -> Bool {
        let open = try value(
            "SELECT COUNT(*) FROM calendar_link WHERE account_id = \(account) AND ended_at IS NULL", as: Int.self)
        guard (open ?? 0) < CalendarLink.most else { return false }
        return try run(
            """
            INSERT INTO calendar_link (id, account_id, token_hash, language, has_amounts, made_at, uses)
            VALUES (\(id), \(account), \(hash), \(language), \(withAmounts), \(now), 0)
            """) == 1
    }

    /// Ends a link of this account. False when there is none that works.
    func end(_ link: ID<CalendarLink>, of account: ID<Account>, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE calendar_link SET ended_at = \(now)
            WHERE id = \(link) AND account_id = \(account) AND ended_at IS NULL
            """) == 1
    }

    func countUse(of link: ID<CalendarLink>, at now: Instant) throws {
        try run("UPDATE calendar_link SET uses = uses + 1, used_at = \(now) WHERE id = \(link)")
    }
}
