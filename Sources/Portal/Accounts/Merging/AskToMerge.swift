import HTML
import Store
import Vocabulary

/// „Zugänge zusammenführen“: which other account is to become part of this one. A link goes there; what the page says is the
/// same whether there is such an account or not.
enum AskToMerge {
    static let path: Path = "/einstellungen/zusammenfuehren"

    struct Fields: Form {
        var email = Field(
            "email", MergeTexts.email, hint: MergeTexts.emailHint, .email, autocomplete: "off", longest: 254)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.email] }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        return page(visit, Fields())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        var form = Fields(visit.body)
        guard let email = form.email.address() else { return page(visit, form) }
        let (account, now, language) = (visit.person.account, visit.request.now, visit.language)
        let own = try await visit.portal.store.read { db in
            (try db.account(account)?.email, try db.mergeSide(account, at: now))
        }
        guard let address = own.0, let side = own.1 else { throw Refusal.notFound }
        if address == email {
            form.email.error = MergeTexts.same
        } else if let trouble = MergeRule.trouble(staying: side, going: MergeRule.Side()) {
            form.email.error = MergeTexts.trouble(trouble)
        }
        guard form.email.error == nil else { return page(visit, form) }
        let isWithinLimit = try await visit.portal.store.write(about: account.value) { db in
            guard try db.count(.mergesByAccount, account.value, at: now) else { return false }
            let merge = ID<AccountMerge>()
            if let other = try db.account(email: email) { try ask(merge, account, other.id, db, at: now) }
            // The same row for unknown addresses; whether there is anything to say shows when it is written.
            try db.queueForAnybody(MergeProofLetter(merge: merge.value), email: email, in: language, at: now)
            try db.audit(visit.act(.mergeAsked))
            return true
        }
        guard isWithinLimit else { throw Refusal.tooManyTries(seconds: Throttle.mergesByAccount.seconds) }
        visit.portal.bell.ring()
        return .seeOther("/einstellungen/zusammenfuehren?hinweis=gesendet")
    }

    private static func ask(
        _ merge: ID<AccountMerge>, _ staying: ID<Account>, _ going: ID<Account>, _ db: Session, at now: Instant
    ) throws {
        guard try !db.waitsToBeMerged(staying, going), let one = try db.mergeSide(staying, at: now),
            let other = try db.mergeSide(going, at: now), MergeRule.trouble(staying: one, going: other) == nil
        else { return }
        try db.ask(merge, staying: staying, going: going, at: now)
    }

    private static func page(_ visit: CustomerVisit, _ form: Fields) -> Answer {
        let isSent = form.problems.isEmpty && visit.request.query["hinweis"] == "gesendet"
        return visit.page(
            MergeTexts.title, problems: form.problems, section: .settings, lead: MergeTexts.lead
        ) { page in
            if isSent { page.p(MergeTexts.sent, .class("notice"), .role("status")) }
            page.h2(MergeTexts.howTitle)
            page.ol { for line in MergeTexts.how { page.li(line) } }
            page.h2(MergeTexts.thenTitle)
            page.ul { for line in MergeTexts.then { page.li(line) } }
            page.form(visit, action: path) {
                page.field(form.email)
                page.p(MergeTexts.noMail(visit.portal.operator.phone), .class("hint"))
                page.button(MergeTexts.submit, .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }
}
