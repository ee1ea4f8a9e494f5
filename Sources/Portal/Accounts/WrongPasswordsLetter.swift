import Mail
import Store
import Vocabulary

/// Tells that many wrong passwords were typed for an account. It stays open, so there is nothing to unlock.
struct WrongPasswordsLetter: PortalLetter {
    static let kind = "wrong-passwords"
    static let editable: EditableWords? = EditableWords.usual
    /// When the last of them was typed, since 1970.
    let milliseconds: Int64

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let moment = Instant(millisecondsSince1970: milliseconds)
        return Draft(
            subject: WrongPasswordsTexts.subject,
            parts: [
                .paragraph(desk.words(WrongPasswordsTexts.what(moment))),
                .paragraph(desk.words(WrongPasswordsTexts.open)),
                .paragraph(desk.words(WrongPasswordsTexts.you)),
                .paragraph(desk.words(WrongPasswordsTexts.notYou)),
                .button(label: desk.words(SignInTexts.askForNew), url: desk.address("/passwort-vergessen")),
                .small(desk.words(WrongPasswordsTexts.questions(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(milliseconds: desk.now.millisecondsSince1970).write(desk)
    }
}

enum WrongPasswordsTexts {
    static let subject = Text("Falsche Passwörter für Ihren Zugang", en: "Wrong passwords for your account")
    static func what(_ moment: Instant) -> Text {
        Text(
            "Für Ihren Zugang zum Kundenportal wurde mindestens \(SignInPause.free)-mal hintereinander ein falsches Passwort eingegeben, zuletzt am \(moment.german). Damit kam niemand hinein.",
            en: """
                For your customer portal account a wrong password was typed at least \(SignInPause.free) times in a row, the \
                last time on \(moment.english). Nobody got in with them.
                """)
    }
    static let open = Text(
        "Ihr Zugang ist nicht gesperrt. Auf Geräten, mit denen Sie sich schon angemeldet haben, melden Sie sich an wie immer. Auf anderen gibt es zwischen zwei Versuchen eine Pause.",
        en: """
            Your account is not locked. On devices you signed in with before you sign in as always. On others there is a pause \
            between two tries.
            """)
    static let you = Text(
        "Waren Sie das? Dann wählen Sie ein neues Passwort: Das geht sofort und beendet die Pause.",
        en: "Was it you? Then choose a new password: that works at once and ends the pause.")
    static let notYou = Text(
        "Waren Sie das nicht? Dann probiert jemand Ihr Passwort aus. Benutzen Sie es auch anderswo, wählen Sie ein neues, das Sie nur hier benutzen. Mehr Schutz gibt ein zweiter Faktor oder ein Passkey in den Einstellungen.",
        en: """
            Was it not you? Then somebody tries to find your password. If you use it elsewhere too, choose a new one you use \
            only here. A second factor or a passkey in the settings protects you more.
            """)
    static func questions(_ phone: String) -> Text {
        Text("Fragen? Rufen Sie uns an: \(phone).", en: "Questions? Call us: \(phone).")
    }
}
