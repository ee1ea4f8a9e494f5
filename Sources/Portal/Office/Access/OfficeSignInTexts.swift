import Vocabulary

enum OfficeSignInTexts {
    static let title = Text("Anmelden im Service-Büro", en: "Sign in to the service office")
    static let lead = Text(
        "Für Beschäftigte. Nach dem Passwort fragen wir nach dem Code aus Ihrer App.",
        en: "For our own people. After the password we ask for the code of your app.")
    static let forgotten = Text(
        "Passwort vergessen oder Handy weg? Wer im Büro Personen verwaltet, lädt Sie neu ein.",
        en: "Password forgotten, or the phone is gone? Whoever manages people in the office invites you again.")
    static let codesLost = Text(
        "Handy weg? Nehmen Sie einen Wiederherstellungscode. Auch die sind weg? Lassen Sie sich neu einladen.",
        en: "The phone is gone? Take a recovery code. Those are gone too? Have yourself invited again.")
    static let joined = Text(
        "Ihr Zugang ist eingerichtet. Melden Sie sich an; der Code aus der App muss ein neuer sein.",
        en: "Your access is set up. Sign in; the code of the app has to be a new one.")

    static let invitationTitle = Text(
        "Zugang zum Service-Büro einrichten", en: "Set up your access to the service office")
    static func invitationLead(_ name: String, _ role: StaffRole) -> Text {
        let role = OfficeTexts.role(role)
        return Text(
            "Guten Tag, \(name). Wählen Sie ein Passwort und richten Sie die App für Ihre Codes ein. Ihre Aufgabe: \(role.german).",
            en:
                "Hello, \(name). Choose a password and set up the app for your codes. What you do here: \(role.english)."
        )
    }
    static let passwordStep = Text("1. Passwort", en: "1. Password")
    static let appStep = Text("2. App", en: "2. App")
    static let proofStep = Text("3. Erster Code", en: "3. First code")
    static let setUp = Text("Zugang einrichten", en: "Set up the access")
    static let tooOld = Text(
        "Das Formular war zu lange offen. Nehmen Sie in der App diesen neuen Schlüssel auf.",
        en: "The form was open for too long. Scan this new key with the app.")
    static let ended = Text("Diese Einladung gilt nicht mehr", en: "This invitation has ended")
    static let endedNext = Text(
        "Eine Einladung gilt 72 Stunden und einmal. Lassen Sie sich neu einladen, oder melden Sie sich an.",
        en: "An invitation counts once, within 72 hours. Have yourself invited again, or sign in.")
    static let codesLead = Text(
        "Ihr Zugang ist eingerichtet. Mit diesen Codes melden Sie sich an, wenn das Handy weg ist. Jeder gilt einmal, statt des Codes aus der App.",
        en: """
            Your access is set up. With these codes you sign in when the phone is gone. Each counts once, instead of the \
            app's code.
            """)
    static let codesTitle = Text("Ihre Wiederherstellungscodes", en: "Your recovery codes")
    static let codesKeep = Text(
        "Drucken Sie diese Seite aus oder schreiben Sie die Codes ab. Wir zeigen sie nur dieses eine Mal.",
        en: "Print this page or write the codes down. We show them only this once.")
    static let codesKept = Text("Aufbewahrt, weiter zur Anmeldung", en: "Kept, go on to sign in")
}
