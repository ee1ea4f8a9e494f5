import Store
import Vocabulary

extension Session {
    /// The newest version of each notice that is shown now, was a few days ago, or is to come; the most urgent first.
    func serviceNotices(at now: Instant) throws -> [ServiceNotice] {
        try all(
            """
            SELECT notice.id, notice.version, notice.kind, notice.title, notice.title_en, notice.words, notice.words_en,
                   notice.begins_at, notice.ends_at
            FROM service_notice AS notice
            WHERE (notice.ends_at IS NULL OR notice.ends_at > \(now.adding(days: -ServiceNotice.daysAfter)))
              AND NOT EXISTS (
                SELECT 1 FROM service_notice AS later WHERE later.id = notice.id AND later.version > notice.version)
            ORDER BY CASE notice.kind WHEN 'outage' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END, notice.begins_at, notice.id
            LIMIT 50
            """, ServiceNotice.init)
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
        (try? await store.read { try $0.serviceNotices(at: now) }) ?? []
    }
}
