import HTML
import Store
import Vocabulary

/// Behind the link to the old address: one press gives the account back. Whoever changed it knew the password, so that
/// one ends too, with the devices known and with whatever came since; every session is over, and for three days nobody
/// changes bank details.
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
        let came = try await unlessTaken(visit.portal.store, about: link.subject) { db in
            guard let change = try db.emailChange(link.subject), let account = try db.account(change.account),
                try db.useLinks(for: .emailUndo, subject: link.subject, at: now), try db.undo(change, at: now)
            else { return nil }
            try db.setPassword(of: account.id, hash: nobody)
            try db.endSessions(of: account.id)
            try db.forgetDevices(of: account.id, except: "")
            try db.endLinks(for: .passwordReset, subject: account.id.value)
            try db.withdrawEmailChange(of: account.id)
            try db.note(.emailChangeUndone, of: account.id, device: device, at: now)
            try db.queue(EmailUndoneLetter(), to: change.new, in: account.language, at: now)
            try db.queueForEveryAddress(EmailUndoneLetter(), of: account.id, at: now)
            try db.queue(PasswordResetLetter(), to: change.old, in: account.language, at: now)
            let came = try db.endWhatCame(since: change.askedAt, to: account.id, visit.request)
            for act in came.acts { try db.audit(act) }
            try db.audit(visit.act(.emailChangeUndone, of: account.id))
            return came
        }
        guard let came else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return visit.page(EmailTexts.undoneTitle, lead: EmailTexts.undone) { page in
            if let ended = UndoTexts.ended(came) { page.p(ended) }
            page.p(UndoTexts.look)
            page.p(EmailTexts.undoneHint(visit.portal.operator.phone))
        }
        .setting(SetCookie(name: .link, value: "", seconds: 0))
        .setting(SetCookie(name: .session, value: "", seconds: 0))
    }

    /// Nil, too, when another account takes the old address in the same moment: the unique key decides.
    private static func unlessTaken(
        _ store: Store, about change: String, _ body: @escaping @Sendable (Session) throws -> CameSince?
    ) async throws -> CameSince? {
        do {
            return try await store.write(about: change, body)
        } catch StoreError.alreadyExists {
            return nil
        }
    }
}
