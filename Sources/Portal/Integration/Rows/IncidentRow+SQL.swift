import Store
import Vocabulary

extension Session {
    func put(_ row: IncidentRow, at now: Instant) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO incident (id, external_id, kind, title, title_en, words, words_en, begins_at, ends_at, changed_at)
            VALUES (\(new), \(row.key), \(row.kind), \(row.title), \(row.titleEnglish), \(row.words),
                \(row.wordsEnglish), \(row.beginsAt), \(row.endsAt), \(now))
            ON CONFLICT (external_id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                title_en = excluded.title_en, words = excluded.words, words_en = excluded.words_en,
                begins_at = excluded.begins_at, ends_at = excluded.ends_at, changed_at = excluded.changed_at
            WHERE (incident.kind, incident.title, incident.title_en, incident.words, incident.words_en,
                incident.begins_at, incident.ends_at)
              IS DISTINCT FROM (excluded.kind, excluded.title, excluded.title_en, excluded.words, excluded.words_en,
                excluded.begins_at, excluded.ends_at)
            RETURNING id
            """, as: String.self)
        if written != nil { try countNoticeChange() }
        return RowOutcome(written: written, new: new)
    }
}

extension IncidentRow: ReadableRow {
    static let columns: [RowColumn] = [
        .plain("kind"), .plain("title"), .plain("title_en"), .plain("words"), .plain("words_en"), .plain("begins_at"),
        .plain("ends_at"),
    ]

    static func stored(_ which: RowChoice, _ db: Session) throws -> [[Value]] {
        try db.plain(
            """
            SELECT id, external_id, kind, title, title_en, words, words_en, begins_at, ends_at
            FROM incident \(fragment: which.clause("external_id"))
            """)
    }
}
