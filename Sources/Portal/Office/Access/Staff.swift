import Vocabulary

/// Somebody of the office, as the house knows them.
struct Staff: Sendable {
    enum Standing: Sendable, Equatable {
        /// The invitation waits to be accepted.
        case invited
        case active
        case locked
    }

    let id: ID<Staff>
    let name: String
    let email: EmailAddress
    let role: StaffRole
    let language: Language
    let invitedAt: Instant
    let joinedAt: Instant?
    let lockedAt: Instant?

    var standing: Standing { lockedAt != nil ? .locked : joinedAt == nil ? .invited : .active }
}

/// Somebody of the office who is signed in.
struct StaffMember: Sendable {
    let id: ID<Staff>
    let name: String
    /// As it is now: read for each request.
    let role: StaffRole
    let language: Language
    /// The hash of this session's token.
    let session: String
    let signedInAt: Instant
    /// When the second factor was given last.
    let codeAt: Instant
}

typealias StaffVisit = Visit<StaffMember>

extension Visit<StaffMember> {
    /// An act of somebody of the office. `subject` is whom it concerns.
    func staffAct(_ kind: AuditKind, of subject: String? = nil, _ detail: [AuditField: String] = [:]) -> AuditEntry {
        request.staffAct(kind, by: person.id, of: subject, detail)
    }

    func may(_ act: StaffAct) -> Bool { person.role.may(act) }
}

extension Incoming {
    /// By the identity and never by the name: who leaves the house leaves the log as a number.
    func staffAct(
        _ kind: AuditKind, by staff: ID<Staff>?, of subject: String?, _ detail: [AuditField: String] = [:]
    ) -> AuditEntry {
        AuditEntry(
            kind: kind, actor: staff.map { "staff:\($0.value)" }, subject: subject, address: peer,
            detail: detail.merging([.device: device]) { given, _ in given }, at: now)
    }
}
