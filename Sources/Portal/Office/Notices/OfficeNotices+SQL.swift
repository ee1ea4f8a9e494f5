import Store
import Vocabulary

/// A version of a notice, with who wrote it.
struct WrittenNotice: Sendable {
    let notice: ServiceNotice
    let author: String
    let writtenAt: Instant
}

extension Session {
    /// The newest version of each notice, the last one written first.
    func writtenNotices(most: Int) throws -> [WrittenNotice] {
        try all(
            """
            SELECT notice.id, notice.version, notice.kind, notice.title, notice.title_en, notice.words, notice.words_en,
                   notice.begins_at, notice.ends_at, staff.name, notice.written_at
            FROM service_notice AS notice JOIN staff ON staff.id = notice.written_by
            WHERE NOT EXISTS (
                SELECT 1 FROM service_notice AS later WHERE later.id = notice.id AND later.version > notice.version)
            ORDER BY notice.written_at DESC, notice.id LIMIT \(most)
            """, WrittenNotice.init)
    }

    /// Every version, the newest first.
    func versions(of notice: ID<ServiceNotice>) throws -> [WrittenNotice] {
        try all(
            """
            SELECT notice.id, notice.version, notice.kind, notice.title, notice.title_en, notice.words, notice.words_en,
                   notice.begins_at, notice.ends_at, staff.name, notice.written_at
            FROM service_notice AS notice JOIN staff ON staff.id = notice.written_by
            WHERE notice.id = \(notice) ORDER BY notice.version DESC
            """, WrittenNotice.init)
    }

    /// False when somebody wrote this version already.
    func write(_ notice: ServiceNotice, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        let isKept =
            try run(
                """
                INSERT INTO service_notice (id, version, kind, title, title_en, words, words_en, begins_at, ends_at,
                    written_by, written_at)
                VALUES (\(notice.id), \(notice.version), \(notice.kind), \(notice.title.german), \(notice.title.english),
                        \(notice.words.german), \(notice.words.english), \(notice.beginsAt), \(notice.endsAt), \(staff),
                        \(now))
                ON CONFLICT (id, version) DO NOTHING
                """) == 1
        if isKept { try countNoticeChange() }
        return isKept
    }
}

extension WrittenNotice {
    init(
        id: ID<ServiceNotice>, version: Int, kind: ServiceNotice.Kind, title: String, titleEnglish: String,
        words: String,
        wordsEnglish: String, begins: Instant, ends: Instant?, author: String, writtenAt: Instant
    ) {
        self.init(
            notice: ServiceNotice(
                id: id, version: version, kind: kind, title: title, titleEnglish: titleEnglish, words: words,
                wordsEnglish: wordsEnglish, begins: begins, ends: ends),
            author: author, writtenAt: writtenAt)
    }
}
