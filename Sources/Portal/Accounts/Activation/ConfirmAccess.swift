import HTML
import Store
import Vocabulary

/// Behind the link that proves the e-mail address of an application. Opening it changes nothing and shows nothing of what
/// was typed: the letter may have gone to a stranger. Only the press hands the application to the office.
enum ConfirmAccess {
    private static let donePath: Path = "/registrieren/zugang/eingegangen"

    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let application = try await visit.portal.store.read({ try $0.accessApplication(link.subject) }),
            application.confirmedAt == nil
        else { return ConfirmLink.ended(visit) }
        return visit.page(ActivationTexts.confirmTitle, lead: ActivationTexts.confirmLead(application.askedAt)) {
            page in
            page.form(visit, action: "/bestaetigen") {
                page.button(ActivationTexts.confirm, .class("button"))
            }
            page.p(ActivationTexts.notYou, .class("hint"))
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let (keys, now) = (visit.portal.keys, visit.request.now)
        let due = AccessApplication.due(visit.portal.operator, from: now.day)
        let isDone = try await visit.portal.store.write(about: link.subject) { db -> Bool in
            guard let application = try db.accessApplication(link.subject),
                let email = application.claim(keys)?.address,
                try db.useLinks(for: .accessApplication, subject: link.subject, at: now),
                try db.confirm(application.id, dueOn: due, at: now)
            else { return false }
            let letter = AccessArrivedLetter(number: application.number, dueOn: due.iso)
            try db.queue(letter, to: email, in: application.language, at: now)
            try db.audit(visit.act(.accessConfirmed, subject: application.id.value))
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return Answer.seeOther(donePath).setting(SetCookie(name: .link, value: "", seconds: 0))
    }

    /// `/registrieren/zugang/eingegangen`
    static func done(_ visit: GuestVisit) async throws -> Answer {
        visit.page(
            ActivationTexts.arrivedTitle, section: .register, lead: ActivationTexts.arrived(visit.portal.operator)
        ) {
            page in
            page.p(ActivationTexts.arrivedLetter)
            page.p { page.a(phone: visit.portal.operator.phone) }
        }
    }
}
