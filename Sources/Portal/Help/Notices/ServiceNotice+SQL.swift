import Store
import Vocabulary

extension Session {
    /// The newest version of each notice, and what the utility's systems told (`IncidentRow`), that is shown now, was a few days ago, or is to come; the most urgent first.
    func serviceNotices(at now: Instant) throws -> [ServiceNotice] {
        try all(
            """
            SELECT notice.id, notice.version, notice.kind, notice.title, notice.title_en, notice.words, notice.words_en,
                   notice.begins_at, notice.ends_at
            FROM (
                SELECT written.id, written.version, written.kind, written.title, written.title_en, written.words,
                       written.words_en, written.begins_at, written.ends_at
                FROM service_notice AS written
                WHERE NOT EXISTS (
                    SELECT 1 FROM service_notice AS later
                    WHERE later.id = written.id AND later.version > written.version)
                UNION ALL
                SELECT id, 1, kind, title, COALESCE(title_en, title), words, COALESCE(words_en, words), begins_at,
                       ends_at
                FROM incident
            ) AS notice
            WHERE (notice.ends_at IS NULL OR notice.ends_at > \(now.adding(days: -ServiceNotice.daysAfter)))
            ORDER BY CASE notice.kind WHEN 'outage' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END, notice.begins_at, notice.id
            LIMIT 50
            """, ServiceNotice.init)
    }

    /// How often the notices have changed; whoever remembers them sees by it that they are still the same.
    func noticeRevision() throws -> Int {
        try value("SELECT MAX(revision) FROM notice_revision") ?? 0
    }

    /// In the transaction of each change.
    func countNoticeChange() throws {
        try run(
            """
            INSERT INTO notice_revision (id, revision) VALUES (1, 1)
            ON CONFLICT (id) DO UPDATE SET revision = notice_revision.revision + 1
            """)
    }
}

extension ServiceNotice {
    init(
        id: ID<ServiceNotice>, version: Int, kind: Kind, title: String, titleEnglish: String, words: String,
        wordsEnglish: String, begins: Instant, ends: Instant?
    ) {
        self.init(
            id: id, version: version, kind: kind, title: Text(title, en: titleEnglish),
            words: Text(words, en: wordsEnglish), beginsAt: begins, endsAt: ends)
    }
}

extension Portal {
    /// None while the database cannot be asked: the pages everybody sees stay there.
    func serviceNotices(at now: Instant) async -> [ServiceNotice] {
        let board = noticeBoard
        return (try? await store.read { try board.notices(of: $0.noticeRevision(), at: now, $0) }) ?? []
    }
}
