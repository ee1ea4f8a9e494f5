import Mail
import Store
import Vocabulary

/// Tells what became of the second factor, to every address known.
struct SecondFactorLetter: PortalLetter {
    static let kind = "second-factor"
    static let editable: EditableWords? = EditableWords.usual

    enum Change: String, Codable, Sendable, CaseIterable {
        case on
        case off
        case newCodes = "new-codes"
        case recoveryCodeUsed = "recovery-code-used"
        /// Many wrong codes in a row, after the right password.
        case wrongCodes = "wrong-codes"
    }

    let change: Change
    /// How many recovery codes are left, when one was used.
    var left: Int?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let what = LetterBody.Part.paragraph(desk.words(SecondFactorLetterTexts.what(change, left: left ?? 0)))
        let notYou = LetterBody.Part.small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone)))
        let parts: [LetterBody.Part] =
            switch change {
            case .wrongCodes:
                [
                    what, .paragraph(desk.words(SecondFactorLetterTexts.stillOpen)),
                    .button(label: desk.words(SignInTexts.askForNew), url: desk.address("/passwort-vergessen")), notYou,
                ]
            case .on, .off, .newCodes, .recoveryCodeUsed:
                [
                    what,
                    .button(
                        label: desk.words(SecondFactorLetterTexts.look),
                        url: desk.address("/einstellungen/aktivitaet")),
                    notYou,
                ]
            }
        return Draft(subject: SecondFactorLetterTexts.subject(change), parts: parts)
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self(change: .on).write(desk) }
}

enum SecondFactorLetterTexts {
    static let look = Text("Aktivität ansehen", en: "See the activity")

    static let stillOpen = Text(
        "Ihr Zugang ist nicht gesperrt. Auf Geräten, mit denen Sie sich schon angemeldet haben, und mit einem Wiederherstellungscode melden Sie sich weiter an. Auf anderen Geräten gibt es für Codes aus der App jetzt Pausen.",
        en: """
            Your account is not locked. On devices you signed in with before, and with a recovery code, you still sign in. On \
            other devices there are pauses now for codes of the app.
            """)

    static func subject(_ change: SecondFactorLetter.Change) -> Text {
        switch change {
        case .on: Text("Ihr zweiter Faktor ist an", en: "Your second factor is on")
        case .off: Text("Ihr zweiter Faktor ist aus", en: "Your second factor is off")
        case .newCodes: Text("Neue Wiederherstellungscodes", en: "New recovery codes")
        case .recoveryCodeUsed: Text("Ein Wiederherstellungscode wurde benutzt", en: "A recovery code was used")
        case .wrongCodes: Text("Jemand kennt Ihr Passwort", en: "Somebody knows your password")
        }
    }

    static func what(_ change: SecondFactorLetter.Change, left: Int) -> Text {
        switch change {
        case .on:
            Text(
                "Beim Anmelden im Kundenportal fragen wir ab jetzt auch nach einem Code aus Ihrer App.",
                en: "From now on signing in to the customer portal asks for a code of your app too.")
        case .off:
            Text(
                "Beim Anmelden im Kundenportal genügt ab jetzt wieder das Passwort.",
                en: "From now on the password alone is enough again to sign in to the customer portal.")
        case .newCodes:
            Text(
                "Es gibt zehn neue Wiederherstellungscodes. Die alten gelten nicht mehr.",
                en: "There are ten new recovery codes. The old ones no longer count.")
        case .recoveryCodeUsed:
            Text(
                "Statt eines Codes aus der App wurde ein Wiederherstellungscode benutzt. Übrig: \(left).",
                en: "A recovery code was used instead of a code of the app. Left: \(left).")
        case .wrongCodes:
            Text(
                "Jemand hat Ihr richtiges Passwort eingegeben und danach mindestens \(Throttle.secondFactor.most) falsche Codes. Ohne Code kommt niemand hinein. Waren Sie das nicht? Dann wählen Sie jetzt ein neues Passwort.",
                en: """
                    Somebody typed your right password and after it at least \(Throttle.secondFactor.most) wrong codes. \
                    Nobody gets in without a code. Was it not you? Then choose a new password now.
                    """)
        }
    }
}
