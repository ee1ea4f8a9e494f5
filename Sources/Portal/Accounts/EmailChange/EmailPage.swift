import HTML
import Store
import Vocabulary

/// „E-Mail-Adresse ändern“: asks where to, and sends a letter there. Until somebody confirms it, nothing changes.
enum EmailPage {
    struct Fields: Form {
        var email = Field(
            "email", EmailTexts.newAddress, hint: EmailTexts.newAddressHint, .email, autocomplete: "email", longest: 254
        )

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.email] }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        return try await page(visit, Fields())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let (id, now) = (visit.person.account, visit.request.now)
        if visit.body["zuruecknehmen"] != nil {
            try await visit.portal.store.write(about: id.value) { db in
                if try db.withdrawEmailChange(of: id) { try db.audit(visit.act(.emailChangeWithdrawn)) }
            }
            return .seeOther("/einstellungen/email")
        }
        var form = Fields(visit.body)
        guard let new = form.email.address() else { return try await page(visit, form) }
        guard let account = try await visit.portal.store.read({ try $0.account(id) }) else { throw Refusal.notFound }
        guard new.value != account.email.value else {
            form.email.error = EmailTexts.same
            return try await page(visit, form)
        }
        let isWithinLimit = try await visit.portal.store.write(about: id.value) { db in
            guard try db.count(.emailChangeByAccount, id.value, at: now) else { return false }
            let change = ID<EmailChange>()
            try db.begin(change, of: account, to: new, at: now)
            try db.queue(ConfirmEmailLetter(change: change.value), to: new, in: account.language, at: now)
            try db.queueForEveryAddress(EmailChangeAskedLetter(change: change.value), of: id, at: now)
            try db.audit(visit.act(.emailChangeAsked))
            return true
        }
        guard isWithinLimit else { throw Refusal.tooManyTries(seconds: Throttle.emailChangeByAccount.seconds) }
        visit.portal.bell.ring()
        return .seeOther("/einstellungen/email")
    }

    private static func page(_ visit: CustomerVisit, _ form: Fields) async throws -> Answer {
        let (id, now) = (visit.person.account, visit.request.now)
        let (account, waiting) = try await visit.portal.store.read { db in
            (try db.account(id), try db.waitingEmailChange(of: id, at: now))
        }
        guard let account else { throw Refusal.notFound }
        return visit.page(
            EmailTexts.title, problems: form.problems, section: .settings, lead: EmailTexts.lead(account.email)
        ) { page in
            if let waiting {
                page.p(EmailTexts.waiting(waiting.new), .class("notice"), .role("status"))
                page.form(visit, action: "/einstellungen/email") {
                    page.button(EmailTexts.withdraw, name: "zuruecknehmen", value: "1", .class("button-second"))
                }
            }
            page.form(visit, action: "/einstellungen/email") {
                page.field(form.email)
                page.p(EmailTexts.next, .class("hint"))
                page.button(EmailTexts.submit, .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }
}
