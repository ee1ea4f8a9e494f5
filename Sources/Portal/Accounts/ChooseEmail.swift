import HTML
import Store
import Vocabulary

/// Registering, second and third step: the e-mail address, then the password.
///
/// The password page is the same whether the address has a login or not, so that nobody can ask the portal who is a
/// customer.
enum ChooseEmail {
    struct EmailFields: Form {
        var email = Field(
            "email", SignInTexts.email, hint: RegistrationTexts.emailHint, .email, autocomplete: "email", longest: 254)

        static var fields: [any WritableKeyPath<EmailFields, Field> & Sendable] { [\.email] }
    }

    struct PasswordFields: Form {
        var password = Field(
            "passwort", SignInTexts.password, hint: RegistrationTexts.passwordHint, .password,
            autocomplete: "new-password", longest: 1024)

        static var fields: [any WritableKeyPath<PasswordFields, Field> & Sendable] { [\.password] }
    }

    static func showEmail(_ visit: GuestVisit) async throws -> Answer {
        guard let registration = try await current(visit) else { return .seeOther("/registrieren/code") }
        var form = EmailFields()
        form.email.raw = registration.email?.value ?? ""
        return emailPage(visit, form)
    }

    static func submitEmail(_ visit: GuestVisit) async throws -> Answer {
        guard let registration = try await current(visit) else { return .seeOther("/registrieren/code") }
        var form = EmailFields(visit.body)
        guard let email = form.email.address() else { return emailPage(visit, form) }
        try await visit.portal.store.write(about: registration.id.value) { db in
            try db.setEmail(of: registration.id, email)
        }
        return .seeOther("/registrieren/passwort")
    }

    static func showPassword(_ visit: GuestVisit) async throws -> Answer {
        guard let registration = try await current(visit), let email = registration.email else {
            return .seeOther("/registrieren/code")
        }
        return passwordPage(visit, PasswordFields(), email)
    }

    static func submitPassword(_ visit: GuestVisit) async throws -> Answer {
        guard let registration = try await current(visit), let email = registration.email else {
            return .seeOther("/registrieren/code")
        }
        var form = PasswordFields(visit.body)
        guard
            let password = try await form.password.newPassword(
                own: [email.value, visit.portal.operator.name], visit.portal.passwords)
        else { return passwordPage(visit, form, email) }
        // Either way one hash: that of the login's password, or that of the new one.
        let account = try await visit.portal.store.read { try $0.account(email: email) }
        let mayTry = try await countTry(visit, email)
        let hash: String?
        if let account {
            let isRight = try await visit.portal.passwords.verify(password, against: account.passwordHash)
            hash = isRight && mayTry ? account.passwordHash : nil
        } else {
            hash = try await visit.portal.passwords.hash(password)
        }
        let now = visit.request.now
        let language = visit.request.language
        let counted = visit.portal.keys.counted(registration.code.value)
        try await visit.portal.store.write(about: registration.id.value) { db in
            try db.setPassword(of: registration.id, hash: hash)
            guard try db.count(.lettersByRegistration, counted, at: now) else { return }
            try db.queue(
                ConfirmRegistrationLetter(registration: registration.id.value), to: email, in: language, at: now)
        }
        visit.portal.bell.ring()
        return .seeOther("/registrieren/gesendet")
    }

    /// A password typed here counts like one typed to sign in. Beyond the limit it is taken for wrong, without a word.
    private static func countTry(_ visit: GuestVisit, _ email: EmailAddress) async throws -> Bool {
        let (tries, now) = (SignInTries(visit.request, visit.portal.keys, email: email), visit.request.now)
        return try await visit.portal.store.write(about: tries.byAccount) { try tries.wait($0, at: now) } == nil
    }

    /// The registration this browser began.
    static func current(_ visit: GuestVisit) async throws -> Registration? {
        guard let secret = visit.request.cookies[.registration] else { return nil }
        let now = visit.request.now
        return try await visit.portal.store.read { try $0.registration(secret: secret, at: now) }
    }

    private static func emailPage(_ visit: GuestVisit, _ form: EmailFields) -> Answer {
        visit.page(
            RegistrationTexts.emailTitle, step: RegistrationTexts.step(2), problems: form.problems, section: .register,
            lead: RegistrationTexts.emailLead
        ) { page in
            page.form(visit, action: "/registrieren/email") {
                page.field(form.email)
                page.button(RegistrationTexts.next, .class("button"))
            }
        }
    }

    private static func passwordPage(_ visit: GuestVisit, _ form: PasswordFields, _ email: EmailAddress) -> Answer {
        visit.page(
            RegistrationTexts.passwordTitle, step: RegistrationTexts.step(3), problems: form.problems,
            section: .register, lead: RegistrationTexts.passwordLead
        ) { page in
            page.form(visit, action: "/registrieren/passwort") {
                page.p(.class("fact")) {
                    page.text(SignInTexts.email)
                    page.text(": ")
                    page.strong(email.value)
                }
                page.field(form.password)
                page.button(RegistrationTexts.next, .class("button"))
            }
            page.p { page.a(RegistrationTexts.otherEmail, href: "/registrieren/email") }
        }
    }
}

extension Field {
    /// A password to be set, judged by the rule.
    mutating func newPassword() -> String? {
        guard error == nil else { return nil }
        switch PasswordRule.judge(raw) {
        case nil: return raw
        case .empty: error = RegistrationTexts.passwordMissing
        case .tooShort: error = RegistrationTexts.passwordTooShort
        case .tooLong: error = RegistrationTexts.passwordTooLong
        }
        return nil
    }
}
