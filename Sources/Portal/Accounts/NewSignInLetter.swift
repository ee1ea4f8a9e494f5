import Mail
import Store
import Vocabulary

/// Tells that somebody signed in from a device the account did not know.
struct NewSignInLetter: PortalLetter {
    static let kind = "new-sign-in"
    static let editable: EditableWords? = EditableWords.usual
    let device: String
    /// When, since 1970.
    let milliseconds: Int64

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let moment = Instant(millisecondsSince1970: milliseconds)
        return Draft(
            subject: NewSignInTexts.subject,
            parts: [
                .paragraph(desk.words(NewSignInTexts.what)),
                .facts([
                    LetterBody.Fact(desk.words(SettingsTexts.device), device),
                    LetterBody.Fact(desk.words(SettingsTexts.when), moment.words(in: desk.language)),
                ]),
                .paragraph(desk.words(NewSignInTexts.notYou(desk.portal.operator.phone))),
                .button(label: desk.words(SettingsTexts.showDevices), url: desk.address("/einstellungen/geraete")),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(device: Muster.device, milliseconds: desk.now.millisecondsSince1970).write(desk)
    }
}

enum NewSignInTexts {
    static let subject = Text("Neue Anmeldung", en: "New sign-in")
    static let what = Text(
        "In Ihrem Kundenportal hat sich jemand mit einem Gerät angemeldet, das wir noch nicht kennen. Waren Sie das? Dann müssen Sie nichts tun.",
        en:
            "Somebody signed in to your customer portal with a device we do not know yet. Was it you? Then there is nothing to do."
    )
    static func notYou(_ phone: String) -> Text {
        Text(
            "Waren Sie das nicht? Melden Sie in den Einstellungen alle anderen Geräte ab, entfernen Sie unter „Passkeys“ alle, die Sie nicht kennen, ändern Sie Ihr Passwort und rufen Sie uns an: \(phone).",
            en:
                "That was not you? Sign out all other devices in the settings, remove those under “Passkeys” that you do not know, change your password and call us: \(phone)."
        )
    }
}
