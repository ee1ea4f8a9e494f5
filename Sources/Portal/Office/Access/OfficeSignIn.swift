import HTML
import Store
import Vocabulary

/// `/service/anmelden`: the first step of signing in to the office. The second factor is never left out.
enum OfficeSignIn {
    struct Fields: Form {
        var email = Field("email", SignInTexts.email, .email, autocomplete: "username", longest: 254)
        var password = Field(
            "passwort", SignInTexts.password, .password, autocomplete: "current-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.email, \.password] }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        if visit.staff != nil { return .seeOther("/service") }
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
        let tries = StaffTries(visit.request, visit.portal.keys, email: email)
        // Counted before the password is looked at, and for unknown addresses alike.
        if let seconds = try await visit.portal.store.write(about: tries.byPerson, { try tries.wait($0, at: now) }) {
            throw Refusal.tooManyTries(seconds: seconds)
        }
        let known = try await visit.portal.store.read { try $0.staffPassword(email: email) }
        guard try await visit.portal.passwords.verify(password, against: known?.hash), let known,
            let pending = try await goOn(visit, email, known, password, tries)
        else {
            try await tries.fail(visit)
            form.password.error = SignInTexts.wrong
            return page(visit, form, back: back, errand: errand)
        }
        return OfficeCode.next(visit, token: pending, back: back, errand: errand)
    }

    /// The token of the second step. Nil when the password was changed or the person locked while it was checked.
    private static func goOn(
        _ visit: GuestVisit, _ email: EmailAddress, _ known: (id: ID<Staff>, hash: String), _ password: String,
        _ tries: StaffTries
    ) async throws -> String? {
        let (id, hash, now) = (known.id, known.hash, visit.request.now)
        let stronger = try await visit.portal.passwords.stronger(hash, of: password)
        let token = Random.hexadecimal(bytes: 32)
        return try await visit.portal.store.write(about: id.value) { db in
            guard try db.staffPassword(email: email)?.hash == hash else { return nil }
            try tries.clear(db)
            if let stronger { try db.setStaffPassword(of: id, hash: stronger) }
            try db.addStaffPending(tokenHash(token), for: id, at: now)
            return token
        }
    }

    static func page(
        _ visit: some Visited, _ form: Fields, back: String? = nil, notice: Text? = nil, errand: Errand? = nil
    ) -> Answer {
        let notice = errand == nil ? notice : SignInTexts.sessionEnded
        return visit.office(OfficeSignInTexts.title, problems: form.problems, lead: OfficeSignInTexts.lead) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.form(visit, action: "/service/anmelden") {
                if let back = ReturnPath.own(errand?.path ?? back) {
                    page.input(.hidden, name: "weiter", value: back)
                }
                errand?.carry(in: page)
                page.field(form.email)
                page.field(form.password)
                page.button(SignInTexts.submit, .class("button"))
            }
            page.p(OfficeSignInTexts.forgotten, .class("hint"))
        }
    }

    private static func notice(_ name: String?) -> Text? {
        switch name {
        case "abgemeldet": SignInTexts.signedOut
        case "eingerichtet": OfficeSignInTexts.joined
        default: nil
        }
    }
}
