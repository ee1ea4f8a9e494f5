import HTML
import Store
import Vocabulary

/// `/service/personen/{id}`: one person of the office, where they are signed in, and what can be done about it.
enum StaffPage {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let (id, now) = (try visit.request.id("id", of: Staff.self), visit.request.now)
        let found = try await visit.portal.store.read { db in
            (try db.staff(id), try db.openRoleChange(of: id), try db.staffSessions(of: id, at: now))
        }
        guard let person = found.0 else { throw Refusal.notFound }
        let (change, sessions) = (found.1, found.2)
        let notice = StaffTexts.notice(visit.request.query["hinweis"])
        return visit.office(Text(same: person.name), section: .people, wide: true) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.div(.class("sections")) {
                facts(page, person)
                if let change { proposal(page, visit, change) }
                if visit.may(.managePeople), person.id != visit.person.id {
                    if visit.may(.changeRoles), change == nil { role(page, visit, person) }
                    access(page, visit, person, hasSessions: !sessions.isEmpty)
                }
                signedIn(page, sessions)
            }
            page.ul(.class("links")) { page.li { page.a(StaffTexts.back, href: "/service/personen") } }
        }
    }

    private static func facts(_ page: Page, _ person: Staff) {
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                page.fact(SignInTexts.email, person.email.value)
                page.fact(StaffTexts.role, OfficeTexts.role(person.role))
                page.fact(StaffTexts.standing, StaffTexts.standing(person.standing))
                page.fact(StaffTexts.invitedOn, person.invitedAt.text)
                if let joined = person.joinedAt { page.fact(StaffTexts.joinedOn, joined.text) }
                if let locked = person.lockedAt { page.fact(StaffTexts.lockedOn, locked.text) }
            }
        }
    }

    private static func proposal(_ page: Page, _ visit: StaffVisit, _ change: RoleChange) {
        page.section {
            page.h2(StaffTexts.proposalTitle)
            page.p(StaffTexts.proposal(change.role, by: change.proposerName, at: change.proposedAt))
            guard visit.may(.changeRoles) else { return }
            let path: Path = "/service/personen/\(change.staff.value)/rolle/entscheiden"
            page.form(visit, action: path) {
                page.input(.hidden, name: "vorschlag", value: change.id.value)
                if change.proposedBy == visit.person.id {
                    page.p(StaffTexts.fourEyes, .class("hint"))
                } else {
                    page.button(StaffTexts.confirm, name: "aktion", value: "bestaetigen", .class("button"))
                }
                page.button(
                    change.proposedBy == visit.person.id ? StaffTexts.takeBack : StaffTexts.refuse, name: "aktion",
                    value: "ablehnen", .class("button-second"))
            }
        }
    }

    private static func role(_ page: Page, _ visit: StaffVisit, _ person: Staff) {
        page.section {
            page.h2(StaffTexts.changeRole)
            page.form(visit, action: "/service/personen/\(person.id.value)/rolle") {
                page.choice(Field("rolle", StaffTexts.newRole, hint: StaffTexts.roleHint), InviteStaff.roles)
                page.button(StaffTexts.propose, .class("button"))
            }
        }
    }

    private static func access(_ page: Page, _ visit: StaffVisit, _ person: Staff, hasSessions: Bool) {
        page.section {
            page.h2(StaffTexts.access)
            page.form(visit, action: "/service/personen/\(person.id.value)") {
                switch person.standing {
                case .locked:
                    page.button(StaffTexts.unlock, name: "aktion", value: "entsperren", .class("button"))
                case .invited, .active:
                    page.p(StaffTexts.inviteAgainHint, .class("hint"))
                    page.button(StaffTexts.inviteAgain, name: "aktion", value: "einladen", .class("button-second"))
                    if hasSessions {
                        page.button(StaffTexts.signOut, name: "aktion", value: "abmelden", .class("button-second"))
                    }
                    page.button(StaffTexts.lock, name: "aktion", value: "sperren", .class("button-second"))
                }
            }
        }
    }

    private static func signedIn(_ page: Page, _ sessions: [OpenSession]) {
        page.section {
            page.h2(StaffTexts.sessions)
            guard !sessions.isEmpty else {
                page.p(StaffTexts.noSessions)
                return
            }
            page.ul {
                for session in sessions {
                    page.li(StaffTexts.session(session.device, session.signedInAt, session.lastSeenAt))
                }
            }
        }
    }
}
