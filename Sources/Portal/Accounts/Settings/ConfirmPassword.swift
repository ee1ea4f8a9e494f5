import HTML
import Store
import Vocabulary

/// Asks a customer who is signed in for the password again, before what matters most: an unlocked phone on a table must
/// not be enough to take an account over.
enum ConfirmPassword {
    /// For how long a typed password counts.
    static let freshMinutes = 5

    struct Fields: Form {
        var password = Field(
            "passwort", SignInTexts.password, .password, autocomplete: "current-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.password] }
    }

    /// Instead of the page that was asked for. What was typed comes along.
    static func answer(_ desk: Desk, _ body: FormBody) -> Answer {
        let errand = body.fields.isEmpty ? nil : Errand(path: desk.request.path, body: body)
        let visit = desk.arrival(FormBody()).visit(as: Guest(signedIn: desk.signedIn))
        return page(visit, Fields(), back: desk.request.address, errand: errand)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        guard let password = form.password.secret() else { return page(visit, form, back: back, errand: errand) }
        guard try await rightHash(of: password, visit) != nil else {
            form.password.error = SettingsTexts.passwordWrong
            return page(visit, form, back: back, errand: errand)
        }
        let (session, account, now) = (visit.person.session, visit.person.account, visit.request.now)
        try await visit.portal.store.write(about: account.value) { db in
            try db.typedPassword(in: session, at: now)
            try db.audit(visit.act(.passwordRight))
        }
        return errand?.page(visit) ?? .seeOther(Path(own: ReturnPath.own(back) ?? "/einstellungen"))
    }

    /// The hash this password fits, nil when it is not that of who is signed in. Tries are counted together with those
    /// of signing in, so that a stolen session cannot guess.
    static func rightHash(of password: String, _ visit: CustomerVisit) async throws -> String? {
        let (id, now) = (visit.person.account, visit.request.now)
        guard let account = try await visit.portal.store.read({ try $0.account(id) }) else { throw Refusal.notFound }
        let tries = SignInTries(visit.request, visit.portal.keys, email: account.email)
        let wait = try await visit.portal.store.write(about: tries.byAccount) {
            try tries.wait($0, isSignedIn: true, at: now)
        }
        if let wait { throw Refusal.tooManyTries(seconds: wait) }
        guard try await visit.portal.passwords.verify(password, against: account.passwordHash) else {
            try await tries.fail(visit)
            return nil
        }
        try await visit.portal.store.write(about: tries.byAccount) { try tries.takeBack($0) }
        return account.passwordHash
    }

    private static func page(_ visit: some Visited, _ form: Fields, back: String?, errand: Errand?) -> Answer {
        visit.page(
            SettingsTexts.confirmTitle, problems: form.problems, section: .settings, lead: SettingsTexts.confirmLead
        ) { page in
            page.form(visit, action: "/einstellungen/bestaetigen") {
                if let back = ReturnPath.own(errand?.path ?? back) {
                    page.input(.hidden, name: "weiter", value: back)
                }
                errand?.carry(in: page)
                page.field(form.password)
                page.button(RegistrationTexts.next, .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(SettingsTexts.back, href: "/einstellungen") } }
        }
    }
}

extension Visit<Customer> {
    /// Throws unless the password was typed within the last minutes.
    func passwordIsFresh() throws(Refusal) {
        let limit = request.now.adding(minutes: -ConfirmPassword.freshMinutes)
        guard let typed = person.passwordAt, typed >= limit else { throw .passwordFirst(body.withoutSecrets) }
    }
}
