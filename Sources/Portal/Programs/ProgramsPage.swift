import HTML
import Store
import Vocabulary

/// `/einstellungen/programme`: which programs have access, to what, and when each was used; one press ends one.
enum ProgramsPage {
    static let path: Path = "/einstellungen/programme"

    private struct Listed: Sendable {
        let token: CustomerToken
        let contracts: [ProgramContract]
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (account, now) = (visit.person.account, visit.request.now)
        let listed = try await visit.portal.store.read { db in
            try db.customerTokens(of: account).map {
                Listed(token: $0, contracts: try db.contracts(ofToken: $0.id))
            }
        }
        let notice = ProgramTexts.notice(visit.request.query["hinweis"])
        return visit.page(ProgramTexts.title, section: .settings, lead: ProgramTexts.lead) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.p(.class("actions")) { page.a(ProgramTexts.new, href: MakeProgram.path, .class("button")) }
            page.h2(ProgramTexts.list)
            if listed.isEmpty {
                page.p(ProgramTexts.none, .class("empty"))
            } else {
                page.ul(.class("cards")) { for one in listed { entry(page, visit, one, now) } }
            }
            page.p(ProgramTexts.how)
            page.ul(.class("links")) {
                page.li { page.a(ProgramTexts.document, href: ProgramDocument.path) }
                page.li { page.a(CalendarTexts.title, href: CalendarPage.path) }
                page.li { page.a(SettingsTexts.back, href: "/einstellungen") }
            }
        }
    }

    /// Ends one. That needs no password: it only takes away.
    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (account, now, device) = (visit.person.account, visit.request.now, visit.request.device)
        let named = visit.body["beenden"] ?? ""
        let isKnown = try await visit.portal.store.read { try $0.customerTokens(of: account) }
            .contains { $0.id == named }
        guard isKnown else { throw Refusal.notFound }
        let isEnded = try await visit.portal.store.write(about: account.value) { db in
            guard try db.endCustomerToken(named, of: account, at: now) else { return false }
            try db.note(.programsEnded, of: account, device: device, at: now)
            try db.audit(visit.act(.programEnded))
            return true
        }
        return .seeOther(
            isEnded
                ? "/einstellungen/programme?hinweis=beendet" : "/einstellungen/programme?hinweis=unveraendert")
    }

    private static func entry(_ page: Page, _ visit: CustomerVisit, _ one: Listed, _ now: Instant) {
        let token = one.token
        let scopes = ProgramScope.set(token.scopes)
        page.li(.class("card")) {
            page.div {
                page.strong(token.name)
                page.p(ProgramTexts.validity(token, at: now))
                page.p(ProgramTexts.use(token), .class("hint"))
                page.ul {
                    for scope in ProgramScope.allCases where scopes.contains(scope) {
                        page.li(ProgramTexts.words(scope))
                    }
                }
                page.p(.class("hint")) {
                    page.text(ProgramTexts.opens)
                    page.text(": ")
                    if one.contracts.isEmpty {
                        page.text(ProgramTexts.nothing)
                    } else {
                        page.text(one.contracts.map(\.number.value).joined(separator: ", "))
                    }
                }
            }
            guard token.isAlive(at: now) else { return }
            page.form(visit, action: path) {
                page.button(
                    ProgramTexts.end, name: "beenden", value: token.id, .class("button-second"),
                    .ariaLabel(ProgramTexts.end(token)))
            }
        }
    }
}
