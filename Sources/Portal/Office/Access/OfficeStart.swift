import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service` and what belongs to everybody of the office: where they begin, the language, signing out.
enum OfficeStart {
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let first = OfficeSection.allCases.first { visit.may($0.act) } ?? .own
        return .seeOther(first.path)
    }

    static func signOut(_ visit: StaffVisit) async throws -> Answer {
        let (staff, session) = (visit.person.id, visit.person.session)
        try await visit.portal.store.write(about: staff.value) { db in
            try db.endStaffSession(session, of: staff)
            try db.audit(visit.staffAct(.staffSignedOut))
        }
        var answer = Answer.seeOther("/service/anmelden?hinweis=abgemeldet")
            .setting(SetCookie(name: .staff, value: "", seconds: 0, isStrict: true))
        answer.headers[.clearSiteData] = "\"cache\", \"storage\""
        return answer
    }

    /// Letters to somebody who is signed in follow it.
    static func chooseLanguage(_ visit: GuestVisit) async throws -> Answer {
        let language = visit.body["sprache"].flatMap(Language.init(rawValue:)) ?? .german
        if let staff = visit.staff?.id {
            try await visit.portal.store.write(about: staff.value) { try $0.setStaffLanguage(of: staff, language) }
        }
        return Answer.seeOther(Path(own: ReturnPath.own(visit.body["zurueck"]) ?? "/service"))
            .setting(SetCookie(name: .language, value: language.rawValue, seconds: 31_536_000))
    }
}
