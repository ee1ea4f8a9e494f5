import HTML
import Store
import Vocabulary

/// Locking, unlocking, inviting again, ending sessions: one press each, of another person only.
enum ManageStaff {
    private enum Press: String {
        case lock = "sperren"
        case unlock = "entsperren"
        case inviteAgain = "einladen"
        case signOut = "abmelden"
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: Staff.self)
        guard let press = visit.body["aktion"].flatMap(Press.init(rawValue:)) else { throw Refusal.notFound }
        try visit.codeIsFresh()
        let (actor, now) = (visit.person.id, visit.request.now)
        let subject = "staff:\(id.value)"
        let notice = try await visit.portal.store.write(about: "staff") { db -> String in
            guard let person = try db.staff(id) else { throw Refusal.notFound }
            if press == .lock || press == .inviteAgain || press == .signOut {
                let trouble = StaffRule.closing(
                    isOneself: id == actor, role: person.role, isActive: person.standing == .active,
                    admins: press == .signOut ? 2 : try db.activeAdmins())
                if let trouble { return trouble.name }
            }
            switch press {
            case .lock:
                guard try db.lockStaff(id, at: now) else { return "unveraendert" }
                try db.releaseWork(of: id)
                try db.audit(visit.staffAct(.staffLocked, of: subject))
                return "gesperrt"
            case .unlock:
                guard try db.unlockStaff(id) else { return "unveraendert" }
                try db.audit(visit.staffAct(.staffUnlocked, of: subject))
                return "entsperrt"
            case .inviteAgain:
                guard person.lockedAt == nil else { return "unveraendert" }
                try db.clearStaffProofs(of: id, at: now)
                try db.endInvitations(of: id)
                try db.queue(StaffInvitationLetter(staff: id.value), to: id, at: now)
                try db.audit(visit.staffAct(.staffInvited, of: subject, [.role: person.role.rawValue]))
                return "eingeladen"
            case .signOut:
                let ended = try db.endStaffSessions(of: id)
                try db.audit(visit.staffAct(.staffSessionsEnded, of: subject, [.count: String(ended)]))
                return "abgemeldet"
            }
        }
        visit.portal.bell.ring()
        return .seeOther("/service/personen/\(id.value)?hinweis=\(notice)")
    }
}

extension StaffRule.Trouble {
    /// As the page that tells of it is asked for.
    var name: String {
        switch self {
        case .oneself: "selbst"
        case .lastAdmin: "letzte"
        case .sameRole: "gleich"
        case .waiting: "wartet"
        case .ownProposal: "vieraugen"
        case .locked: "gesperrte"
        }
    }
}
