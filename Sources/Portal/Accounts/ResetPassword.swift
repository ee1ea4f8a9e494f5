import HTML
import Store
import Vocabulary

/// Choosing a new password behind the link of the letter. Every session of the account ends; nobody is signed in by it.
/// Passkeys stay unless their owner wants them gone: who forgot a password still needs them, who was robbed does not.
enum ResetPassword {
    struct Fields: Form {
        var password = Field(
            "passwort", RegistrationTexts.newPassword, hint: RegistrationTexts.newPasswordHint, .password,
            autocomplete: "new-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.password] }
    }

    private static let passkeysField = "passkeys"

    static func page(_ visit: GuestVisit, _ form: Fields, _ link: OpenLink) async throws -> Answer {
        let passkeys = try await visit.portal.store.read { try $0.countPasskeys(of: ID(stored: link.subject)) }
        let removes = visit.body[passkeysField] != nil
        return visit.page(
            ForgottenPasswordTexts.newTitle, problems: form.problems, lead: ForgottenPasswordTexts.newLead
        ) { page in
            page.form(visit, action: "/bestaetigen") {
                page.field(form.password)
                if passkeys > 0 {
                    page.div(.class("check")) {
                        page.input(
                            .checkbox, name: passkeysField, value: "entfernen", checked: removes, .id("feld-passkeys"),
                            .ariaDescribedBy("feld-passkeys-hinweis"))
                        page.label(PasskeyTexts.removeAll(passkeys), for: "feld-passkeys")
                    }
                    page.p(PasskeyTexts.removeAllHint, .class("hint"), .id("feld-passkeys-hinweis"))
                }
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
        else { return try await page(visit, form, link) }
        let hash = try await visit.portal.passwords.hash(password)
        let (now, device) = (visit.request.now, visit.request.device)
        let cookie = visit.request.deviceHash
        let account = ID<Account>(stored: link.subject)
        let fresh = Random.hexadecimal(bytes: 32)
        let (keys, removes) = (visit.portal.keys, visit.body[passkeysField] != nil)
        let result = try await visit.portal.store.write(about: account.value) { db -> (isDone: Bool, isKnown: Bool) in
            guard try db.useLinks(for: .passwordReset, subject: account.value, at: now),
                let known = try db.account(account)
            else { return (false, false) }
            try db.setPassword(of: account, hash: hash)
            try db.endSessions(of: account)
            try db.endPrograms(of: account, at: now)
            try db.forgetDevices(of: account, except: cookie)
            try db.untrustDevices(of: account)
            try db.withdrawEmailChange(of: account)
            // Whoever reads the letters of this account is not held up by those who guess at its password.
            let isKnown = try db.knowsDevice(cookie, of: account)
            if !isKnown { try db.addDevice(tokenHash(fresh), of: account, device: device, at: now) }
            if removes { try db.removePasskeys(of: account, told: device, at: now) }
            try db.reset(.signInByAccount, keys.counted(known.email.key))
            try db.note(.passwordReset, of: account, device: device, at: now)
            try db.queueForEveryAddress(PasswordChangedLetter(), of: account, at: now)
            try db.audit(visit.act(.passwordReset, of: account))
            return (true, isKnown)
        }
        guard result.isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        let answer = Answer.seeOther("/anmelden?hinweis=passwort")
            .setting(SetCookie(name: .link, value: "", seconds: 0))
            .setting(SetCookie(name: .session, value: "", seconds: 0))
        return result.isKnown
            ? answer : answer.setting(SetCookie(name: .device, value: fresh, seconds: Admission.deviceSeconds))
    }
}
