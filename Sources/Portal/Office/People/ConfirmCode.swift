import HTML
import Store
import Vocabulary

/// Asks somebody of the office who is signed in for a code again, before access of others is touched: an open desk must not
/// be enough.
enum ConfirmCode {
    /// Instead of the page that was asked for. What was typed comes along.
    static func answer(_ visit: some Visited, _ body: FormBody) -> Answer {
        let errand = body.fields.isEmpty ? nil : Errand(path: visit.request.path, body: body)
        return page(visit, OfficeCode.Fields(), back: visit.request.address, errand: errand)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        var form = OfficeCode.Fields(visit.body)
        let back = visit.body["weiter"]
        let errand = Errand(carriedBy: visit.body, to: back)
        guard let typed = form.code.typed(orElse: SecondFactorTexts.codeMissing) else {
            return page(visit, form, back: back, errand: errand)
        }
        let (staff, session, now) = (visit.person.id, visit.person.session, visit.request.now)
        // Counted apart from those outside, who could hold the person up.
        let check = StaffCodeCheck(visit, staff, isKnown: true)
        let outcome = try await visit.portal.store.write(about: staff.value) { db in
            let outcome = try check.take(typed, db)
            switch outcome {
            case .right(let onPaper):
                try db.gaveStaffCode(in: session, at: now)
                try db.audit(visit.staffAct(onPaper ? .staffRecoveryCodeUsed : .staffCodeRight))
            case .wrong: try db.audit(visit.staffAct(.staffCodeFailed))
            case .tooMany: break
            }
            return outcome
        }
        switch outcome {
        case .tooMany(let seconds): throw Refusal.tooManyTries(seconds: seconds)
        case .wrong:
            form.code.error = SecondFactorTexts.codeWrong
            return page(visit, form, back: back, errand: errand)
        case .right:
            visit.portal.bell.ring()
            return errand.map { OfficeRefusals.errand($0, visit) }
                ?? .seeOther(Path(own: ReturnPath.own(back) ?? "/service"))
        }
    }

    private static func page(_ visit: some Visited, _ form: OfficeCode.Fields, back: String?, errand: Errand?) -> Answer
    {
        visit.office(
            StaffTexts.confirmTitle, problems: form.problems, section: .people, lead: StaffTexts.confirmLead
        ) { page in
            page.form(visit, action: "/service/bestaetigen") {
                if let back = ReturnPath.own(errand?.path ?? back) {
                    page.input(.hidden, name: "weiter", value: back)
                }
                errand?.carry(in: page)
                page.field(form.code, showsValue: false)
                page.button(RegistrationTexts.next, .class("button"))
            }
        }
    }
}

extension Visit<StaffMember> {
    /// Throws unless the second factor was given within the last minutes.
    func codeIsFresh() throws(Refusal) {
        guard person.codeAt > request.now.adding(minutes: -StaffSession.freshMinutes) else {
            throw .passwordFirst(body.withoutSecrets)
        }
    }
}
