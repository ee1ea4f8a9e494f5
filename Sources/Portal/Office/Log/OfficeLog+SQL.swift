import Store
import Vocabulary

/// A row of the security log that is about the office.
struct OfficeAct: Sendable {
    let position: Int64
    let happenedAt: Instant
    let kind: AuditKind
    let actor: String?
    let subject: String?
    let detail: String
}

extension Session {
    /// What people of the office did, or tried before they were in; newest first.
    func officeActs(before position: Int64, by staff: ID<Staff>?, most: Int) throws -> [OfficeAct] {
        let actor = staff.map { "staff:\($0.value)" }
        return try all(
            """
            SELECT position, happened_at, kind, actor, subject, detail FROM audit_event
            WHERE position < \(position) AND kind IN \(constants: AuditKind.ofOffice)
              AND (\(actor == nil) = 1 OR actor = \(actor ?? "") OR subject = \(actor ?? ""))
            ORDER BY position DESC LIMIT \(most)
            """, OfficeAct.init)
    }
}
