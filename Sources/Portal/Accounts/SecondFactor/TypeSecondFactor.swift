import HTML
import Store
import Vocabulary

/// `/anmelden/code`: the second step of signing in, for who has a second factor. A code on paper counts in the same field.
enum TypeSecondFactor {
    struct Fields: Form {
        var code = Field(
            "code", SecondFactorTexts.code, hint: SecondFactorTexts.codeHint, .code, autocomplete: "one-time-code",
            longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.code] }
    }

    private static let trustField = "vertrauen"

    /// After the right password: remembers who it is for five minutes.
    static func next(_ visit: GuestVisit, token: String, back: String?, errand: Errand?) -> Answer {
        let answer =
            errand == nil
            ? Answer.seeOther(ReturnPath.own(back).map { "/anmelden/code?weiter=\($0)" } ?? "/anmelden/code")
            : page(visit, Fields(), back: back, errand: errand)
        return answer.setting(SetCookie(name: .pending, value: token, seconds: PendingSignIn.minutes * 60))
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        if visit.customer != nil { return .seeOther("/uebersicht") }
        let back = visit.request.query["weiter"]
        guard try await pending(visit) != nil else {
            return .seeOther(ReturnPath.own(back).map { "/anmelden?weiter=\($0)" } ?? "/anmelden")
        }
        return page(visit, Fields(), back: back)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        guard let pending = try await pending(visit) else { return tooLate(visit, back, errand) }
        guard let typed = form.code.typed(orElse: SecondFactorTexts.codeMissing) else {
            return page(visit, form, back: back, errand: errand)
        }
        var letIn = Admission(visit, pending.account)
        letIn.trusts = visit.body[trustField] == "1"
        let (admission, check, now) = (letIn, SecondFactorCheck(visit, pending), visit.request.now)
        let outcome = try await visit.portal.store.write(about: pending.account.value) { db -> Outcome in
            // Somebody may have ended it since: a new password does.
            guard try db.pendingSignIn(pending.token, at: now) == pending.account else { return .tooLate }
            switch try check.take(typed, db) {
            case .tooMany(let seconds): return .tooMany(seconds: seconds)
            case .wrong:
                try db.audit(visit.act(.secondFactorFailed, of: pending.account))
                return .wrong
            case .right(let proof):
                try db.endPendingSignIn(pending.token)
                let device = try admission.begin(db)
                if proof == .recoveryCode { try db.audit(visit.act(.recoveryCodeUsed, of: pending.account)) }
                return .admitted(device: device)
            }
        }
        switch outcome {
        case .tooLate: return tooLate(visit, back, errand)
        case .tooMany(let seconds): throw Refusal.tooManyTries(seconds: seconds)
        case .wrong:
            visit.portal.bell.ring()
            form.code.error = SecondFactorTexts.codeWrong
            return page(visit, form, back: back, errand: errand)
        case .admitted(let device):
            return admission.answer(visit, device: device, back: back, errand: errand)
                .setting(SetCookie(name: .pending, value: "", seconds: 0))
        }
    }

    private enum Outcome: Sendable {
        case admitted(device: String)
        case wrong
        case tooMany(seconds: Int)
        case tooLate
    }

    /// Who has typed the right password in this browser.
    struct Pending: Sendable {
        let token: String
        let account: ID<Account>
        let isKnownDevice: Bool
    }

    private static func pending(_ visit: GuestVisit) async throws -> Pending? {
        guard let token = visit.request.cookies[.pending].map(tokenHash) else { return nil }
        let (device, now) = (visit.request.deviceHash, visit.request.now)
        return try await visit.portal.store.read { db in
            guard let account = try db.pendingSignIn(token, at: now) else { return nil }
            return Pending(
                token: token, account: account, isKnownDevice: try db.knowsDevice(device, of: account))
        }
    }

    private static func tooLate(_ visit: GuestVisit, _ back: String?, _ errand: Errand?) -> Answer {
        SignIn.page(visit, SignIn.Fields(), back: back, notice: SecondFactorTexts.tooLate, errand: errand)
            .setting(SetCookie(name: .pending, value: "", seconds: 0))
    }

    private static func page(_ visit: GuestVisit, _ form: Fields, back: String?, errand: Errand? = nil) -> Answer {
        visit.page(
            SecondFactorTexts.signInTitle, problems: form.problems, section: .signIn, lead: SecondFactorTexts.signInLead
        ) { page in
            page.form(visit, action: "/anmelden/code") {
                if let back = ReturnPath.own(errand?.path ?? back) {
                    page.input(.hidden, name: "weiter", value: back)
                }
                errand?.carry(in: page)
                page.field(form.code, showsValue: false)
                page.div(.class("check")) {
                    page.input(.checkbox, name: trustField, value: "1", .id("feld-vertrauen"))
                    page.label(SecondFactorTexts.trust(days: Admission.trustDays), for: "feld-vertrauen")
                }
                page.button(SignInTexts.submit, .class("button"))
            }
            page.p(SecondFactorTexts.codesLost(visit.portal.operator.phone), .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SecondFactorTexts.startAgain, href: "/anmelden") } }
        }
    }
}
