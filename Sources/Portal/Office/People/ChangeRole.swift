import HTML
import Store
import Vocabulary

/// Another role for somebody, with four eyes: one admin proposes it, another one confirms it.
enum ChangeRole {
    static func propose(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: Staff.self)
        try visit.codeIsFresh()
        let wanted = visit.body["rolle"].flatMap(StaffRole.init(rawValue:))
        let (actor, now) = (visit.person.id, visit.request.now)
        let notice = try await visit.portal.store.write(about: "staff") { db -> String in
            guard let person = try db.staff(id) else { throw Refusal.notFound }
            guard let wanted else { return "keine" }
            let trouble = StaffRule.proposing(
                wanted, isOneself: id == actor, role: person.role, isActive: person.standing == .active,
                isWaiting: try db.openRoleChange(of: id) != nil, admins: try db.activeAdmins())
            if let trouble { return trouble.name }
            guard try db.propose(wanted, for: id, by: actor, at: now) else { return "wartet" }
            try db.audit(visit.staffAct(.roleProposed, of: "staff:\(id.value)", [.role: wanted.rawValue]))
            return "vorgeschlagen"
        }
        return .seeOther("/service/personen/\(id.value)?hinweis=\(notice)")
    }

    static func decide(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("id", of: Staff.self)
        try visit.codeIsFresh()
        let isConfirmed = visit.body["aktion"] == "bestaetigen"
        let (named, actor, now) = (visit.body["vorschlag"] ?? "", visit.person.id, visit.request.now)
        let notice = try await visit.portal.store.write(about: "staff") { db -> String in
            guard let person = try db.staff(id) else { throw Refusal.notFound }
            // What is confirmed is what was seen, not what came after it.
            guard let change = try db.openRoleChange(of: id), change.id.value == named else { return "entschieden" }
            if isConfirmed {
                let trouble = StaffRule.confirming(
                    isProposer: change.proposedBy == actor, isOneself: id == actor, role: person.role,
                    isActive: person.standing == .active, isLocked: person.lockedAt != nil,
                    admins: try db.activeAdmins())
                if let trouble { return trouble.name }
            }
            guard try db.decide(change.id, isConfirmed: isConfirmed, by: actor, at: now) else { return "entschieden" }
            if isConfirmed {
                try db.setStaffRole(of: id, to: change.role)
                try db.queue(StaffNoticeLetter(news: .role(change.role.rawValue)), to: id, at: now)
            }
            try db.audit(
                visit.staffAct(
                    isConfirmed ? .roleChanged : .roleRefused, of: "staff:\(id.value)", [.role: change.role.rawValue]))
            return isConfirmed ? "bestaetigt" : "abgelehnt"
        }
        visit.portal.bell.ring()
        return .seeOther("/service/personen/\(id.value)?hinweis=\(notice)")
    }
}
