import Store
import Vocabulary

/// What the utility's own systems tell everybody: an outage, planned work, news. It stands beside what the office writes, and
/// ends by its `ends_at`.
struct IncidentRow: ImportRow {
    static let file = ImportFile.incidents
    let key: String
    let kind: ServiceNotice.Kind
    let title, words: String
    let titleEnglish, wordsEnglish: String?
    let beginsAt: Instant
    let endsAt: Instant?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        kind = try fields.take("kind", .choice)
        title = try fields.take("title", .text)
        titleEnglish = try fields.takeIfPresent("title_en", .text)
        words = try fields.take("words", .letter)
        wordsEnglish = try fields.takeIfPresent("words_en", .letter)
        beginsAt = try fields.take("begins_at", .moment)
        endsAt = try fields.takeIfPresent("ends_at", .moment)
        if let endsAt, endsAt <= beginsAt { throw RowProblem("ends_at does not lie behind begins_at") }
        if kind == .planned, endsAt == nil { throw RowProblem("ends_at is missing: planned work has an end") }
    }

    var needs: [RowReference] { [] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome { try db.put(self, at: now) }
}

extension FieldForm where Value == Instant {
    static var moment: Self { written("is not a time as 2026-01-31T14:30:00.000Z") { Instant(iso: $0) } }
}
