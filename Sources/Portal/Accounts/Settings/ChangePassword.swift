import HTML
import Store
import Vocabulary

/// Changing the password: the old one, the new one, save. Every other session ends, and every known address is told.
enum ChangePassword {
    struct Fields: Form {
        var old = Field(
            "altes-passwort", SettingsTexts.oldPassword, .password, autocomplete: "current-password", longest: 1024)
        var new = Field(
            "neues-passwort", SettingsTexts.newPassword, hint: RegistrationTexts.newPasswordHint, .password,
            autocomplete: "new-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.old, \.new] }
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        page(visit, Fields())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        var form = Fields(visit.body)
        let old = form.old.secret()
        let id = visit.person.account
        let own = try await visit.portal.store.read { try $0.ownWords(of: id) }
        let new = try await form.new.newPassword(own: own + [visit.portal.operator.name], visit.portal.passwords)
        guard let old, let new else { return page(visit, form) }
        guard let oldHash = try await ConfirmPassword.rightHash(of: old, visit) else {
            form.old.error = SettingsTexts.passwordWrong
            return page(visit, form)
        }
        let hash = try await visit.portal.passwords.hash(new)
        let cookie = visit.request.deviceHash
        let (session, device, now) = (visit.person.session, visit.request.device, visit.request.now)
        let isDone = try await visit.portal.store.write(about: id.value) { db in
            // Somebody may have set a new one while this one was checked, and ended this session with it.
            guard try db.account(id)?.passwordHash == oldHash else { return false }
            try db.setPassword(of: id, hash: hash)
            try db.endSessions(of: id, except: session)
            try db.endPrograms(of: id, at: now)
            try db.forgetDevices(of: id, except: cookie)
            try db.endLinks(for: .passwordReset, subject: id.value)
            try db.withdrawEmailChange(of: id)
            try db.typedPassword(in: session, at: now)
            try db.note(.passwordChanged, of: id, device: device, at: now)
            try db.queueForEveryAddress(PasswordChangedLetter(keepsOneDevice: true), of: id, at: now)
            try db.audit(visit.act(.passwordChanged))
            return true
        }
        guard isDone else {
            form.old.error = SettingsTexts.passwordWrong
            return page(visit, form)
        }
        visit.portal.bell.ring()
        return .seeOther("/einstellungen?hinweis=passwort")
    }

    private static func page(_ visit: CustomerVisit, _ form: Fields) -> Answer {
        visit.page(
            SettingsTexts.changePassword, problems: form.problems, section: .settings, lead: SettingsTexts.passwordLead
        ) { page in
            page.form(visit, action: "/einstellungen/passwort") {
                page.field(form.old)
                page.field(form.new)
                page.button(SettingsTexts.save, .class("button"))
            }
            page.ul(.class("links")) {
                page.li { page.a(SignInTexts.forgotten, href: "/passwort-vergessen") }
                page.li { page.a(SettingsTexts.back, href: "/einstellungen") }
            }
        }
    }
}

extension Field {
    /// A password to be set: long enough, and not one that is guessed early. `own` are words of this person.
    mutating func newPassword(own: [String], _ hasher: PasswordHasher) async throws -> String? {
        guard let password = newPassword() else { return nil }
        let strength = try await hasher.strength(of: password, own: own)
        guard strength.isEnough else {
            error = PasswordTexts.weak(strength.weakness)
            return nil
        }
        return password
    }
}
