import HTML
import Store
import Vocabulary

/// On a customer's file, for each account that owns a contract: what it agreed to, where it is signed in, and the presses that
/// end its sessions or look as it.
struct CustomerAccountsPart {
    struct Standing: Sendable {
        let account: ID<Account>
        let email: String
        let wishes: Wishes?
        let sessions: [OpenSession]
    }

    let visit: StaffVisit
    let customer: String
    let standings: [Standing]

    static func load(_ accounts: [OfficeAccount], _ keys: Keys, _ rules: SessionRules, _ db: Session, at now: Instant)
        throws -> [Standing]
    {
        try accounts.filter { $0.role == .owner }.map { account in
            Standing(
                account: account.id, email: account.email, wishes: try db.wishes(of: account.id, keys),
                sessions: try db.sessions(of: account.id, rules: rules, at: now))
        }
    }

    func write(_ page: Page) {
        for standing in standings {
            page.section {
                page.h2(CustomerAccountTexts.title(standing.email))
                consents(page, standing)
                sessions(page, standing)
                presses(page, standing)
            }
        }
    }

    private func consents(_ page: Page, _ standing: Standing) {
        page.h3(WishesTexts.title)
        let given = standing.wishes?.given ?? []
        guard let wishes = standing.wishes, !given.isEmpty else {
            page.p(CustomerAccountTexts.noConsents)
            return
        }
        page.ul {
            for wish in given {
                page.li {
                    page.text(WishesTexts.name(wish))
                    if case .given(_, let since) = wishes.standing(of: wish) {
                        page.text(" ")
                        page.small(WishesTexts.since(since))
                    }
                }
            }
        }
    }

    private func sessions(_ page: Page, _ standing: Standing) {
        page.h3(StaffTexts.sessions)
        guard !standing.sessions.isEmpty else {
            page.p(StaffTexts.noSessions)
            return
        }
        page.ul {
            for session in standing.sessions {
                page.li(StaffTexts.session(session.device, session.signedInAt, session.lastSeenAt))
            }
        }
    }

    private func presses(_ page: Page, _ standing: Standing) {
        guard visit.may(.helpCustomers) else { return }
        if !standing.sessions.isEmpty {
            page.form(visit, action: "/service/kunden/\(customer)/abmelden") {
                page.input(.hidden, name: "konto", value: standing.account.value)
                page.button(StaffTexts.signOut, .class("button-second"))
            }
        }
        page.form(visit, action: "/service/kunden/\(customer)/ansicht") {
            page.input(.hidden, name: "konto", value: standing.account.value)
            page.p(ViewTexts.beginHint, .class("hint"))
            page.button(ViewTexts.begin, .class("button-second"))
        }
    }
}

/// Ends every session of one account of a customer, as when a phone was lost.
enum EndCustomerSessions {
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let file = try visit.request.id("id", of: CustomerFilePage.self).value
        try visit.codeIsFresh()
        let wanted = visit.body["konto"].flatMap { ID<Account>($0) }
        let now = visit.request.now
        let isDone = try await visit.portal.store.write(about: file) { db -> Bool in
            let accounts = try db.officeAccounts(of: file)
            guard let account = accounts.first(where: { $0.id == wanted && $0.role == .owner })?.id else {
                return false
            }
            try db.endSessions(of: account)
            try db.endPrograms(of: account, at: now)
            try db.forgetPendingSignIns(of: account)
            try db.untrustDevices(of: account)
            try db.note(.sessionsEnded, of: account, device: nil, at: now)
            try db.audit(visit.staffAct(.customerSignedOut, of: account.value))
            return true
        }
        return .seeOther("/service/kunden/\(file)?hinweis=\(isDone ? "abgemeldet" : "unveraendert")")
    }
}

enum CustomerAccountTexts {
    static func title(_ email: String) -> Text { Text("Zugang \(email)", en: "Account \(email)") }
    static let noConsents = Text("Keine Einwilligung in Werbung.", en: "No consent to advertising.")
    static let signedOut = Text("Der Zugang ist überall abgemeldet.", en: "The account is signed out everywhere.")
}
