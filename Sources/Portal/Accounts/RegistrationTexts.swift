import Vocabulary

enum RegistrationTexts {
    static let startTitle = Text("Registrieren", en: "Register")
    static let startLead = Text(
        "Ein Zugang für alle Ihre Verträge: Strom, Gas und Internet.",
        en: "One account for all your contracts: electricity, gas and internet.")
    static let startLetter = Text("Ich habe einen Brief mit Code", en: "I have a letter with a code")
    static let startLetterHint = Text(
        "Sie brauchen Ihre Vertragsnummer und den Code aus dem Brief. Es sind vier Schritte und etwa drei Minuten.",
        en: "You need your contract number and the code from the letter: four steps, about three minutes.")
    static let startNoLetter = Text("Ich habe keinen Brief", en: "I have no letter")
    static let startNoLetterHint = Text(
        "Fordern Sie Ihren Zugang mit einem Formular an, oder rufen Sie uns an. Der Code kommt mit der Post an Ihre bekannte Anschrift.",
        en: "Request your access with a form, or call us. The code comes by post to the address we have of you.")
    static let privateOnly = Text(
        "Das Kundenportal ist für Privatkunden da.", en: "The portal is for private customers.")

    /// Registering takes four: code, e-mail address, password, confirmation.
    static func step(_ number: Int) -> Text {
        Text("Schritt \(number) von 4", en: "Step \(number) of 4")
    }

    static let codeTitle = Text("Registrieren mit dem Code aus dem Brief", en: "Register with the code from the letter")
    static let codeLead = Text(
        "Im Brief stehen Ihre Vertragsnummer und ein Code aus acht Zeichen.",
        en: "The letter holds your contract number and a code of eight characters.")
    static let contractNumber = Text("Vertragsnummer", en: "Contract number")
    static let contractNumberHint = Text(
        "Neun Ziffern, zum Beispiel 300001234", en: "Nine digits, for example 300001234")
    static let contractNumberMissing = Text("Geben Sie die Vertragsnummer ein", en: "Enter the contract number")
    static let contractNumberWrong = Text(
        "Die Vertragsnummer hat neun Ziffern. Sie steht im Brief oben rechts.",
        en: "The contract number has nine digits. It is at the top right of the letter.")
    static let code = Text("Registrierungscode", en: "Registration code")
    static let codeHint = Text(
        "Acht Zeichen. Groß- und Kleinschreibung ist wichtig.", en: "Eight characters. Upper and lower case matter.")
    static let codeMissing = Text("Geben Sie den Registrierungscode ein", en: "Enter the registration code")
    static let codeLength = Text(
        "Der Registrierungscode hat acht Zeichen: Buchstaben und Ziffern.",
        en: "The registration code has eight characters: letters and digits.")
    static let noMatch = Text(
        "Vertragsnummer und Code passen nicht zusammen, oder der Code gilt nicht mehr. Prüfen Sie Groß- und Kleinschreibung. Einen neuen Code senden wir Ihnen mit der Post.",
        en: """
            Contract number and code do not match, or the code is no longer valid. Check upper and lower case. We \
            send a new code by post.
            """)
    static let codeTroubleTitle = Text("Der Code passt nicht?", en: "The code does not work?")
    static func codeTrouble(_ house: Operator) -> Text {
        let days = house.rules.registrationCodeDays
        return Text(
            "Ein Code gilt einmal und \(days) Tage lang. Bestellen Sie einen neuen Brief, oder rufen Sie uns an.",
            en: "A code is valid once and for \(days) days. Order a new letter, or call us.")
    }
    static let register = Text("Registrieren", en: "Register")
    static let next = Text("Weiter", en: "Continue")

    static let emailTitle = Text("Ihre E-Mail-Adresse", en: "Your e-mail address")
    static let emailLead = Text(
        "Mit dieser Adresse melden Sie sich an. Dorthin kommen auch unsere Nachrichten.",
        en: "You sign in with this address. Our messages go there too.")
    static let emailHint = Text(
        "Haben Sie schon einen Zugang? Dann nehmen Sie dessen Adresse.",
        en: "If you have an account already, take its address.")
    static let otherEmail = Text("Andere E-Mail-Adresse verwenden", en: "Use another e-mail address")

