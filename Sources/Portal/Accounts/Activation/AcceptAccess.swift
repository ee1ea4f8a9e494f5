import HTML
import HTTPTypes
import Store
import Vocabulary

/// Behind the link of an approval by e-mail: a password, and the contracts are open. The link went to the address the
/// house had on file, and only there; opening it changes nothing.
enum AcceptAccess {
    private struct Open: Sendable {
        let id: ID<AccessApplication>
        let customer: String
        let email: EmailAddress
        let language: Language
        /// The login this address has, if any.
        let account: Account?
    }

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        return page(visit, open, ChooseEmail.PasswordFields(), FinishRegistration.Fields())
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        var (new, known) = (ChooseEmail.PasswordFields(visit.body), FinishRegistration.Fields(visit.body))
        var hash: String?
        if let account = open.account {
            guard let password = known.password.secret() else { return page(visit, open, new, known) }
            let (tries, now) = (SignInTries(visit.request, visit.portal.keys, email: open.email), visit.request.now)
            let wait = try await visit.portal.store.write(about: tries.byAccount) {
                try tries.wait($0, isSignedIn: true, at: now)
            }
            if let wait { throw Refusal.tooManyTries(seconds: wait) }
            guard try await visit.portal.passwords.verify(password, against: account.passwordHash) else {
                try await tries.fail(visit)
                known.password.error = ConfirmTexts.passwordWrong
                return page(visit, open, new, known)
            }
        } else {
            guard
                let password = try await new.password.newPassword(
                    own: [open.email.value, visit.portal.operator.name], visit.portal.passwords)
            else { return page(visit, open, new, known) }
            hash = try await visit.portal.passwords.hash(password)
        }
        do {
            guard try await finish(visit, open, hash) else { return ConfirmLink.ended(visit) }
        } catch is NothingToOpen {
            return ConfirmLink.ended(visit)
        }
        visit.portal.bell.ring()
        return Answer.seeOther("/anmelden?hinweis=\(open.account == nil ? "registriert" : "verknuepft")")
            .setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    /// Somebody else got the contracts meanwhile: nothing is kept.
    private struct NothingToOpen: Error {}

    private static func load(_ visit: GuestVisit, _ link: OpenLink) async throws -> Open? {
        let keys = visit.portal.keys
        return try await visit.portal.store.read { db in
            guard let invited = try db.invitedCustomer(of: link.subject),
                let application = try db.accessApplication(link.subject),
                let email = application.claim(keys)?.address,
                // Billing may know another address by now: then this mailbox proves nothing.
                let onFile = invited.email.flatMap({ try? EmailAddress($0) }), onFile == email
            else { return nil }
            let account = try db.account(email: email)
            // What it got would go to nobody.
            if let account, try db.mergedInto(account.id) != nil { return nil }
            return Open(
                id: application.id, customer: invited.customer, email: email, language: application.language,
                account: account)
        }
    }

    /// Account, access and letters in one transaction. False when another press was faster.
    private static func finish(_ visit: GuestVisit, _ open: Open, _ hash: String?) async throws -> Bool {
        let (now, device) = (visit.request.now, visit.request.device)
        return try await visit.portal.store.write(about: open.customer) { db in
            guard try db.useLinks(for: .accessInvitation, subject: open.id.value, at: now),
                try db.accept(open.id, at: now)
            else { return false }
            let account: ID<Account>
            if let known = open.account {
                account = known.id
            } else if let hash,
                let added = try db.addAccount(
                    email: open.email, passwordHash: hash, language: open.language, at: now)
            {
                account = added
            } else {
                throw StoreError.busy
            }
            guard try db.giveContracts(ofCustomer: open.customer, to: account, at: now) > 0 else {
                throw NothingToOpen()
            }
            let isNew = open.account == nil
            try db.note(isNew ? .registered : .contractLinked, of: account, device: device, at: now)
            try db.queue(RegistrationDoneLetter(isNew: isNew), to: open.email, in: open.language, at: now)
            try db.audit(visit.act(isNew ? .registered : .contractLinked, of: account))
            return true
        }
    }

    private static func page(
        _ visit: GuestVisit, _ open: Open, _ new: ChooseEmail.PasswordFields, _ known: FinishRegistration.Fields
    ) -> Answer {
        let hasLogin = open.account != nil
        return visit.page(
            AccessDecisionTexts.acceptTitle, problems: hasLogin ? known.problems : new.problems,
            lead: AccessDecisionTexts.acceptLead
        ) { page in
            page.form(visit, action: "/bestaetigen") {
                page.p(.class("fact")) {
                    page.text(SignInTexts.email)
                    page.text(": ")
                    page.strong(open.email.value)
                }
                if hasLogin {
                    page.p(ConfirmTexts.hasLogin)
                    page.field(known.password)
                } else {
                    page.field(new.password)
                }
                page.button(
                    hasLogin ? AccessDecisionTexts.tie : AccessDecisionTexts.make, .class("button"))
            }
            if hasLogin { page.p { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") } }
        }
    }
}
