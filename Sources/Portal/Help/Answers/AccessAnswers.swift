import HTML
import Vocabulary

/// Answers about registering and signing in.
enum AccessAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "code-aus-brief",
                question: Text(
                    "Ich habe einen Code per Post bekommen. Wie registriere ich mich?",
                    en: "I got a code by post. How do I register?"),
                answer: [
                    Text(
                        "Geben Sie die neunstellige Vertragsnummer und den achtstelligen Code aus dem Brief ein. Groß- und Kleinbuchstaben sind beim Code verschieden.",
                        en:
                            "Enter the contract number of nine digits and the code of eight characters from the letter. Capital and small letters differ in the code."
                    ),
                    Text(
                        "Danach nennen Sie Ihre E-Mail-Adresse und wählen ein Passwort. Zum Schluss bestätigen Sie den Link in unserer E-Mail. Der Link gilt 24 Stunden.",
                        en:
                            "Then give your e-mail address and choose a password. Finally confirm the link in our e-mail. It is valid for 24 hours."
                    ),
                ], link: (Text("Code eingeben", en: "Enter the code"), "/registrieren/code")),
            .init(
                key: "weiterer-vertrag",
                question: Text(
                    "Ich habe schon einen Zugang. Wie kommt ein weiterer Vertrag dazu?",
                    en: "I already have an account. How is another contract added?"),
                answer: [
                    Text(
                        "Geben Sie auch den Code des neuen Briefs ein, dieselbe E-Mail-Adresse und Ihr bisheriges Passwort. Der Vertrag steht dann bei Ihren anderen Verträgen.",
                        en:
                            "Enter the code of the new letter, too, the same e-mail address and your present password. The contract then joins your others."
                    )
                ], link: (Text("Code eingeben", en: "Enter the code"), "/registrieren/code")),
            .init(
                key: "kein-code",
                question: Text("Ich habe keinen Code. Was nun?", en: "I have no code. What now?"),
                answer: [
                    Text(
                        "Fordern Sie Ihren Zugang mit dem Formular an, oder rufen Sie uns an: \(house.phone). Wir schicken Ihnen einen Brief mit einem neuen Code an Ihre Anschrift. Ein früherer Code gilt dann nicht mehr.",
                        en:
                            "Request your access with the form, or call us: \(house.phone). We send a letter with a new code to your address. An earlier code is then no longer valid."
                    )
                ], link: (ActivationTexts.title, "/registrieren/zugang")),
            .init(
                key: "link-geht-nicht",
                question: Text(
                    "Der Link in der E-Mail lässt sich nicht anklicken. Was kann ich tun?",
                    en: "The link in the e-mail cannot be clicked. What can I do?"),
                answer: [
                    Text(
                        "In derselben E-Mail steht ein Code. Öffnen Sie die Seite „Code eingeben“ und tippen Sie ihn dort ein.",
                        en: "There is a code in the same e-mail. Open the page for codes and type it there.")
                ], link: (Text("Code aus der E-Mail eingeben", en: "Enter the code from the e-mail"), "/code")),
            .init(
                key: SignInHelp.password,
                question: SignInHelpTexts.passwordTitle, answer: [SignInHelpTexts.password],
                link: (SignInTexts.askForNew, "/passwort-vergessen")),
            .init(
                key: "passwort-vergessen",
                question: Text("Ich habe mein Passwort vergessen.", en: "I forgot my password."),
                answer: [
                    Text(
                        "Nennen Sie uns Ihre E-Mail-Adresse. Sie bekommen einen Link, der 60 Minuten gilt, und wählen damit selbst ein neues Passwort. Ein Passwort schicken wir nie.",
                        en:
                            "Give us your e-mail address. You get a link that is valid for 60 minutes and choose a new password with it. We never send passwords."
                    ),
                    Text(
                        "Auf demselben Weg ändern Sie ein Passwort, das Sie noch kennen.",
                        en: "This is also the way to change a password you still know."),
                ], link: (Text("Neues Passwort anfordern", en: "Ask for a new password"), "/passwort-vergessen")),
            .init(
                key: "zusammenfuehren",
                question: Text(
                    "Kann ich meine Verträge in einem Zugang zusammenführen?",
                    en: "Can I bring my contracts together in one account?"),
                answer: [
                    Text(
                        "Ja. Melden Sie sich in dem Zugang an, der bleiben soll, und nennen Sie in den Einstellungen die E-Mail-Adresse des anderen. Sie bekommen dorthin einen Link. Danach prüfen wir die Zusammenführung innerhalb von 3 Werktagen.",
                        en:
                            "Yes. Sign in to the account that is to stay and name the e-mail address of the other one in the settings. You get a link there. Then we check the merge within 3 working days."
                    ),
                    Text(
                        "Kommen Sie an eine der E-Mail-Adressen nicht mehr heran, rufen Sie uns an: \(house.phone).",
                        en: "If you cannot read one of the e-mail addresses any more, call us: \(house.phone)."),
                ], link: (MergeTexts.show, "/einstellungen/zusammenfuehren")),
            .init(
                key: "passkey",
                question: Text("Was ist ein Passkey?", en: "What is a passkey?"),
                answer: [
                    Text(
                        "Damit melden Sie sich ohne Passwort an: Ihr Handy, Ihr Computer oder ein Sicherheitsschlüssel weist Sie aus, nachdem Sie ihn mit PIN, Finger oder Gesicht entsperrt haben. Einen Passkey kann niemand erraten, und er lässt sich auf keiner gefälschten Seite eintippen.",
                        en:
                            "With it you sign in without a password: your phone, computer or security key vouches for you after you unlocked it with PIN, finger or face. Nobody can guess a passkey, and it cannot be typed into a fake page."
                    ),
                    Text(
                        "Sie legen ihn in den Einstellungen an. Ihr Passwort gilt weiter, auch wenn das Gerät einmal weg ist.",
                        en: "Add one in the settings. Your password stays valid, also when the device is gone one day."),
                ]),
            .init(
                key: SignInHelp.address,
                question: Text(
                    "Ich weiß nicht mehr, mit welcher E-Mail-Adresse ich registriert bin.",
                    en: "I do not know which e-mail address I registered with."),
                answer: [
                    SignInHelpTexts.searchAddress(house), SignInHelpTexts.addressHidden,
                    Text("Sie erreichen uns unter \(house.phone).", en: "You reach us at \(house.phone)."),
                ]),
        ]
    }
}
