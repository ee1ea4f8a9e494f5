import HTML
import Store
import Vocabulary

/// The pages that say an e-mail is on its way, with every way on for who cannot use it.
enum LetterSent {
    /// `/registrieren/gesendet`
    static func registration(_ visit: GuestVisit) async throws -> Answer {
        let canRepeat = try await ChooseEmail.current(visit)?.email != nil
        let notice = notice(visit.request.query["hinweis"])
        return visit.page(RegistrationTexts.sentTitle, step: RegistrationTexts.step(4), section: .register) { page in
            if let notice { page.p(notice, .class("notice"), .role("status")) }
            page.p(RegistrationTexts.sent, .class("lead"))
            page.p(.class("actions")) {
                page.a(ForgottenPasswordTexts.typeCode, href: "/code", .class("button"))
                page.a(RegistrationTexts.otherEmail, href: "/registrieren/email", .class("button-second"))
            }
            page.letterTrouble(visit.portal.operator)
            if canRepeat {
                page.form(visit, action: "/registrieren/gesendet") {
                    page.button(LetterSentTexts.again, .class("button-second"))
                }
                page.p(LetterSentTexts.limit, .class("hint"))
            }
            page.callUs(visit.portal.operator)
        }
    }

    /// Sends the letter once more, within the limit for all letters of this code. What is answered does not depend on
    /// whether the address has a login.
    static func repeatRegistration(_ visit: GuestVisit) async throws -> Answer {
        guard let registration = try await ChooseEmail.current(visit), let email = registration.email else {
            return .seeOther("/registrieren/code")
        }
        let (now, counted) = (visit.request.now, visit.portal.keys.counted(registration.code.value))
        let isWithinLimit = try await visit.portal.store.write(about: registration.id.value) { db in
            guard try db.count(.lettersByRegistration, counted, at: now) else { return false }
            // Without a password and without a login the link would lead to nothing yet.
            guard try registration.passwordHash != nil || db.account(email: email) != nil else { return true }
            try db.queue(
                ConfirmRegistrationLetter(registration: registration.id.value), to: email, in: registration.language,
                at: now)
            return true
        }
        visit.portal.bell.ring()
        return .seeOther("/registrieren/gesendet?hinweis=\(isWithinLimit ? "noch-einmal" : "genug")")
    }

    /// `/passwort-vergessen/gesendet`
    static func reset(_ visit: GuestVisit) async throws -> Answer {
        visit.page(ForgottenPasswordTexts.sentTitle) { page in
            page.p(ForgottenPasswordTexts.sent, .class("lead"))
            page.p(.class("actions")) {
                page.a(ForgottenPasswordTexts.typeCode, href: "/code", .class("button"))
            }
            page.letterTrouble(visit.portal.operator)
            page.p(.class("actions")) {
                page.a(LetterSentTexts.askAgain, href: "/passwort-vergessen", .class("button-second"))
            }
            page.p(LetterSentTexts.limit, .class("hint"))
            page.h2(ForgottenPasswordTexts.otherAddressTitle)
            let house = visit.portal.operator
            let answer = visit.portal.helpAnswers(on: visit.request.today).first { $0.key == SignInHelp.address }
            if let answer { page.words(of: answer, house, in: page.language) } else { page.callUs(house) }
        }
    }

    private static func notice(_ name: String?) -> Text? {
        switch name {
        case "noch-einmal": LetterSentTexts.sentAgain
        case "genug": LetterSentTexts.enough
        default: nil
        }
    }
}

extension Page {
    /// What to do when the link cannot be clicked, and when no letter comes.
    func letterTrouble(_ house: Operator) {
        h2(LetterSentTexts.linkTitle)
        p(LetterSentTexts.link)
        h2(LetterSentTexts.nothingTitle)
        ul {
            li(LetterSentTexts.wait)
            li(LetterSentTexts.spam(house.sender))
            li(LetterSentTexts.address)
        }
    }

    func callUs(_ house: Operator) {
        p {
            text(LetterSentTexts.call)
            text(" ")
            a(phone: house.phone)
        }
    }
}
