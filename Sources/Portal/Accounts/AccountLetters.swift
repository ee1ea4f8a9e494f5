import Mail
import Store
import Vocabulary

/// Confirms a registration: brings the link and the code.
struct ConfirmRegistrationLetter: PortalLetter {
    static let kind = "registration-confirm"
    static let editable: EditableWords? = EditableWords.usual
    let registration: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (recipient, now) = (desk.recipient, desk.now)
        let made = try await desk.link(for: .registration, subject: registration) { db in
            try db.registration(registration, at: now)?.email == recipient
        }
        return made.map { draft($0, desk) }
    }

    private func draft(_ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: AccountLetterTexts.confirmSubject,
            parts: [.paragraph(desk.words(AccountLetterTexts.confirm))]
                + desk.parts(link, label: ConfirmTexts.finish)
                + [.small(desk.words(AccountLetterTexts.notYou))])
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self(registration: "").draft(Muster.link, desk) }
}

/// Tells that a registration is complete, to every address known.
struct RegistrationDoneLetter: PortalLetter {
    static let kind = "registration-done"
    static let editable: EditableWords? = EditableWords.usual
    let isNew: Bool

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: isNew ? AccountLetterTexts.doneSubject : AccountLetterTexts.linkedSubject,
            parts: [
                .paragraph(desk.words(isNew ? AccountLetterTexts.done : AccountLetterTexts.linked)),
                .button(label: desk.words(PageTexts.toSignIn), url: desk.address("/anmelden")),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self(isNew: true).write(desk) }
}

/// Brings the link and the code for a new password.
struct PasswordResetLetter: PortalLetter {
    static let kind = "password-reset"
    static let editable: EditableWords? = EditableWords.usual

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let email = desk.recipient
        guard let account = try await desk.portal.store.read({ try $0.account(email: email) }) else { return nil }
        if let hint = try await MergedHint.draft(account, desk) { return hint }
        let made = try await desk.link(
            for: .passwordReset, subject: account.id.value, if: { try $0.account(email: email) != nil })
        return made.map { draft($0, desk) }
    }

    private func draft(_ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: AccountLetterTexts.resetSubject,
            parts: [.paragraph(desk.words(AccountLetterTexts.reset))]
                + desk.parts(link, label: ForgottenPasswordTexts.newTitle)
                + [.small(desk.words(AccountLetterTexts.notYou))])
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self().draft(Muster.link, desk) }
}

/// Tells that the password was changed.
struct PasswordChangedLetter: PortalLetter {
    static let kind = "password-changed"
    static let editable: EditableWords? = EditableWords.usual
    /// Whether the device it was changed on stays signed in.
    var keepsOneDevice: Bool?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: AccountLetterTexts.changedSubject,
            parts: [
                .paragraph(
                    desk.words(
                        keepsOneDevice == true ? AccountLetterTexts.changedHere : AccountLetterTexts.changed)),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self().write(desk) }
}

enum AccountLetterTexts {
    static let confirmSubject = Text("Schließen Sie Ihre Registrierung ab", en: "Finish your registration")
    static let confirm = Text(
        "Sie haben sich im Kundenportal registriert. Öffnen Sie den Link und drücken Sie dort auf „Registrierung abschließen“. Der Link gilt 24 Stunden.",
        en: """
            You have registered in the customer portal. Open the link and press “Finish the registration” there. \
            The link is valid for 24 hours.
            """)
    static let doneSubject = Text("Ihr Zugang zum Kundenportal ist fertig", en: "Your customer portal account is ready")
    static let done = Text(
        "Ihr Zugang ist fertig. Sie sehen dort alle Ihre Verträge und Dokumente und können Zählerstände melden.",
        en: "Your account is ready. You find all your contracts and documents there and can report meter readings.")
    static let linkedSubject = Text(
        "Ein Vertrag ist mit Ihrem Zugang verknüpft", en: "A contract was linked to your account")
    static let linked = Text(
        "Der Vertrag aus unserem Brief steht jetzt in Ihrem Kundenportal.",
        en: "The contract from our letter is now in your customer portal.")
    static let resetSubject = Text("Neues Passwort für das Kundenportal", en: "New password for the customer portal")
    static let reset = Text(
        "Für Ihren Zugang wurde ein neues Passwort angefordert. Öffnen Sie den Link und wählen Sie es dort. Der Link gilt 60 Minuten.",
        en: """
            A new password was requested for your account. Open the link and choose it there. The link is valid \
            for 60 minutes.
            """)
    static let changedSubject = Text("Ihr Passwort wurde geändert", en: "Your password was changed")
    static let changed = Text(
        "Das Passwort Ihres Kundenportals wurde geändert. Alle Geräte sind abgemeldet.",
        en: "The password of your customer portal was changed. All devices are signed out.")
    static let changedHere = Text(
        "Das Passwort Ihres Kundenportals wurde geändert. Alle Geräte außer dem, auf dem Sie es geändert haben, sind abgemeldet.",
        en: """
            The password of your customer portal was changed. All devices but the one it was changed on are signed out.
            """)
    static let notYou = Text(
        "Waren Sie das nicht? Dann müssen Sie nichts tun: Ohne den Link ändert sich nichts.",
        en: "That was not you? Then there is nothing to do: without the link nothing changes.")
    static func notYouCall(_ phone: String) -> Text {
        Text(
            "Waren Sie das nicht? Rufen Sie uns an: \(phone).", en: "That was not you? Call us: \(phone).")
    }
}
