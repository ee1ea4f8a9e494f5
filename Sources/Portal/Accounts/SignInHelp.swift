import HTML
import Vocabulary

extension Page {
    /// Answers for who cannot sign in, where they try to.
    func signInHelp(_ answers: [HelpAnswer], _ house: Operator) {
        answer(SignInHelp.password, of: answers, house)
        addressHelp(answers, house)
    }

    /// For who no longer knows the address.
    func addressHelp(_ answers: [HelpAnswer], _ house: Operator) {
        answer(SignInHelp.address, of: answers, house)
    }
}

/// Which of the answers are shown where somebody cannot sign in.
enum SignInHelp {
    static let password = "passwort-finden"
    static let address = "adresse-vergessen"
}

enum SignInHelpTexts {
    static let passwordTitle = Text("Wo finde ich mein Passwort?", en: "Where do I find my password?")
    static let password = Text(
        "Ihr Passwort haben Sie beim Registrieren selbst gewählt. Es steht in keinem Brief, und wir kennen es nicht. Hat Ihr Browser es gespeichert, bietet er es im Feld an. Sonst wählen Sie ein neues: Das dauert zwei Minuten.",
        en: """
            You chose your password yourself when you registered. It is in no letter, and we do not know it. If your browser \
            has stored it, it is offered in the field. If not, choose a new one: it takes two minutes.
            """)
    static func searchAddress(_ house: Operator) -> Text {
        Text(
            "Suchen Sie in Ihren E-Mail-Postfächern nach \(house.sender). Unsere E-Mails gehen immer an die Adresse, mit der Sie sich anmelden.",
            en: """
                Search your e-mail accounts for \(house.sender). Our e-mails always go to the address you sign in with.
                """)
    }
    static let addressHidden = Text(
        "Hier zeigen wir die Adresse nicht, auch nicht zum Teil: Sonst könnte jeder danach fragen. Finden Sie keine E-Mail von uns, rufen Sie uns an. Wir prüfen am Telefon, wer Sie sind.",
        en: """
            We do not show the address here, not even a part of it: everybody could ask for it. If you find no e-mail of \
            ours, call us. On the telephone we check who you are.
            """)
}
