import Store
import Vocabulary

extension Session {
    /// Refused once more, its day begins anew.
    func noteRefused(_ sha256: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO refused_file (sha256, noted_at) VALUES (\(sha256), \(now))
            ON CONFLICT (sha256) DO UPDATE SET noted_at = excluded.noted_at
            """)
    }

    /// The longest noted ones, and whether a document holds the same bytes nevertheless.
    func refusedFiles(notedBefore moment: Instant, most: Int) throws -> [(sha256: String, isFiled: Bool)] {
        try all(
            """
            SELECT refused.sha256, (SELECT COUNT(*) FROM document WHERE document.sha256 = refused.sha256)
            FROM refused_file AS refused WHERE refused.noted_at < \(moment)
            ORDER BY refused.noted_at, refused.sha256 LIMIT \(most)
            """
        ) { (sha256: String, documents: Int) in (sha256, documents > 0) }
    }

    func forgetRefused(_ names: [String], notedBefore moment: Instant) throws {
        try run("DELETE FROM refused_file WHERE sha256 IN \(list: names) AND noted_at < \(moment)")
    }
}
