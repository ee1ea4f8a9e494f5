import HTML
import Store
import Vocabulary

/// Signing in with e-mail address and password, or, by a button of the same page, with a passkey.
enum SignIn {
    struct Fields: Form {
        var email = Field("email", SignInTexts.email, .email, autocomplete: "username webauthn", longest: 254)
        var password = Field(
            "passwort", SignInTexts.password, .password, autocomplete: "current-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.email, \.password] }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        if visit.customer != nil { return .seeOther("/uebersicht") }
        let notices = await visit.portal.serviceNotices(at: visit.request.now)
        return page(
            visit, Fields(), back: visit.request.query["weiter"], notice: notice(visit.request.query["hinweis"]),
            notices: notices)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        guard let email = form.email.address(), let password = form.password.secret() else {
            return page(visit, form, back: back, errand: errand)
        }
        let now = visit.request.now
        let tries = SignInTries(visit.request, visit.portal.keys, email: email)
        // Counted before the password is looked at, and for unknown addresses alike.
        if let seconds = try await visit.portal.store.write(about: tries.byAccount, { try tries.wait($0, at: now) }) {
            throw Refusal.tooManyTries(seconds: seconds)
        }
        let account = try await visit.portal.store.read { try $0.account(email: email) }
        guard try await visit.portal.passwords.verify(password, against: account?.passwordHash), let account else {
            try await tries.fail(visit)
            form.password.error = SignInTexts.wrong
            return page(visit, form, back: back, errand: errand)
        }
        guard let answer = try await goOn(visit, account, password, tries, back: back, errand: errand) else {
            form.password.error = SignInTexts.wrong
            return page(visit, form, back: back, errand: errand)
        }
        return answer
    }

    private enum Outcome: Sendable {
        case admitted(device: String)
        case codeNext
        case outdated
        /// It went into another account.
        case merged
    }

    /// The password was right: in, or on to the code of the second factor. Nil when it was changed while it was checked:
    /// then it opens nothing any more.
    private static func goOn(
        _ visit: GuestVisit, _ known: Account, _ password: String, _ tries: SignInTries, back: String?, errand: Errand?
    ) async throws -> Answer? {
        let account = known.id
        let admission = Admission(visit, account)
        let stronger = try await visit.portal.passwords.stronger(known.passwordHash, of: password)
        let pending = Random.hexadecimal(bytes: 32)
        let (device, now) = (visit.request.deviceHash, visit.request.now)
        let outcome = try await visit.portal.store.write(about: account.value) { db -> Outcome in
            guard try db.account(account)?.passwordHash == known.passwordHash else { return .outdated }
            try tries.clear(db)
            if try db.mergedInto(account) != nil { return .merged }
            if let stronger { try db.setPassword(of: account, hash: stronger) }
            if try db.secondFactor(of: account) != nil, try !db.trustsDevice(device, of: account, at: now) {
                try db.addPendingSignIn(tokenHash(pending), for: account, at: now)
                return .codeNext
            }
            return .admitted(device: try admission.begin(db))
        }
        switch outcome {
        case .outdated: return nil
        case .merged: return page(visit, Fields(), notice: MergeTexts.mergedSignIn)
        case .codeNext: return TypeSecondFactor.next(visit, token: pending, back: back, errand: errand)
        case .admitted(let device): return admission.answer(visit, device: device, back: back, errand: errand)
        }
    }

    static func page(
        _ visit: GuestVisit, _ form: Fields, back: String? = nil, notice: Text? = nil, errand: Errand? = nil,
        passkey error: Text? = nil, notices: [ServiceNotice]? = nil
    ) -> Answer {
        let notice = errand == nil ? notice : SignInTexts.sessionEnded
        let back = errand?.path ?? back
        let passkey = SignInWithPasskey.part(error)
        return visit.page(
            SignInTexts.title, problems: form.problems + passkey.problems, section: .signIn, script: "passkeys.js"
        ) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            if let notices { page.serviceState(notices, at: visit.request.now) }
            if errand?.hadPhoto == true { page.p(SignInTexts.photoLater, .class("notice")) }
            func whereTo() {
                if let back = ReturnPath.own(back) { page.input(.hidden, name: "weiter", value: back) }
                errand?.carry(in: page)
            }
            page.form(visit, action: "/anmelden") {
                whereTo()
                page.field(form.email)
                page.field(form.password)
                page.button(SignInTexts.submit, .class("button"))
            }
            passkey.write(page, visit, fields: whereTo)
            page.ul(.class("links")) {
                page.li { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") }
                page.li { page.a(SignInTexts.haveLetter, href: "/registrieren/code") }
                page.li { page.a(SignInTexts.haveCode, href: "/code") }
            }
            page.signInHelp(visit.portal.helpAnswers(on: visit.request.today), visit.portal.operator)
        }
    }

    private static func notice(_ name: String?) -> Text? {
        switch name {
        case "registriert": SignInTexts.registered
        case "verknuepft": SignInTexts.linked
        case "passwort": SignInTexts.passwordChanged
        case "email": EmailTexts.saved
        case "eingeladen": InvitationTexts.signInNotice
        case "schliessen": ClosingTexts.signInNotice
        case "schliessen-spaeter": ClosingTexts.signInNoticeLonger
        case "behalten": ClosingTexts.keptSignIn
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
