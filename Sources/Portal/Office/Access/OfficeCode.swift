import HTML
import Store
import Vocabulary

/// `/service/anmelden/code`: the second step, always. A code on paper counts in the same field.
enum OfficeCode {
    struct Fields: Form {
        var code = Field(
            "code", SecondFactorTexts.code, hint: SecondFactorTexts.codeHint, .code, autocomplete: "one-time-code",
            longest: 40)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.code] }
    }

    /// After the right password: remembers who it is for five minutes.
    static func next(_ visit: GuestVisit, token: String, back: String?, errand: Errand?) -> Answer {
        let answer =
            errand == nil
            ? Answer.seeOther(
                ReturnPath.own(back).map { "/service/anmelden/code?weiter=\($0)" } ?? "/service/anmelden/code")
            : page(visit, Fields(), back: back, errand: errand)
        return answer.setting(
            SetCookie(name: .staffPending, value: token, seconds: PendingSignIn.minutes * 60, isStrict: true))
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        if visit.staff != nil { return .seeOther("/service") }
        guard try await pending(visit) != nil else { return .seeOther("/service/anmelden") }
        return page(visit, Fields(), back: visit.request.query["weiter"])
    }

    private enum Outcome: Sendable {
        case admitted, wrong, tooLate
        case tooMany(seconds: Int)
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        guard let pending = try await pending(visit) else { return tooLate(visit, back, errand) }
        guard let typed = form.code.typed(orElse: SecondFactorTexts.codeMissing) else {
            return page(visit, form, back: back, errand: errand)
        }
        let (staff, request) = (pending.staff, visit.request)
        let admission = OfficeAdmission(request, staff)
        let check = StaffCodeCheck(visit, staff, isKnown: pending.isKnown)
        let outcome = try await visit.portal.store.write(about: staff.value) { db -> Outcome in
            guard try db.staffPending(pending.token, at: request.now) == staff else { return .tooLate }
            switch try check.take(typed, db) {
            case .tooMany(let seconds): return .tooMany(seconds: seconds)
            case .wrong:
                try db.audit(request.staffAct(.staffCodeFailed, by: nil, of: "staff:\(staff.value)"))
                return .wrong
            case .right(let onPaper):
                try db.endStaffPending(pending.token)
                try admission.begin(db, isKnown: pending.isKnown)
                if onPaper { try db.audit(request.staffAct(.staffRecoveryCodeUsed, by: staff, of: nil)) }
                return .admitted
            }
        }
        switch outcome {
        case .tooLate: return tooLate(visit, back, errand)
        case .tooMany(let seconds): throw Refusal.tooManyTries(seconds: seconds)
        case .wrong:
            form.code.error = SecondFactorTexts.codeWrong
            return page(visit, form, back: back, errand: errand)
        case .admitted:
            visit.portal.bell.ring()
            return admission.answer(visit, back: back, errand: errand)
        }
    }

    /// Who has typed the right password in this browser.
    private struct Pending: Sendable {
        let token: String
        let staff: ID<Staff>
        let isKnown: Bool
    }

    private static func pending(_ visit: GuestVisit) async throws -> Pending? {
        guard let token = visit.request.cookies[.staffPending].map(tokenHash) else { return nil }
        let (device, now) = (visit.request.staffDeviceHash, visit.request.now)
        return try await visit.portal.store.read { db in
            guard let staff = try db.staffPending(token, at: now) else { return nil }
            return Pending(token: token, staff: staff, isKnown: try db.knowsStaffDevice(device, of: staff))
        }
    }

    private static func tooLate(_ visit: GuestVisit, _ back: String?, _ errand: Errand?) -> Answer {
        OfficeSignIn.page(
            visit, OfficeSignIn.Fields(), back: back, notice: SecondFactorTexts.tooLate, errand: errand
        )
        .setting(SetCookie(name: .staffPending, value: "", seconds: 0, isStrict: true))
    }

    private static func page(_ visit: GuestVisit, _ form: Fields, back: String?, errand: Errand? = nil) -> Answer {
        visit.office(
            SecondFactorTexts.signInTitle, problems: form.problems, lead: SecondFactorTexts.signInLead
        ) { page in
            page.form(visit, action: "/service/anmelden/code") {
                if let back = ReturnPath.own(errand?.path ?? back) {
                    page.input(.hidden, name: "weiter", value: back)
                }
                errand?.carry(in: page)
                page.field(form.code, showsValue: false)
                page.button(SignInTexts.submit, .class("button"))
            }
            page.p(OfficeSignInTexts.codesLost, .class("hint"))
            page.ul(.class("links")) { page.li { page.a(SecondFactorTexts.startAgain, href: "/service/anmelden") } }
        }
    }
}
