import HTML
import Store
import Vocabulary

/// `/service/zugang/passwort`: somebody of the office chooses a new password for themselves.
enum ChangeOwnPassword {
    struct Fields: Form {
        var old = Field(
            "passwort-alt", SettingsTexts.oldPassword, .password, autocomplete: "current-password", longest: 1024)
        var new = Field(
            "passwort-neu", RegistrationTexts.newPassword, hint: RegistrationTexts.newPasswordHint, .password,
            autocomplete: "new-password", longest: 1024)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.old, \.new] }
    }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        return page(visit, Fields())
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        var form = Fields(visit.body)
        let (id, session, now) = (visit.person.id, visit.person.session, visit.request.now)
        guard let person = try await visit.portal.store.read({ try $0.staff(id) }) else { throw Refusal.notFound }
        let old = form.old.secret()
        let new = try await form.new.newPassword(
            own: [person.email.value, person.name, visit.portal.operator.name], visit.portal.passwords)
        guard let old, let new else { return page(visit, form) }
        let tries = StaffTries(visit.request, visit.portal.keys, email: person.email)
        if let seconds = try await visit.portal.store.write(about: tries.byPerson, { try tries.wait($0, at: now) }) {
            throw Refusal.tooManyTries(seconds: seconds)
        }
        let known = try await visit.portal.store.read { try $0.staffPassword(email: person.email) }
        guard try await visit.portal.passwords.verify(old, against: known?.hash), let known else {
            try await tries.fail(visit)
            form.old.error = SettingsTexts.passwordWrong
            return page(visit, form)
        }
        let hash = try await visit.portal.passwords.hash(new)
        let isDone = try await visit.portal.store.write(about: id.value) { db in
            // Changed or locked in another window meanwhile.
            guard try db.staffPassword(email: person.email)?.hash == known.hash else { return false }
            try tries.clear(db)
            try db.setStaffPassword(of: id, hash: hash)
            try db.endStaffSessions(of: id, except: session)
            try db.queue(StaffNoticeLetter(news: .passwordChanged), to: id, at: now)
            try db.audit(visit.staffAct(.staffPasswordChanged))
            return true
        }
        visit.portal.bell.ring()
        return .seeOther(isDone ? "/service/zugang?hinweis=passwort" : "/service/zugang")
    }

    private static func page(_ visit: StaffVisit, _ form: Fields) -> Answer {
        visit.office(
            StaffTexts.changePassword, problems: form.problems, section: .own, lead: StaffTexts.changePasswordLead
        ) { page in
            page.form(visit, action: "/service/zugang/passwort") {
                page.field(form.old)
                page.field(form.new)
                page.button(SettingsTexts.save, .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(StaffTexts.backToOwn, href: "/service/zugang") } }
        }
    }
}

/// `/service/zugang/codes`: ten new codes on paper; the old ones count no more.
enum MakeOwnCodes {
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        try visit.codeIsFresh()
        let (id, keys, now) = (visit.person.id, visit.portal.keys, visit.request.now)
        let codes = RecoveryCode.fresh()
        let hashes = codes.compactMap { RecoveryCode.hash($0, keys) }
        try await visit.portal.store.write(about: id.value) { db in
            try db.replaceStaffRecoveryCodes(of: id, hashes: hashes, at: now)
            try db.queue(StaffNoticeLetter(news: .codesMade), to: id, at: now)
            try db.audit(visit.staffAct(.staffCodesMade))
        }
        visit.portal.bell.ring()
        return visit.office(OfficeSignInTexts.codesTitle, section: .own, lead: StaffTexts.codesLead) { page in
            page.ul(.class("codes")) { for code in codes { page.li { page.code(code) } } }
            page.p(OfficeSignInTexts.codesKeep, .class("notice"))
            page.p(.class("actions")) {
                page.a(SecondFactorTexts.codesKept, href: "/service/zugang", .class("button"))
            }
        }
    }
}
