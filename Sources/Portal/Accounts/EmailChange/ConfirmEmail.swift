import HTML
import HTTPTypes
import Store
import Vocabulary

/// Behind the link to the new address: one press gives the account its new address.
enum ConfirmEmail {
    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let change = try await visit.portal.store.read({ try $0.emailChange(link.subject) }),
            change.confirmedAt == nil
        else { return ConfirmLink.ended(visit) }
        return visit.page(EmailTexts.confirmTitle, lead: EmailTexts.confirmLead(change.new)) { page in
            page.form(visit, action: "/bestaetigen") { page.button(EmailTexts.confirm, .class("button")) }
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let (now, device) = (visit.request.now, visit.request.device)
        let here = visit.person.signedIn
        let outcome = try await unlessTaken(visit.portal.store, about: link.subject) { db -> Outcome in
            guard let change = try db.emailChange(link.subject), let account = try db.account(change.account),
                try db.useLinks(for: .emailChange, subject: link.subject, at: now)
            else { return .ended }
            guard try db.confirm(change, at: now) else { return .taken }
            try db.endSessions(of: change.account, except: here?.account == change.account ? here?.session : nil)
            try db.untrustDevices(of: change.account)
            try db.endLinks(for: .passwordReset, subject: change.account.value)
            try db.note(.emailChanged, of: change.account, device: device, at: now)
            try db.queueForEveryAddress(
                EmailChangedLetter(change: change.id.value), of: change.account, except: change.old, at: now)
            try db.queue(
                EmailChangedLetter(change: change.id.value, canUndo: true), to: change.old, in: account.language,
                at: now)
            try db.audit(visit.act(.emailChanged, of: change.account))
            return .done
        }
        switch outcome {
        case .ended:
            return ConfirmLink.ended(visit)
        case .taken:
            return visit.page(EmailTexts.takenTitle, status: .conflict, lead: EmailTexts.taken) { _ in }
        case .done:
            visit.portal.bell.ring()
            return Answer.seeOther(here == nil ? "/anmelden?hinweis=email" : "/einstellungen?hinweis=email")
                .setting(SetCookie(name: .link, value: "", seconds: 0))
        }
    }

    /// Two accounts may confirm the same address in the same moment: the unique key decides, and nothing of the other one's
    /// transaction remains.
    private static func unlessTaken(
        _ store: Store, about change: String, _ body: @escaping @Sendable (Session) throws -> Outcome
    ) async throws -> Outcome {
        do {
            return try await store.write(about: change, body)
        } catch StoreError.alreadyExists {
            return .taken
        }
    }

    private enum Outcome: Sendable { case done, ended, taken }
}
