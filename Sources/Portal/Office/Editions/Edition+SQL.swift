import Store
import Vocabulary

extension Session {
    /// Every version of one name, the newest first.
    func editions(_ subject: EditionSubject, named name: String) throws -> [Edition] {
        try all(
            """
            SELECT edition.id, edition.subject, edition.name, edition.version, edition.starts_on, edition.content,
                   edition.remark, staff.name, edition.written_at, other.name, edition.withdrawn_at, edition.trouble
            FROM edition JOIN staff ON staff.id = edition.written_by
            LEFT JOIN staff AS other ON other.id = edition.withdrawn_by
            WHERE edition.subject = \(subject) AND edition.name = \(name)
            ORDER BY edition.version DESC LIMIT 500
            """, Edition.init)
    }

    /// Every version of a subject, for its list, the newest of each name first.
    func editions(_ subject: EditionSubject) throws -> [Edition] {
        try all(
            """
            SELECT edition.id, edition.subject, edition.name, edition.version, edition.starts_on, edition.content,
                   edition.remark, staff.name, edition.written_at, other.name, edition.withdrawn_at, edition.trouble
            FROM edition JOIN staff ON staff.id = edition.written_by
            LEFT JOIN staff AS other ON other.id = edition.withdrawn_by
            WHERE edition.subject = \(subject)
            ORDER BY edition.name, edition.version DESC LIMIT 5000
            """, Edition.init)
    }

    /// What holds or will hold, for the memory of a process.
    func editionsWithEffect() throws -> [KnownEdition] {
        try all(
            """
            SELECT subject, name, version, starts_on, content FROM edition
            WHERE starts_on IS NOT NULL AND withdrawn_at IS NULL
            ORDER BY subject, name, starts_on, version
            """
        ) { (subject: String, name: String, version: Int, startsOn: Day, content: String?) in
            EditionSubject(rawValue: subject).map {
                KnownEdition(subject: $0, name: name, version: version, startsOn: startsOn, json: content)
            }
        }.compactMap(\.self)
    }

    /// What changes whenever an edition is written or taken back: none is ever removed.
    func editionMark() throws -> EditionMark? {
        try first("SELECT COUNT(*), COUNT(withdrawn_at) FROM edition", EditionMark.init)
    }

    /// False when somebody wrote this version already.
    func write(_ edition: NewEdition, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO edition (id, subject, name, version, starts_on, content, remark, written_by, written_at, due_on)
            VALUES (\(edition.id), \(edition.subject), \(edition.name), \(edition.version), \(edition.startsOn),
                    \(edition.json), \(edition.remark), \(staff), \(now), \(edition.dueOn))
            ON CONFLICT (subject, name, version) DO NOTHING
            """) == 1
    }

    /// False when it has begun meanwhile, or somebody else took it back.
    func withdraw(_ edition: ID<Edition>, _ subject: EditionSubject, by staff: ID<Staff>, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            UPDATE edition SET withdrawn_by = \(staff), withdrawn_at = \(now), due_on = NULL
            WHERE id = \(edition) AND subject = \(subject) AND withdrawn_at IS NULL AND carried_out_at IS NULL
              AND (starts_on IS NULL OR starts_on > \(now.day))
            """) == 1
    }
}

/// A version that is about to be written.
struct NewEdition: Sendable {
    let id = ID<Edition>()
    let subject: EditionSubject
    let name: String
    let version: Int
    let startsOn: Day?
    let json: String?
    let remark: String?
    /// The day it is to be carried out on, where it has to be.
    let dueOn: Day?
}
