import HTML
import Store
import Vocabulary

/// Choosing a new password behind the link of the letter. Every session of the account ends; nobody is signed in by it.
enum ResetPassword {
    struct Fields: Form {
        var password = Field(
            "passwort", RegistrationTexts.newPassword, hint: RegistrationTexts.newPasswordHint, .password,
            autocomplete: "new-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.password] }
    }

    static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(
            ForgottenPasswordTexts.newTitle, problems: form.problems, lead: ForgottenPasswordTexts.newLead
        ) { page in
            page.form(visit, action: "/bestaetigen") {
                page.field(form.password)
                page.button(ForgottenPasswordTexts.save, .class("button"))
            }
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        var form = Fields(visit.body)
        let own = try await visit.portal.store.read { try $0.ownWords(of: ID(stored: link.subject)) }
        guard
            let password = try await form.password.newPassword(
                own: own + [visit.portal.operator.name], visit.portal.passwords)
        else { return page(visit, form) }
        let hash = try await visit.portal.passwords.hash(password)
        let (now, device) = (visit.request.now, visit.request.device)
        let cookie = visit.request.deviceHash
        let account = ID<Account>(stored: link.subject)
        let keys = visit.portal.keys
        let isDone = try await visit.portal.store.write(about: account.value) { db in
            guard try db.useLinks(for: .passwordReset, subject: account.value, at: now),
                let known = try db.account(account)
            else { return false }
            try db.setPassword(of: account, hash: hash)
            try db.endSessions(of: account)
            try db.forgetDevices(of: account, except: cookie)
            try db.untrustDevices(of: account)
            try db.reset(.signInByAccount, keys.counted(known.email.key))
            try db.note(.passwordReset, of: account, device: device, at: now)
            try db.queueForEveryAddress(PasswordChangedLetter(), of: account, at: now)
            try db.audit(visit.act(.passwordReset, of: account))
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        return Answer.seeOther("/anmelden?hinweis=passwort")
            .setting(SetCookie(name: .link, value: "", seconds: 0))
            .setting(SetCookie(name: .session, value: "", seconds: 0))
    }
}
