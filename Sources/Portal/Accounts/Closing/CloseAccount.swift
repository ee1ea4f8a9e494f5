import HTML
import HTTPTypes
import Store
import Vocabulary

/// „Zugang schließen“: first what goes and what is kept, then, with the password, one press. From then on the account is
/// closed to everything but being kept, for two weeks; then it is deleted.
enum CloseAccount {
    static let path: Path = "/einstellungen/schliessen"
    static let confirmPath: Path = "/einstellungen/schliessen/bestaetigen"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (paper, longer) = (try await paperEnds(visit), try await takesLonger(visit))
        return visit.page(ClosingTexts.title, section: .settings, lead: ClosingTexts.lead, wide: true) { page in
            page.h2(ClosingTexts.contractsTitle)
            page.p(ClosingTexts.contracts)
            if let paper { page.p(paper) }
            page.h2(ClosingTexts.goesTitle)
            page.ul { for line in ClosingTexts.goes { page.li(line) } }
            page.h2(ClosingTexts.staysTitle)
            stays(page)
            page.h2(ClosingTexts.beforeTitle)
            page.p(ClosingTexts.before)
            page.p(.class("actions")) { page.a(ExportTexts.show, href: DataPage.path, .class("button-second")) }
            page.h2(ClosingTexts.thenTitle)
            page.p(longer ?? ClosingTexts.then)
            page.p(.class("actions")) {
                page.a(ClosingTexts.goOn, href: confirmPath, .class("button-second"))
            }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }

    /// Nil unless documents come on paper.
    private static func paperEnds(_ visit: CustomerVisit) async throws -> Text? {
        let account = visit.person.account
        guard let choice = try await visit.portal.store.read({ try $0.deliveryChoice(of: account) }),
            choice.way == .paper
        else { return nil }
        return ClosingTexts.paperEnds(try await end(visit).day, costs: (choice.priceYear ?? .zero) > .zero)
    }

    private static func end(_ visit: CustomerVisit) async throws -> Instant {
        let (account, now) = (visit.person.account, visit.request.now)
        return try await visit.portal.store.read { try $0.endOfClosing(account, at: now) }
    }

    /// Nil unless it takes longer, because another account went into this one.
    private static func takesLonger(_ visit: CustomerVisit) async throws -> Text? {
        let end = try await end(visit)
        return end > Closing.end(from: visit.request.now) ? ClosingTexts.thenLonger(end.day) : nil
    }

    private static func stays(_ page: Page) {
        page.table(
            ClosingTexts.staysTitle, of: ClosingTexts.kept,
            [
                .name(ClosingTexts.what) { page, one in page.text(one.what) },
                .words(ClosingTexts.howLong) { $0.howLong }, .words(ClosingTexts.why) { $0.why },
            ])
    }

    static func confirm(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let end = try await end(visit).day
        let paper = try await paperEnds(visit)
        return visit.page(ClosingTexts.confirmTitle, section: .settings, lead: ClosingTexts.confirmLead(end)) { page in
            page.p(ClosingTexts.confirmNext)
            if let paper { page.p(paper) }
            page.form(visit, action: confirmPath) {
                page.button(ClosingTexts.confirm(end), .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(ClosingTexts.keepNow, href: "/einstellungen") } }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let (account, device, now) = (visit.person.account, visit.request.device, visit.request.now)
        let isLate = try await visit.portal.store.write(about: account.value) { db -> Bool in
            let end = try db.endOfClosing(account, at: now)
            let isLonger = end > Closing.end(from: now)
            guard try db.close(account, at: end) else { return isLonger }
            try db.endSessions(of: account)
            try db.forgetDevices(of: account, except: "")
            try db.endLinks(for: .passwordReset, subject: account.value)
            try db.note(.closingAsked, of: account, device: device, at: now)
            try db.audit(visit.act(.closingAsked))
            try db.queueForEveryAddress(
                ClosingLetter(account: account.value, milliseconds: end.millisecondsSince1970), of: account, at: now)
            return isLonger
        }
        visit.portal.bell.ring()
        var answer = Answer.seeOther("/anmelden?hinweis=\(isLate ? "schliessen-spaeter" : "schliessen")")
            .setting(SetCookie(name: .session, value: "", seconds: 0))
            .setting(SetCookie(name: .device, value: "", seconds: 0))
        answer.headers[.clearSiteData] = "\"cache\", \"storage\""
        return answer
    }
}