    static let passwordTitle = Text("Ihr Passwort", en: "Your password")
    static let passwordLead = Text(
        "Haben Sie mit dieser Adresse schon einen Zugang, geben Sie dessen Passwort ein. Sonst wählen Sie jetzt ein neues.",
        en: "If you have an account with this address, enter its password. If not, choose a new one now.")
    static let passwordHint = Text(
        "Mindestens 12 Zeichen. Ein ganzer Satz ist gut.", en: "At least 12 characters. A whole sentence is good.")
    static let newPassword = Text("Neues Passwort", en: "New password")
    static let newPasswordHint = passwordHint
    static let passwordMissing = Text("Geben Sie ein Passwort ein", en: "Enter a password")
    static let passwordTooShort = Text(
        "Das Passwort hat weniger als 12 Zeichen. Nehmen Sie zum Beispiel vier Wörter.",
        en: "The password has fewer than 12 characters. Take four words, for example.")
    static let passwordTooLong = Text(
        "Das Passwort hat mehr als 128 Zeichen. Nehmen Sie ein kürzeres.",
        en: "The password has more than 128 characters. Take a shorter one.")
    static let sentTitle = Text("Sehen Sie in Ihr E-Mail-Postfach", en: "Look into your e-mail")
    static let sent = Text(
        "Eine E-Mail ist unterwegs. Öffnen Sie den Link darin, oder tippen Sie den kurzen Code ein. Beide gelten 24 Stunden.",
        en: "An e-mail is on its way. Open its link, or type the short code. Both are valid for 24 hours.")
}

enum ConfirmTexts {
    static let registrationTitle = Text("Registrierung abschließen", en: "Finish the registration")
    static let registrationFor = Text("Ihr Zugang für", en: "Your account for")
    static let finish = Text("Registrierung abschließen", en: "Finish the registration")
    static let hasLogin = Text(
        "Zu dieser Adresse gibt es schon einen Zugang. Geben Sie dessen Passwort ein, dann kommt der Vertrag dazu.",
        en: "There is an account for this address already. Enter its password and the contract is added.")
    static let passwordHint = Text(
        "Das Passwort Ihres bestehenden Zugangs", en: "The password of your existing account")
    static let passwordWrong = Text(
        "Das ist nicht das Passwort dieses Zugangs. Versuchen Sie es noch einmal, oder setzen Sie ein neues.",
        en: "This is not the password of that account. Try again, or set a new one.")
    static let endedTitle = Text("Dieser Link gilt nicht mehr", en: "This link is no longer valid")
    static let ended = Text(
        "Er wurde schon benutzt oder ist abgelaufen. Haben Sie ihn selbst benutzt, ist alles erledigt: Melden Sie sich an. Sonst fordern Sie einen neuen an.",
        en: """
            It has been used or has expired. If you used it yourself, all is done: sign in. Otherwise request a \
            new one.
            """)
    static let codeTitle = Text("Code eintippen", en: "Type the code")
    static let codeLead = Text(
        "Lässt sich der Link in der E-Mail nicht anklicken? Tippen Sie den kurzen Code ein, der darunter steht.",
        en: "The link in the e-mail cannot be clicked? Type the short code below it.")
    static let code = Text("Code aus der E-Mail", en: "Code from the e-mail")
    static let codeHint = Text("Acht Zeichen, zum Beispiel 7KQ4-9MXT", en: "Eight characters, for example 7KQ4-9MXT")
    static let codeMissing = Text("Geben Sie den Code ein", en: "Enter the code")
    static let codeWrong = Text(
        "Diesen Code kennen wir nicht, oder er gilt nicht mehr. Sehen Sie in der neuesten E-Mail nach.",
        en: "We do not know this code, or it is no longer valid. Look into the latest e-mail.")
}
