import Store
import Vocabulary

// The rows of programs and calendars for the export of an account. First the key that orders them.

extension Session {
    func exportPrograms(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT token.made_at || token.id, token.name, token.scopes,
                   (SELECT COUNT(*) FROM customer_token_contract AS chosen WHERE chosen.token_id = token.id),
                   token.made_at, token.expires_at, token.ended_at, token.last_used_on
            FROM customer_token AS token
            WHERE token.account_id = \(subject.account) AND token.made_at || token.id > \(key)
            ORDER BY token.made_at || token.id LIMIT \(most)
            """)
    }

    func exportCalendars(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT made_at || id, made_at, ended_at, has_amounts, uses, used_at FROM calendar_link
            WHERE account_id = \(subject.account) AND made_at || id > \(key)
            ORDER BY made_at || id LIMIT \(most)
            """)
    }
}
