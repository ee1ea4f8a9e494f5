import HTML
import Store
import Vocabulary

/// Looking at the portal as a customer sees it: begun in the customer's file, ended on a page of its own, or by itself.
enum ViewAsCustomer {
    static func begin(_ visit: StaffVisit) async throws -> Answer {
        let file = try visit.request.id("id", of: CustomerFilePage.self).value
        try visit.codeIsFresh()
        let wanted = visit.body["konto"].flatMap { ID<Account>($0) }
        let (me, session, now) = (visit.person.id, visit.person.session, visit.request.now)
        let token = Random.hexadecimal(bytes: 32)
        let isBegun = try await visit.portal.store.write(about: me.value) { db -> Bool in
            let accounts = try db.officeAccounts(of: file)
            guard let account = accounts.first(where: { $0.id == wanted })?.id else { return false }
            try db.beginView(tokenHash(token), of: account, file: file, by: me, in: session, at: now)
            try db.audit(visit.staffAct(.viewBegun, of: account.value))
            return true
        }
        guard isBegun else { return .seeOther("/service/kunden/\(file)") }
        return Answer.seeOther("/uebersicht")
            .setting(SetCookie(name: .view, value: token, seconds: OfficeView.minutes * 60, isStrict: true))
    }

    /// `/service/ansicht`: whom somebody looks as, and the press that ends it.
    static func show(_ visit: StaffVisit) async throws -> Answer {
        let view = try await view(visit)
        return visit.office(ViewTexts.title, section: .customers) { page in
            guard let view else {
                page.p(ViewTexts.none)
                page.p { page.a(CustomerTexts.searchAgain, href: "/service/kunden") }
                return
            }
            page.p(ViewTexts.of(view.email.value, until: view.endsAt))
            page.form(visit, action: "/service/ansicht") { page.button(ViewTexts.end, .class("button")) }
            page.ul(.class("links")) {
                page.li { page.a(ViewTexts.goOn, href: "/uebersicht") }
                page.li { page.a(OfficeMergeTexts.toFile, href: "/service/kunden/\(view.file)") }
            }
        }
    }

    static func end(_ visit: StaffVisit) async throws -> Answer {
        let view = try await view(visit)
        let (me, session) = (visit.person.id, visit.person.session)
        try await visit.portal.store.write(about: me.value) { db in
            try db.endViews(in: session)
            if let view { try db.audit(visit.staffAct(.viewEnded, of: view.account.value)) }
        }
        let target: Path = view.map { "/service/kunden/\($0.file)" } ?? "/service/kunden"
        return Answer.seeOther(target).setting(SetCookie(name: .view, value: "", seconds: 0, isStrict: true))
    }

    private static func view(_ visit: StaffVisit) async throws -> OfficeView? {
        guard let token = visit.request.cookies[.view].map(tokenHash) else { return nil }
        let (session, now) = (visit.person.session, visit.request.now)
        return try await visit.portal.store.read { try $0.officeView(token, session: session, at: now) }
    }
}

extension Desk {
    /// The look this browser was begun with, by the office's session in the same browser.
    func viewing() async throws -> (view: OfficeView, token: String)? {
        guard let token = request.cookies[.view].map(tokenHash), let session = request.cookies[.staff].map(tokenHash)
        else { return nil }
        let now = request.now
        return try await portal.store.read { try $0.officeView(token, session: session, at: now) }.map { ($0, token) }
    }

    /// Each page stands in the security log before it is shown.
    func noteView(_ route: Route?) async throws {
        guard let route, let view = signedIn?.view else { return }
        let act = request.staffAct(.customerViewed, by: view.staff, of: view.account.value, [.route: route.path])
        try await portal.store.write(about: view.staff.value) { try $0.audit(act) }
    }
}

extension Visited {
    /// Above every page of a look: whose it is, until when, and the way out.
    func viewBanner(_ page: Page) {
        guard let view = customer?.view else { return }
        page.p(.class("demo-bar"), .role("status")) {
            page.strong(ViewTexts.banner(view.email.value, until: view.endsAt))
            page.text(" ")
            page.a(ViewTexts.back, href: "/service/ansicht")
        }
    }
}

enum ViewTexts {
    static let title = Text("Ansicht wie der Kunde", en: "As the customer sees it")
    static let begin = Text("Ansehen wie der Kunde", en: "Look as the customer")
    static let beginHint = Text(
        "Nur lesen, fünf Minuten lang. Jede Seite steht im Protokoll. Dokumente lassen sich nicht öffnen.",
        en: "Reading only, for five minutes. Each page is in the log. Documents cannot be opened.")
    static func banner(_ email: String, until end: Instant) -> Text {
        Text(
            "Ansicht von \(email). Nur lesen, bis \(end.berlin.clock) Uhr.",
            en: "Looking as \(email). Reading only, until \(end.berlin.clock).")
    }
    static let back = Text("Ansicht beenden", en: "End this look")
    static let end = Text("Ansicht beenden", en: "End this look")
    static let goOn = Text("Weiter ansehen", en: "Go on looking")
    static let none = Text("Es ist keine Ansicht offen.", en: "You are looking as nobody.")
    static func of(_ email: String, until end: Instant) -> Text {
        Text(
            "Sie sehen das Portal wie \(email), bis \(end.berlin.clock) Uhr. Dann endet die Ansicht von selbst.",
            en: "You see the portal as \(email), until \(end.berlin.clock). Then the look ends by itself.")
    }
    static let refused = Text("In der Ansicht geht das nicht", en: "Not in this look")
    static let refusedNext = Text(
        "In der Ansicht lässt sich nur lesen, und nicht jede Seite. Dokumente und alles, was der Kunde bestätigen muss, bleiben zu.",
        en:
            "A look is for reading only, and not for every page. Documents and whatever customers have to confirm stay shut."
    )
}
