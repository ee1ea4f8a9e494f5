import HTML
import Store
import Vocabulary

/// „Passwort vergessen?“: a letter with a one-time link. The answer is the same for every address.
enum ForgottenPassword {
    struct Fields: Form {
        var email = Field(
            "email", SignInTexts.email, hint: ForgottenPasswordTexts.hint, .email, autocomplete: "username",
            longest: 254)

        static var fields: [any WritableKeyPath<Fields, Field> & Sendable] { [\.email] }
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        page(visit, Fields())
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        var form = Fields(visit.body)
        guard let email = form.email.address() else { return page(visit, form) }
        let (now, language) = (visit.request.now, visit.language)
        let byAddress = visit.portal.keys.counted(visit.request.peer)
        let byAccount = visit.portal.keys.counted(email.key)
        // The same rows for known and unknown addresses: whether there is anything to send shows when it is written.
        try await visit.portal.store.write(about: byAccount) { db in
            guard try db.count(.resetByAddress, byAddress, at: now), try db.count(.resetByAccount, byAccount, at: now)
            else { return }
            try db.queueForAnybody(PasswordResetLetter(), email: email, in: language, at: now)
            try db.audit(visit.act(.resetAsked, subject: byAccount))
        }
        visit.portal.bell.ring()
        return .seeOther("/passwort-vergessen/gesendet")
    }

    private static func page(_ visit: GuestVisit, _ form: Fields) -> Answer {
        visit.page(ForgottenPasswordTexts.title, problems: form.problems, lead: ForgottenPasswordTexts.lead) { page in
            page.form(visit, action: "/passwort-vergessen") {
                page.field(form.email)
                page.button(ForgottenPasswordTexts.submit, .class("button"))
            }
            page.addressHelp(visit.portal.helpAnswers(on: visit.request.today), visit.portal.operator)
        }
    }
}

enum ForgottenPasswordTexts {
    static let title = Text("Passwort vergessen", en: "Forgotten password")
    static let lead = Text(
        "Wir senden Ihnen eine E-Mail mit einem Link. Damit wählen Sie ein neues Passwort. Der Link gilt 60 Minuten.",
        en: "We send you an e-mail with a link to choose a new password. The link is valid for 60 minutes.")
    static let hint = Text("Die Adresse, mit der Sie sich anmelden", en: "The address you sign in with")
    static let submit = Text("E-Mail anfordern", en: "Request the e-mail")
    static let sentTitle = Text("Sehen Sie in Ihr E-Mail-Postfach", en: "Look into your e-mail")
    static let sent = Text(
        "Gibt es zu dieser Adresse einen Zugang, ist jetzt eine E-Mail unterwegs. Sie enthält einen Link und einen kurzen Code. Beide gelten 60 Minuten.",
        en: """
            If there is an account for this address, an e-mail is on its way. It holds a link and a short code. \
            Both are valid for 60 minutes.
            """)
    static let typeCode = Text("Code eintippen", en: "Type the code")
    static let otherAddressTitle = Text("Sie wissen die Adresse nicht mehr?", en: "You no longer know the address?")
    static let newTitle = Text("Neues Passwort wählen", en: "Choose a new password")
    static let newLead = Text(
        "Mit dem Speichern werden alle Geräte abgemeldet. Danach melden Sie sich mit dem neuen Passwort an.",
        en: "Saving signs out all devices. Then sign in with the new password.")
    static let save = Text("Passwort speichern", en: "Save the password")
}
