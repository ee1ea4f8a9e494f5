import HTML
import Store
import Vocabulary

/// The page of a request that somebody else made about a contract or an order of this account, and „Das war ich nicht“.
/// Whoever sent it learns nothing of that.
enum DeclarationAboutPage {
    static func notMine(_ number: RequestNumber) -> Path { "/vorgaenge/\(number.value)/nicht-von-mir" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (number, account, now) = (try RequestPages.number(visit), visit.person.account, visit.request.now)
        let found = try await visit.portal.store.read { db in
            try db.declaration(number, about: account, at: now).map { ($0, try db.isDisowned($0.request.id)) }
        }
        guard let (about, isDisowned) = found else { throw Refusal.notFound }
        return page(visit, about, isDisowned: isDisowned)
    }

    /// Where only a form leads: opened by itself it is the page of the request, for whoever has that page.
    static func back(_ visit: CustomerVisit) async throws -> Answer {
        let (number, account, now) = (try RequestPages.number(visit), visit.person.account, visit.request.now)
        let isAbout = try await visit.portal.store.read { try $0.declaration(number, about: account, at: now) != nil }
        if !isAbout { _ = try await RequestPages.load(visit) }
        return .seeOther(RequestPages.path(number))
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let (number, account, now) = (try RequestPages.number(visit), visit.person.account, visit.request.now)
        let act = visit.act(.declarationDisowned)
        return try await visit.keep { db in
            guard let about = try db.declaration(number, about: account, at: now) else { throw Refusal.notFound }
            let request = about.request
            if !request.state.isClosed, try !db.isDisowned(request.id),
                try db.move(
                    request, to: request.state, by: .customer, remark: RequestRemark.disowned.rawValue, at: now) != nil
            {
                try db.audit(act)
            }
            return "/vorgaenge/\(number.value)"
        }
    }

    private static func page(_ visit: CustomerVisit, _ about: DeclarationAbout, isDisowned: Bool) -> Answer {
        let (request, isOpen) = (about.request, !about.request.state.isClosed)
        let lead = isOpen ? DeclarationAboutTexts.arrived(about) : DeclarationAboutTexts.answered(about)
        return visit.page(request.headline, section: .requests, lead: lead, wide: true) { page in
            if isDisowned { page.p(DeclarationAboutTexts.noted, .class("notice"), .role("status")) }
            page.div(.class("sections")) {
                page.section {
                    page.h2(RequestTexts.glance)
                    page.dl(.class("facts")) {
                        page.fact(RequestTexts.number, request.number.value)
                        page.fact(RequestTexts.state, RequestTexts.state(request.state))
                        page.fact(RequestTexts.received, request.receivedAt.text)
                        for contract in about.contracts.map(\.value).sorted() {
                            page.dt(RequestTexts.contract)
                            page.dd { page.a(contract, href: "/vertraege/\(contract)") }
                        }
                        for fact in about.payload.shared() { page.fact(fact) }
                    }
                    page.p(DeclarationAboutTexts.hidden, .class("hint"))
                }
                page.section {
                    page.h2(RequestTexts.nextTitle)
                    page.p(isOpen ? DeclarationAboutTexts.next(until: request.promisedOn) : DeclarationAboutTexts.over)
                    if isOpen, !isDisowned {
                        page.p(DeclarationAboutTexts.fromYou)
                        page.form(visit, action: notMine(request.number)) {
                            page.button(DeclarationAboutTexts.notMine, .class("button"))
                        }
                    }
                    page.p { page.a(phone: visit.portal.operator.phone) }
                }
            }
            page.ul(.class("links")) { page.li { page.a(RequestTexts.allRequests, href: "/vorgaenge") } }
        }
    }
}

extension Session {
    /// One of them that somebody else sent.
    fileprivate func declaration(_ number: RequestNumber, about account: ID<Account>, at now: Instant) throws
        -> DeclarationAbout?
    {
        try declarations(about: account, closedSince: now.adding(days: -DeclarationAbout.shownDays)).first {
            $0.request.number == number && !$0.isOwn
        }
    }

    fileprivate func isDisowned(_ request: ID<ServiceRequest>) throws -> Bool {
        try events(of: request).contains { $0.remark == RequestRemark.disowned.rawValue }
    }
}

extension Page {
    /// What others declared about contracts and orders of the visitor, the newest first.
    func declared(_ declarations: [DeclarationAbout]) {
        for about in declarations.filter({ !$0.isOwn }).prefix(DeclarationAbout.mostNotices) {
            let isOpen = !about.request.state.isClosed
            p(.class(isOpen ? "warn" : "notice")) {
                text(isOpen ? DeclarationAboutTexts.arrived(about) : DeclarationAboutTexts.answered(about))
                text(" ")
                a(href: RequestPages.path(about.request.number)) {
                    text(DeclarationAboutTexts.see)
                    text(" \(about.request.number.value)")
                }
            }
        }
    }

    func running(_ declarations: [RunningDeclaration]) {
        for declaration in declarations.prefix(DeclarationAbout.mostNotices) {
            p(.class("warn")) {
                text(declaration.words)
                text(" ")
                a(href: RequestPages.path(declaration.number)) {
                    text(DeclarationAboutTexts.see)
                    text(" \(declaration.number.value)")
                }
            }
        }
    }
}
