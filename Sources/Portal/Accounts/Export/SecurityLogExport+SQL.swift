import Store
import Vocabulary

extension Session {
    /// What an account did and what was done to it. Of what another account did, neither network nor device is told, and
    /// never whom an act concerned: that is the other's.
    func exportSecurityLog(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        let account = subject.account
        return try plain(
            """
            SELECT CAST(1000000000000000000 + event.position AS TEXT), event.happened_at, event.kind,
                   CASE WHEN event.actor = \(account) THEN 'zugang' WHEN event.actor IS NULL THEN 'ohne-anmeldung'
                        ELSE 'andere' END,
                   CASE WHEN event.actor = \(account) THEN event.network END,
                   CASE WHEN event.actor = \(account) THEN address.address END,
                   CASE WHEN event.actor = \(account) OR event.actor IS NULL THEN event.detail END
            FROM audit_event AS event LEFT JOIN audit_address AS address ON address.position = event.position
            WHERE (event.actor = \(account) OR event.subject = \(account))
              AND CAST(1000000000000000000 + event.position AS TEXT) > \(key)
            ORDER BY CAST(1000000000000000000 + event.position AS TEXT) LIMIT \(most)
            """)
    }
}
