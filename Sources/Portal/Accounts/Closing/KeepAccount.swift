import HTML
import HTTPTypes
import Store
import Vocabulary

/// Thinking again: the only page an account on its way out still opens, and the page behind the link of the letter. One
/// press keeps it as it was.
enum KeepAccount {
    static let path: Path = "/einstellungen/behalten"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        guard let end = visit.person.closesAt else { return .seeOther("/einstellungen") }
        return page(visit, until: end, action: path)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try await keep(visit.person.account, visit)
        return .seeOther("/einstellungen?hinweis=behalten")
    }

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let end = try await visit.portal.store.read({ try $0.closesAt(ID(stored: link.subject)) }) else {
            return ConfirmLink.ended(visit)
        }
        return page(visit, until: end, action: "/bestaetigen")
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard try await keep(ID(stored: link.subject), visit) else { return ConfirmLink.ended(visit) }
        return Answer.seeOther(visit.customer == nil ? "/anmelden?hinweis=behalten" : "/einstellungen?hinweis=behalten")
            .setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    @discardableResult
    private static func keep(_ account: ID<Account>, _ visit: some Visited) async throws -> Bool {
        let (device, now) = (visit.request.device, visit.request.now)
        let isKept = try await visit.portal.store.write(about: account.value) { db in
            guard try db.keep(account, at: now) else { return false }
            try db.endLinks(for: .keepAccount, subject: account.value)
            try db.note(.closingUndone, of: account, device: device, at: now)
            try db.audit(visit.request.act(.closingUndone, by: visit.customer?.account, of: account.value))
            try db.queueForEveryAddress(AccountKeptLetter(), of: account, at: now)
            return true
        }
        visit.portal.bell.ring()
        return isKept
    }

    private static func page(_ visit: some Visited, until end: Instant, action: Path) -> Answer {
        visit.page(ClosingTexts.closes(end.day), lead: ClosingTexts.closesLead) { page in
            page.form(visit, action: action) { page.button(ClosingTexts.keep, .class("button")) }
            page.p(ClosingTexts.closesNext, .class("hint"))
        }
    }
}
