import Vocabulary

enum SignInTexts {
    static let title = Text("Anmelden", en: "Sign in")
    static let email = Text("E-Mail-Adresse", en: "E-mail address")
    static let password = Text("Passwort", en: "Password")
    static let submit = Text("Anmelden", en: "Sign in")
    static let forgotten = Text("Passwort vergessen?", en: "Forgotten your password?")
    static let haveLetter = Text(
        "Ich habe einen Brief mit einem Registrierungscode", en: "I have a letter with a registration code")
    static let haveCode = Text(
        "Ich möchte einen Code aus einer E-Mail eintippen", en: "I want to type a code from an e-mail")
    static let emailMissing = Text("Geben Sie Ihre E-Mail-Adresse ein.", en: "Enter your e-mail address.")
    static let emailWrong = Text(
        "Geben Sie die E-Mail-Adresse vollständig ein, zum Beispiel name@beispiel.de",
        en: "Enter the whole e-mail address, for example name@example.com")
    static let passwordMissing = Text("Geben Sie Ihr Passwort ein.", en: "Enter your password.")
    static let wrong = Text(
        "E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beide, oder setzen Sie ein neues Passwort.",
        en: "E-mail address and password do not match. Check both, or set a new password.")
    static let knownBrowser = Text(
        "Auf einem Gerät, mit dem Sie sich schon angemeldet haben, zählen die Versuche anderer nicht mit. Wissen Sie Ihr Passwort nicht mehr? Ein neues können Sie jederzeit anfordern.",
        en: """
            On a device you signed in with before, the tries of others do not count. You no longer know your password? \
            You can ask for a new one at any time.
            """)
    static let askForNew = Text("Neues Passwort anfordern", en: "Ask for a new password")
    static let registered = Text(
        "Ihr Zugang ist fertig. Melden Sie sich jetzt an.", en: "Your account is ready. Sign in now.")
    static let linked = Text(
        "Der Vertrag ist mit Ihrem Zugang verknüpft. Melden Sie sich an.",
        en: "The contract is linked to your account. Sign in.")
    static let passwordChanged = Text(
        "Ihr neues Passwort gilt. Melden Sie sich damit an.", en: "Your new password is set. Sign in with it.")
    static let sessionEnded = Text(
        "Sie sind nicht mehr angemeldet. Melden Sie sich an: Ihre Angaben sind noch da.",
        en: "You are no longer signed in. Sign in: your entries are still here.")
    static let photoLater = Text(
        "Das Foto müssen Sie noch einmal auswählen, sobald Sie angemeldet sind.",
        en: "You have to choose the photo once more when you are signed in.")
    static let signedOut = Text("Sie sind abgemeldet.", en: "You are signed out.")
}
