import HTML
import Store
import Vocabulary

/// Behind the link to the old address: one press gives the account back. Whoever changed it knew the password, so that
/// one ends too, with the devices known and a second factor and passkeys that came since; every session is over, and for three days
/// nobody changes bank details.
enum UndoEmail {
    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        guard let change = try await visit.portal.store.read({ try $0.emailChange(link.subject) }),
            change.undoneAt == nil
        else { return ConfirmLink.ended(visit) }
        return visit.page(EmailTexts.undoTitle, lead: EmailTexts.undoLead(change.old)) { page in
            page.form(visit, action: "/bestaetigen") { page.button(EmailTexts.undo, .class("button")) }
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let (now, device, nobody) = (visit.request.now, visit.request.device, visit.portal.passwords.decoy)
        let isDone = try await unlessTaken(visit.portal.store, about: link.subject) { db in
            guard let change = try db.emailChange(link.subject), let account = try db.account(change.account),
                try db.useLinks(for: .emailUndo, subject: link.subject, at: now), try db.undo(change, at: now)
            else { return false }
            try db.setPassword(of: account.id, hash: nobody)
            try db.endSessions(of: account.id)
            try db.forgetDevices(of: account.id, except: "")
            if let factor = try db.secondFactor(of: account.id), factor.since >= change.askedAt {
                try db.turnOffSecondFactor(of: account.id)
            }
            try db.removePasskeys(of: account.id, since: change.askedAt, told: device, at: now)
            try db.endLinks(for: .passwordReset, subject: account.id.value)
            try db.withdrawEmailChange(of: account.id)
            try db.note(.emailChangeUndone, of: account.id, device: device, at: now)
            try db.queue(EmailUndoneLetter(), to: change.new, in: account.language, at: now)
            try db.queueForEveryAddress(EmailUndoneLetter(), of: account.id, at: now)
            try db.queue(PasswordResetLetter(), to: change.old, in: account.language, at: now)
            try db.audit(visit.act(.emailChangeUndone, of: account.id))
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return visit.page(EmailTexts.undoneTitle, lead: EmailTexts.undone) { page in
            page.p(EmailTexts.undoneHint(visit.portal.operator.phone))
        }
        .setting(SetCookie(name: .link, value: "", seconds: 0))
        .setting(SetCookie(name: .session, value: "", seconds: 0))
    }

    /// False, too, when another account takes the old address in the same moment: the unique key decides.
    private static func unlessTaken(
        _ store: Store, about change: String, _ body: @escaping @Sendable (Session) throws -> Bool
    ) async throws -> Bool {
        do {
            return try await store.write(about: change, body)
        } catch StoreError.alreadyExists {
            return false
        }
    }
}
