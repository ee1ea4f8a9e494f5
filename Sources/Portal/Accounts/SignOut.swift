import HTML
import HTTPTypes
import Store

/// Signing out: the session ends on the server, and the browser is asked to forget what it kept.
enum SignOut {
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let session = visit.person.session
        try await visit.portal.store.write(about: visit.person.account.value) { db in
            try db.endSession(session)
            try db.audit(visit.act(.signedOut))
        }
        var answer = Answer.seeOther("/anmelden?hinweis=abgemeldet")
            .setting(SetCookie(name: .session, value: "", seconds: 0))
        answer.headers[.clearSiteData] = "\"cache\", \"storage\""
        return answer
    }
}
