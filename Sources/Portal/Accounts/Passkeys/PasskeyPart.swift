import HTML
import Vocabulary

/// The part of a page in which a passkey is made or used: a form that `passkeys.js` fills in and sends. It stays hidden
/// where there are no scripts or no passkeys.
struct PasskeyPart {
    let action: Path
    /// Where the script fetches what has to be signed.
    let task: Path
    let button: Text
    /// The fields the script fills in.
    let filled: [String]
    var error: Text?

    static let buttonID = "passkey-taste"

    var problems: [Problem] { error.map { [Problem(field: Self.buttonID, words: $0)] } ?? [] }

    func write(_ page: Page, _ visit: some Visited, fields: () -> Void) {
        page.div(
            .id("passkey"), .hidden(true), .data("data-aufgabe", task.value),
            .data("data-partei", visit.portal.settings.host), .data("data-haus", visit.portal.operator.name)
        ) {
            page.form(visit, action: action) {
                fields()
                for name in filled { page.input(.hidden, name: name) }
                if let error { page.p(error, .class("error"), .id("\(Self.buttonID)-fehler")) }
                page.button(
                    button, .id(Self.buttonID), .class("button-second"),
                    .ariaDescribedBy(error.map { _ in "\(Self.buttonID)-fehler" }))
                message(page, "passkey-abgebrochen", PasskeyTexts.brokenOff)
                message(page, "passkey-vorhanden", PasskeyTexts.thereAlready)
                message(page, "passkey-gescheitert", PasskeyTexts.failed)
            }
        }
    }

    /// Words the script shows.
    private func message(_ page: Page, _ id: String, _ words: Text) {
        page.p(words, .class("error"), .role("alert"), .id(id), .hidden(true))
    }
}

/// What has to be signed, on its way to the script.
struct PasskeyTask: Encodable {
    let challenge: String
    /// For a new passkey: whose it will be, what the device shows, and which passkeys there are.
    var user: String?
    var name: String?
    var known: [String]?
}
