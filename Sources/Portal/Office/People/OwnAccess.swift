import HTML
import Store
import Vocabulary

/// `/service/zugang`: where somebody of the office is signed in themselves; the others can be ended.
enum OwnAccess {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let (id, now) = (visit.person.id, visit.request.now)
        let (sessions, left) = try await visit.portal.store.read { db in
            (try db.staffSessions(of: id, at: now), try db.staffRecoveryCodesLeft(of: id))
        }
        let notice = StaffTexts.ownNotice(visit.request.query["hinweis"])
        return visit.office(OfficeTexts.own, section: .own, lead: StaffTexts.ownLead) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.dl(.class("facts")) {
                page.fact(StaffTexts.name, visit.person.name)
                page.fact(StaffTexts.role, OfficeTexts.role(visit.person.role))
                page.fact(StaffTexts.roleLets, OfficeTexts.roleMeans(visit.person.role))
                page.fact(StaffTexts.codesLeft, String(left))
            }
            page.form(visit, action: "/service/zugang/codes") {
                page.button(StaffTexts.newCodes, .class("button-second"))
            }
            page.ul(.class("links")) {
                page.li { page.a(StaffTexts.changePassword, href: "/service/zugang/passwort") }
            }
            page.h2(StaffTexts.sessions)
            page.ul(.class("list")) {
                for session in sessions {
                    page.li {
                        page.span(StaffTexts.session(session.device, session.signedInAt, session.lastSeenAt))
                        if session.token == visit.person.session {
                            page.span(SettingsTexts.thisDevice, .class("badge badge-good"))
                        }
                    }
                }
            }
            if sessions.count > 1 {
                page.form(visit, action: "/service/zugang") {
                    page.button(StaffTexts.endOthers, .class("button-second"))
                }
            }
        }
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let (id, session) = (visit.person.id, visit.person.session)
        try await visit.portal.store.write(about: id.value) { db in
            let ended = try db.endStaffSessions(of: id, except: session)
            try db.audit(visit.staffAct(.staffSessionsEnded, of: "staff:\(id.value)", [.count: String(ended)]))
        }
        return .seeOther("/service/zugang?hinweis=beendet")
    }
}
