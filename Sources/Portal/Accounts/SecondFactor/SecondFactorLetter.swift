import Mail
import Store
import Vocabulary

/// Tells what became of the second factor, to every address known.
struct SecondFactorLetter: PortalLetter {
    static let kind = "second-factor"

    enum Change: String, Codable, Sendable, CaseIterable {
        case on
        case off
        case newCodes = "new-codes"
        case recoveryCodeUsed = "recovery-code-used"
    }

    let change: Change
    /// How many recovery codes are left, when one was used.
    var left: Int?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: SecondFactorLetterTexts.subject(change),
            parts: [
                .paragraph(desk.words(SecondFactorLetterTexts.what(change, left: left ?? 0))),
                .button(
                    label: desk.words(SecondFactorLetterTexts.look), url: desk.address("/einstellungen/aktivitaet")),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }
}

enum SecondFactorLetterTexts {
    static let look = Text("Aktivität ansehen", en: "See the activity")

    static func subject(_ change: SecondFactorLetter.Change) -> Text {
        switch change {
        case .on: Text("Ihr zweiter Faktor ist an", en: "Your second factor is on")
        case .off: Text("Ihr zweiter Faktor ist aus", en: "Your second factor is off")
        case .newCodes: Text("Neue Wiederherstellungscodes", en: "New recovery codes")
        case .recoveryCodeUsed: Text("Ein Wiederherstellungscode wurde benutzt", en: "A recovery code was used")
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
        }
    }
}
