import HTML
import Store
import Vocabulary

/// Signing in with e-mail address and password.
enum SignIn {
    struct Fields: Form {
        var email = Field("email", SignInTexts.email, .email, autocomplete: "username", longest: 254)
        var password = Field(
            "passwort", SignInTexts.password, .password, autocomplete: "current-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.email, \.password] }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        if visit.customer != nil { return .seeOther("/uebersicht") }
        return page(
            visit, Fields(), back: visit.request.query["weiter"], notice: notice(visit.request.query["hinweis"]))
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        guard let email = form.email.address(), let password = form.password.secret() else {
            return page(visit, form, back: back, errand: errand)
        }
        let now = visit.request.now
        let byAddress = visit.portal.keys.counted(visit.request.peer)
        let byAccount = visit.portal.keys.counted(email.key)
        // Counted before the password is looked at, and for unknown addresses alike.
        let isWithinLimits = try await visit.portal.store.write(about: byAccount) { db in
            guard try db.count(.signInByAddress, byAddress, at: now) else { return false }
            return try db.count(.signInByAccount, byAccount, at: now)
        }
        guard isWithinLimits else { throw Refusal.tooManyTries(seconds: Throttle.signInByAccount.seconds) }
        let account = try await visit.portal.store.read { try $0.account(email: email) }
        guard try await visit.portal.passwords.verify(password, against: account?.passwordHash), let account else {
            form.password.error = SignInTexts.wrong
            return page(visit, form, back: back, errand: errand)
        }
        return try await begin(visit, account, byAddress: byAddress, byAccount: byAccount, back: back, errand: errand)
    }

    /// A new session under a new token; whatever session the browser had is over.
    private static func begin(
        _ visit: GuestVisit, _ account: Account, byAddress: String, byAccount: String, back: String?,
        errand: Errand?
    ) async throws -> Answer {
        let token = Random.hexadecimal(bytes: 32)
        let old = visit.request.cookies[.session].map(tokenHash)
        let (device, rules, now) = (visit.request.device, visit.portal.sessionRules, visit.request.now)
        try await visit.portal.store.write(about: account.id.value) { db in
            if let old { try db.endSession(old) }
            try db.beginSession(tokenHash(token), for: account.id, device: device, rules: rules, at: now)
            try db.note(.signedIn, of: account.id, device: device, at: now)
            try db.reset(.signInByAccount, byAccount)
            try db.uncount(.signInByAddress, byAddress)
        }
        let answer: Answer
        if let errand {
            let customer = Customer(
                account: account.id, session: tokenHash(token), signedInAt: now, passwordAt: now)
            let forms = FormGuard(secret: visit.portal.keys.formSecret(of: tokenHash(token)))
            answer = errand.page(
                CustomerVisit(
                    portal: visit.portal, request: visit.request, body: FormBody(), person: customer, forms: forms))
        } else {
            answer = Answer.seeOther(Path(own: ReturnPath.own(back) ?? "/uebersicht"))
        }
        return
            answer
            .setting(SetCookie(name: .session, value: token, seconds: nil))
            .setting(SetCookie(name: .language, value: "", seconds: 0))
    }

    static func page(
        _ visit: GuestVisit, _ form: Fields, back: String? = nil, notice: Text? = nil, errand: Errand? = nil
    ) -> Answer {
        let notice = errand == nil ? notice : SignInTexts.sessionEnded
        let back = errand?.path ?? back
        return visit.page(SignInTexts.title, problems: form.problems, section: .signIn) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            if errand?.hadPhoto == true { page.p(SignInTexts.photoLater, .class("notice")) }
            page.form(visit, action: "/anmelden") {
                if let back = ReturnPath.own(back) { page.input(.hidden, name: "weiter", value: back) }
                errand?.carry(in: page)
                page.field(form.email)
                page.field(form.password)
                page.button(SignInTexts.submit, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") }
                page.li { page.a(SignInTexts.haveLetter, href: "/registrieren/code") }
                page.li { page.a(SignInTexts.haveCode, href: "/code") }
            }
        }
    }

    private static func notice(_ name: String?) -> Text? {
        switch name {
        case "registriert": SignInTexts.registered
        case "verknuepft": SignInTexts.linked
        case "passwort": SignInTexts.passwordChanged
        case "email": EmailTexts.saved
        case "abgemeldet": SignInTexts.signedOut
        default: nil
        }
    }
}

extension Field {
    /// An e-mail address, or an error at the field.
    mutating func address() -> EmailAddress? {
        guard let typed = typed(orElse: SignInTexts.emailMissing) else { return nil }
        guard let address = try? EmailAddress(typed) else {
            error = SignInTexts.emailWrong
            return nil
        }
        return address
    }

    /// A password as it was typed: nothing is trimmed.
    mutating func secret() -> String? {
        guard error == nil else { return nil }
        guard !raw.isEmpty else {
            error = SignInTexts.passwordMissing
            return nil
        }
        return raw
    }
}
