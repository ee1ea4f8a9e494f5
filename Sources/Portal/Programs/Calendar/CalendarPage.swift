import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/einstellungen/kalender`: a link for calendars is made and shown once; each can be ended, and then it ends at once.
enum CalendarPage {
    static let path: Path = "/einstellungen/kalender"
    private static let amountsField = "betraege"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try await page(visit)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        if let typed = visit.body["beenden"] { return try await end(visit, typed) }
        do {
            return try await make(visit)
        } catch is TooMany {
            return try await page(visit, error: CalendarTexts.tooMany)
        }
    }

    /// As many links work as may.
    private struct TooMany: Error {}

    private static func make(_ visit: CustomerVisit) async throws -> Answer {
        let (account, now, language) = (visit.person.account, visit.request.now, visit.language)
        let (token, id, device) = (Random.hexadecimal(bytes: 32), ID<CalendarLink>(), visit.request.device)
        let withAmounts = visit.body[amountsField] != nil
        let answer = try await visit.keep { db in
            guard
                try db.add(
                    id, of: account, hash: tokenHash(token), in: language, withAmounts: withAmounts, at: now)
            else { throw TooMany() }
            try db.note(.calendarMade, of: account, device: device, at: now)
            try db.audit(visit.act(.calendarMade))
            try db.queueForEveryAddress(CalendarLetter(), of: account, at: now)
            return path.adding("neu", id.value).value
        }
        // Only the press that made the link knows its token; the same form pressed again leads to the list.
        let isMine = answer.headers[.location]?.hasSuffix(id.value) ?? false
        return isMine ? shown(visit, token) : answer
    }

    private static func end(_ visit: CustomerVisit, _ typed: String) async throws -> Answer {
        guard let id = ID<CalendarLink>(typed) else { throw Refusal.notFound }
        let (account, now, device) = (visit.person.account, visit.request.now, visit.request.device)
        let isKnown = try await visit.portal.store.write(about: account.value) { db in
            guard try db.calendarLinks(of: account).contains(where: { $0.id == id }) else { return false }
            guard try db.end(id, of: account, at: now) else { return true }
            try db.note(.calendarEnded, of: account, device: device, at: now)
            try db.audit(visit.act(.calendarEnded))
            return true
        }
        guard isKnown else { throw Refusal.notFound }
        return .seeOther("/einstellungen/kalender?hinweis=beendet")
    }

    private static func shown(_ visit: CustomerVisit, _ token: String) -> Answer {
        visit.page(CalendarTexts.madeTitle, section: .settings, lead: CalendarTexts.made) { page in
            page.p(CalendarTexts.once, .class("notice"))
            page.p(.class("secret")) { page.code("\(visit.portal.settings.baseURL)/kalender/\(token).ics") }
            page.p(CalendarTexts.anybody)
            page.ul(.class("links")) { page.li { page.a(CalendarTexts.list, href: path) } }
        }
    }

    private static func page(_ visit: CustomerVisit, error: Text? = nil) async throws -> Answer {
        let account = visit.person.account
        let links = try await visit.portal.store.read { try $0.calendarLinks(of: account) }.filter { $0.endedAt == nil }
        let problems = error.map { [Problem(field: "feld-erstellen", words: $0)] } ?? []
        let isEnded = visit.request.query["hinweis"] == "beendet"
        return visit.page(
            CalendarTexts.title, problems: problems, section: .settings, lead: CalendarTexts.lead
        ) { page in
            if isEnded { page.p(CalendarTexts.ended, .class("notice"), .role("status")) }
            page.h2(CalendarTexts.list)
            if links.isEmpty {
                page.p(CalendarTexts.none, .class("empty"))
            } else {
                page.ul(.class("cards")) { for link in links { entry(page, visit, link) } }
            }
            page.h2(CalendarTexts.makeTitle)
            page.p(CalendarTexts.what)
            page.p(CalendarTexts.anybody, .class("hint"))
            page.form(visit, action: path) {
                page.div(.class("choice")) {
                    page.input(.checkbox, name: amountsField, value: "1", .id("feld-betraege"))
                    page.label(CalendarTexts.amounts, for: "feld-betraege")
                }
                page.button(CalendarTexts.make, .class("button"), .id("feld-erstellen"))
            }
            page.ul(.class("links")) {
                page.li { page.a(ProgramTexts.title, href: ProgramsPage.path) }
                page.li { page.a(SettingsTexts.back, href: "/einstellungen") }
            }
        }
    }

    private static func entry(_ page: Page, _ visit: CustomerVisit, _ link: CalendarLink) {
        page.li(.class("card")) {
            page.div {
                page.strong(CalendarTexts.since(link))
                page.p(CalendarTexts.uses(link), .class("hint"))
            }
            page.form(visit, action: path) {
                page.button(
                    CalendarTexts.end, name: "beenden", value: link.id.value, .class("button-second"),
                    .ariaLabel(CalendarTexts.end(link)))
            }
        }
    }
}
