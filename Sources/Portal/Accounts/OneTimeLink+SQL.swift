import Store
import Vocabulary

extension OneTimeLink.Purpose: Storable, Column {}

extension Session {
    /// Keeps the hashes of a link. Of older ones for the same thing the last ones stay valid, so that letters that
    /// overtake each other all work.
    func keep(_ link: OneTimeLink, for purpose: OneTimeLink.Purpose, subject: String, codeHash: String, at now: Instant)
        throws
    {
        try run(
            """
            INSERT INTO one_time_link (token_hash, purpose, subject_id, code_hash, made_at, expires_at)
            VALUES (\(tokenHash(link.token)), \(purpose), \(subject), \(codeHash), \(now),
                    \(now.adding(minutes: purpose.minutes)))
            """)
        try run(
            """
            DELETE FROM one_time_link WHERE purpose = \(purpose) AND subject_id = \(subject) AND token_hash NOT IN (
                SELECT token_hash FROM one_time_link WHERE purpose = \(purpose) AND subject_id = \(subject)
                ORDER BY made_at DESC, token_hash LIMIT \(purpose.most))
            """)
    }

    /// The link with this token, unless it was used or has ended.
    func openLink(token: String, at now: Instant) throws -> OpenLink? {
        try first(
            """
            SELECT purpose, subject_id FROM one_time_link
            WHERE token_hash = \(tokenHash(token)) AND used_at IS NULL AND expires_at > \(now)
            """, OpenLink.init)
    }

    /// Opens the link with this typed code under a new token, with the same end. A code is short, so only this, which
    /// is counted, ever looks one up; what the browser keeps is the token. Nil when there is no such link.
    func openAnew(codeHashes: [String], at now: Instant) throws -> String? {
        let token = Random.hexadecimal(bytes: 32)
        let opened = try run(
            """
            INSERT INTO one_time_link (token_hash, purpose, subject_id, code_hash, made_at, expires_at)
            SELECT \(tokenHash(token)), purpose, subject_id, \(tokenHash(token)), made_at, expires_at
            FROM one_time_link
            WHERE code_hash IN \(list: codeHashes) AND used_at IS NULL AND expires_at > \(now)
            ORDER BY made_at DESC, token_hash LIMIT 1
            """)
        return opened == 1 ? token : nil
    }

    /// Ends every link for this thing: what it was sent for has changed.
    func endLinks(for purpose: OneTimeLink.Purpose, subject: String) throws {
        try run("DELETE FROM one_time_link WHERE purpose = \(purpose) AND subject_id = \(subject)")
    }

    /// Uses up every link for this thing. False when another press was faster.
    func useLinks(for purpose: OneTimeLink.Purpose, subject: String, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE one_time_link SET used_at = \(now)
            WHERE purpose = \(purpose) AND subject_id = \(subject) AND used_at IS NULL
            """) > 0
    }

    func forgetLinks(before moment: Instant) throws {
        try run("DELETE FROM one_time_link WHERE expires_at < \(moment)")
    }
}
