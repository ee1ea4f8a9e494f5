import Store
import Vocabulary

extension Portal {
    /// Lets somebody into the office by command: alone, because who may use the machine may do anything. Returns the
    /// one-time link to be handed over.
    public func addStaff(name: String, email: String, role: String) async throws -> String {
        let name = name.trimmed
        guard (1...100).contains(name.unicodeScalars.count), !name.unicodeScalars.contains(where: Field.isForbidden)
        else { throw SettingProblem("NAME is not a name of 1 to 100 signs on one line.") }
        guard let address = try? EmailAddress(email) else { throw SettingProblem("EMAIL is not an e-mail address.") }
        guard let role = StaffRole(rawValue: role) else {
            throw SettingProblem("ROLE is none of \(StaffRole.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        let now = clock.now()
        let invitation = StaffInvitation()
        let isNew = try await store.write(about: "staff") { db in
            guard let id = try db.addStaff(name, address, as: role, by: nil, at: now) else { return false }
            try db.keep(invitation, of: id, at: now)
            try db.audit(Self.command(.staffAdded, of: id, [.role: role.rawValue], at: now))
            return true
        }
        guard isNew else {
            throw SettingProblem("Somebody of the office has this e-mail address. `staff invite` makes a new link.")
        }
        return Self.words(invitation, settings.baseURL)
    }

    /// A new link for somebody: password and second factor are gone at once, and so is a lock.
    public func inviteStaff(email: String) async throws -> String {
        let now = clock.now()
        let invitation = StaffInvitation()
        try await change(email) { db, person in
            _ = try db.unlockStaff(person.id)
            try db.clearStaffProofs(of: person.id, at: now)
            try db.keep(invitation, of: person.id, at: now)
            try db.audit(Self.command(.staffInvited, of: person.id, [.role: person.role.rawValue], at: now))
        }
        return Self.words(invitation, settings.baseURL)
    }

    /// Ends somebody's access at once.
    public func lockStaff(email: String) async throws -> String {
        let now = clock.now()
        try await change(email) { db, person in
            guard try db.lockStaff(person.id, at: now) else { return }
            try db.releaseWork(of: person.id)
            try db.audit(Self.command(.staffLocked, of: person.id, [:], at: now))
        }
        return "Locked. All sessions have ended."
    }

    /// Everybody of the office, a line each.
    public func staffList() async throws -> [String] {
        try await store.read { try $0.allStaff() }.map { person in
            "\(person.email.value)  \(person.role.rawValue)  \(person.standing)  \(person.name)"
        }
    }

    private func change(_ email: String, _ work: @escaping @Sendable (Session, Staff) throws -> Void) async throws {
        guard let address = try? EmailAddress(email) else { throw SettingProblem("EMAIL is not an e-mail address.") }
        let isKnown = try await store.write(about: "staff") { db in
            guard let person = try db.staff(email: address) else { return false }
            try work(db, person)
            return true
        }
        guard isKnown else { throw SettingProblem("Nobody of the office has this e-mail address.") }
    }

    private static func command(
        _ kind: AuditKind, of staff: ID<Staff>, _ detail: [AuditField: String], at now: Instant
    ) -> AuditEntry {
        AuditEntry(kind: kind, actor: "command", subject: "staff:\(staff.value)", detail: detail, at: now)
    }

    private static func words(_ invitation: StaffInvitation, _ baseURL: String) -> String {
        """
        \(invitation.address(baseURL))
        The link works once, within \(StaffInvitation.hours) hours. Hand it to this person only: it sets password and second factor.
        """
    }
}
