import Mail
import Store
import Vocabulary

/// Tells what became of a passkey, to every address known. Not its name: whoever chose it would write into the letter.
struct PasskeyLetter: PortalLetter {
    static let kind = "passkey"
    static let editable: EditableWords? = EditableWords.usual

    enum Change: String, Codable, Sendable, CaseIterable {
        case added
        case removed
        case removedAll = "removed-all"
        case copied
    }

    let change: Change
    /// Where it happened, in a few words.
    let device: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: PasskeyLetterTexts.subject(change),
            parts: [
                .paragraph(desk.words(PasskeyLetterTexts.what(change))),
                .facts([LetterBody.Fact(desk.words(SettingsTexts.device), device)]),
                .button(label: desk.words(PasskeyTexts.manage), url: desk.address("/einstellungen/passkeys")),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(change: .added, device: Muster.device).write(desk)
    }
}

enum PasskeyLetterTexts {
    static func subject(_ change: PasskeyLetter.Change) -> Text {
        switch change {
        case .added: Text("Ein Passkey wurde angelegt", en: "A passkey was added")
        case .removed: Text("Ein Passkey wurde entfernt", en: "A passkey was removed")
        case .removedAll: Text("Passkeys wurden entfernt", en: "Passkeys were removed")
        case .copied: Text("Ein Passkey wurde vielleicht kopiert", en: "A passkey may have been copied")
        }
    }

    static func what(_ change: PasskeyLetter.Change) -> Text {
        switch change {
        case .added:
            Text(
                "Ab jetzt kann man sich in Ihrem Kundenportal mit einem neuen Passkey anmelden, ohne Passwort. Kennen Sie ihn nicht, entfernen Sie ihn in den Einstellungen.",
                en:
                    "From now on one can sign in to your customer portal with a new passkey, without a password. If you do not know it, remove it in the settings."
            )
        case .removed:
            Text(
                "Mit einem Ihrer Passkeys kann man sich nicht mehr im Kundenportal anmelden.",
                en: "One of your passkeys no longer signs in to the customer portal.")
        case .removedAll:
            Text(
                "Mit einigen oder allen Ihrer Passkeys kann man sich nicht mehr im Kundenportal anmelden. Das geschah, als das Passwort neu gewählt oder die Änderung der E-Mail-Adresse rückgängig gemacht wurde.",
                en:
                    "Some or all of your passkeys no longer sign in to the customer portal. That was done when a new password was chosen or the change of the e-mail address was undone."
            )
        case .copied:
            Text(
                "Wir haben eine Anmeldung mit einem Ihrer Passkeys abgelehnt: Es sieht so aus, als gäbe es ihn zweimal. Mit ihm kann sich jetzt niemand mehr anmelden. Alle Geräte sind abgemeldet, falls jemand mit der Kopie in Ihrem Zugang war. Melden Sie sich mit Ihrem Passwort an, entfernen Sie den Passkey und legen Sie einen neuen an.",
                en:
                    "We refused a sign-in with one of your passkeys: it looks as if it existed twice. Nobody can sign in with it any more. All devices are signed out, in case somebody was in your account with the copy. Sign in with your password, remove the passkey and add a new one."
            )
        }
    }
}
