import HTML
import Store
import Vocabulary

/// Registering, last step: the press of the button on the page behind the link.
enum FinishRegistration {
    struct Fields: Form {
        var password = Field(
            "passwort", SignInTexts.password, hint: ConfirmTexts.passwordHint, .password,
            autocomplete: "current-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.password] }
    }

    private enum Outcome: String, Sendable {
        case registered = "registriert"
        case linked = "verknuepft"
        case tooLate
    }

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        return page(visit, open, Fields())
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let open = try await load(visit, link) else { return ConfirmLink.ended(visit) }
        if open.asksForPassword {
            // The address has a login, and its password was not the one typed before. Whoever opened the link owns
            // the address, so an honest answer tells nobody anything.
            var form = Fields(visit.body)
            guard let password = form.password.secret() else { return page(visit, open, form) }
            let (tries, now) = (SignInTries(visit.request, visit.portal.keys, email: open.email), visit.request.now)
            let wait = try await visit.portal.store.write(about: tries.byAccount) {
                try tries.wait($0, isSignedIn: true, at: now)
            }
            if let wait { throw Refusal.tooManyTries(seconds: wait) }
            guard try await visit.portal.passwords.verify(password, against: open.account?.passwordHash) else {
                try await tries.fail(visit)
                form.password.error = ConfirmTexts.passwordWrong
                return page(visit, open, form)
            }
        }
        let outcome: Outcome
        do {
            outcome = try await finish(visit, open)
        } catch is NothingToOpen {
            outcome = .tooLate
        }
        guard outcome != .tooLate else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return Answer.seeOther("/anmelden?hinweis=\(outcome.rawValue)")
            .setting(SetCookie(name: .link, value: "", seconds: 0))
            .setting(SetCookie(name: .registration, value: "", seconds: 0))
    }

    /// A registration behind its link, with the login its address has, if any.
    private struct Open: Sendable {
        let registration: Registration
        let email: EmailAddress
        let account: Account?

        var asksForPassword: Bool { account.map { $0.passwordHash != registration.passwordHash } ?? false }
    }

    private static func load(_ visit: GuestVisit, _ link: OpenLink) async throws -> Open? {
        let now = visit.request.now
        return try await visit.portal.store.read { db in
            guard let registration = try db.registration(link.subject, at: now), let email = registration.email
            else { return nil }
            let account = try db.account(email: email)
            guard account != nil || registration.passwordHash != nil else { return nil }
            return Open(registration: registration, email: email, account: account)
        }
    }

    /// Code, account, access and letters in one transaction: of two who redeem the same code exactly one gets it.
    private static func finish(_ visit: GuestVisit, _ open: Open) async throws -> Outcome {
        let (now, device) = (visit.request.now, visit.request.device)
        let registration = open.registration
        return try await visit.portal.store.write(about: registration.code.value) { db in
            guard try db.redeem(registration, at: now) else { return .tooLate }
            _ = try db.useLinks(for: .registration, subject: registration.id.value, at: now)
            let account = try self.account(open, db, at: now)
            // Somebody else got them meanwhile: nothing is kept, and the code is not used up.
            guard try db.giveContracts(of: registration.code, to: account, at: now) > 0 else { throw NothingToOpen() }
            let isNew = open.account == nil
            try db.note(isNew ? .registered : .contractLinked, of: account, device: device, at: now)
            let letter = RegistrationDoneLetter(isNew: isNew)
            try db.queue(letter, to: open.email, in: registration.language, at: now)
            if let onFile = try db.knownEmail(of: registration.code), onFile != open.email {
                try db.queue(letter, to: onFile, in: registration.language, at: now)
            }
            try db.audit(visit.act(isNew ? .registered : .contractLinked, of: account))
            return isNew ? .registered : .linked
        }
    }

    private struct NothingToOpen: Error {}

    /// The login that was there, or a new one. If somebody made one in the same moment, nothing is kept and the next
    /// press asks for its password.
    private static func account(_ open: Open, _ db: Session, at now: Instant) throws -> ID<Account> {
        if let account = open.account {
            if try db.mergedInto(account.id) != nil { throw NothingToOpen() }
            return account.id
        }
        guard let hash = open.registration.passwordHash,
            let added = try db.addAccount(
                email: open.email, passwordHash: hash, language: open.registration.language, at: now)
        else { throw StoreError.busy }
        return added
    }

    private static func page(_ visit: GuestVisit, _ open: Open, _ form: Fields) -> Answer {
        visit.page(
            ConfirmTexts.registrationTitle, step: RegistrationTexts.step(4), problems: form.problems
        ) { page in
            page.p(.class("lead")) {
                page.text(ConfirmTexts.registrationFor)
                page.text(" ")
                page.strong(open.email.value)
            }
            page.form(visit, action: "/bestaetigen") {
                if open.asksForPassword {
                    page.p(ConfirmTexts.hasLogin)
                    page.field(form.password)
                }
                page.button(ConfirmTexts.finish, .class("button"))
            }
            if open.asksForPassword {
                page.p { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") }
            }
        }
    }
}
