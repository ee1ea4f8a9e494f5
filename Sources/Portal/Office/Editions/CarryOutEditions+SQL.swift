import Store
import Vocabulary

extension Session {
    /// Of several of one name that have begun only the last: what it replaces must not be written after it.
    func editionsDue(on day: Day, most: Int) throws -> [ID<Edition>] {
        try all(
            """
            SELECT id FROM edition
            WHERE due_on IS NOT NULL AND due_on <= \(day) AND withdrawn_at IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM edition AS later
                WHERE later.subject = edition.subject AND later.name = edition.name AND later.withdrawn_at IS NULL
                  AND later.starts_on <= \(day) AND (later.starts_on > edition.starts_on
                    OR (later.starts_on = edition.starts_on AND later.version > edition.version)))
            ORDER BY due_on, written_at, id LIMIT \(most)
            """
        ) { (id: ID<Edition>) in id }
    }

    /// Nil where it was carried out or taken back meanwhile.
    func dueEdition(_ id: ID<Edition>, on day: Day) throws -> DueEdition? {
        try first(
            """
            SELECT subject, name, starts_on, content FROM edition
            WHERE id = \(id) AND due_on <= \(day) AND withdrawn_at IS NULL
            """
        ) { (subject: EditionSubject, name: String, startsOn: Day, content: String?) in
            DueEdition(
                name: name, startsOn: startsOn, content: content.flatMap { json in subject.content.decoded(json) })
        }
    }

    func noteCarriedOut(_ id: ID<Edition>, at now: Instant) throws {
        try run("UPDATE edition SET due_on = NULL, carried_out_at = \(now), trouble = NULL WHERE id = \(id)")
    }

    func putOff(_ id: ID<Edition>, until day: Day, because reason: String?) throws {
        try run(
            """
            UPDATE edition SET due_on = \(day), trouble = COALESCE(\(reason), trouble)
            WHERE id = \(id) AND due_on IS NOT NULL
            """)
    }

    /// What was carried out last of a name.
    func lastCarriedOut(_ subject: EditionSubject, named name: String) throws -> String? {
        try value(
            """
            SELECT content FROM edition
            WHERE subject = \(subject) AND name = \(name) AND carried_out_at IS NOT NULL
            ORDER BY carried_out_at DESC, version DESC LIMIT 1
            """)
    }
}
