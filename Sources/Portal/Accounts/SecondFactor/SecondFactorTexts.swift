import Vocabulary

enum SecondFactorTexts {
    static let title = Text("Zweiter Faktor", en: "Second factor")
    static let lead = Text(
        "Beim Anmelden fragen wir nach dem Passwort zusätzlich nach einem Code aus einer App auf Ihrem Handy. Wer nur Ihr Passwort kennt, kommt dann nicht hinein.",
        en:
            "When you sign in, we ask for a code of an app on your phone after the password. Who only knows your password does not get in."
    )
    static let scan = Text("1. Code mit der App aufnehmen", en: "1. Scan the code with the app")
    static let scanHint = Text(
        "Öffnen Sie auf dem Handy Ihre App für Einmalcodes (TOTP). Viele Passwort-Manager können das auch. Fügen Sie dort einen Eintrag hinzu und richten Sie die Kamera auf das Bild.",
        en:
            "Open your app for one-time codes (TOTP) on the phone. Many password managers can do it too. Add an entry there and point the camera at the picture."
    )
    static let picture = Text(
        "QR-Code mit dem Schlüssel, der darunter als Text steht", en: "QR code with the key that follows as text")
    static let typeInstead = Text(
        "Geht das nicht? Tippen Sie in der App diesen Schlüssel ein. Leerzeichen spielen keine Rolle.",
        en: "That does not work? Type this key into the app. Blanks do not matter.")
    static let proof = Text("2. Ersten Code eingeben", en: "2. Enter the first code")
    static let firstCode = Text("Code aus der App", en: "Code of the app")
    static let firstCodeHint = Text("Sechs Ziffern, alle 30 Sekunden neue", en: "Six digits, new ones every 30 seconds")
    static let turnOn = Text("Zweiten Faktor einschalten", en: "Turn the second factor on")
    static let thenCodes = Text(
        "Danach zeigen wir Ihnen zehn Wiederherstellungscodes für den Fall, dass das Handy weg ist.",
        en: "Then we show you ten recovery codes for the day the phone is gone.")
    static let codeMissing = Text("Geben Sie den Code ein.", en: "Enter the code.")
    static let firstCodeWrong = Text(
        "Der Code passt nicht. Nehmen Sie den, den die App jetzt zeigt. Prüfen Sie sonst, ob die Uhr des Handys stimmt.",
        en: "The code does not match. Take the one the app shows now. Else check whether the phone's clock is right.")

    static let nowOn = Text("Der zweite Faktor ist an", en: "The second factor is on")
    static let codesTitle = Text("Ihre neuen Wiederherstellungscodes", en: "Your new recovery codes")
    static let codesLead = Text(
        "Mit diesen Codes melden Sie sich an, wenn das Handy weg ist. Jeder gilt einmal, statt des Codes aus der App.",
        en: "With these codes you sign in when the phone is gone. Each counts once, instead of the app's code.")
    static let codesKeep = Text(
        "Drucken Sie diese Seite aus oder schreiben Sie die Codes ab. Legen Sie sie zu Ihren wichtigen Papieren, nicht zum Handy. Wir bestätigen die Änderung per E-Mail.",
        en:
            "Print this page or write the codes down. Keep them with your important papers, away from the phone. We confirm the change by e-mail."
    )
    static let codesOnce = Text(
        "Wir zeigen die Codes nur dieses eine Mal. Neue bekommen Sie jederzeit in den Einstellungen.",
        en: "We show the codes only this once. You get new ones in the settings at any time.")
    static let codesKept = Text("Ich habe die Codes aufbewahrt", en: "I have kept the codes")

    static func isOn(since moment: Instant) -> Text {
        Text("Der zweite Faktor ist an seit \(moment.german).", en: "The second factor is on since \(moment.english).")
    }
    static func codesLeft(_ count: Int) -> Text {
        Text("Unbenutzte Wiederherstellungscodes: \(count)", en: "Unused recovery codes: \(count)")
    }
    static let change = Text("Ändern", en: "Change")
    static let changeHint = Text(
        "Geben Sie einen Code ein und wählen Sie, was geschehen soll. Neue Wiederherstellungscodes ersetzen die alten.",
        en: "Enter a code and choose what to do. New recovery codes replace the old ones.")
    static let code = Text("Code", en: "Code")
    static let codeHint = Text(
        "Sechs Ziffern aus der App oder ein Wiederherstellungscode", en: "Six digits of the app, or a recovery code")
    static let newCodes = Text("Neue Wiederherstellungscodes", en: "New recovery codes")
    static let turnOff = Text("Zweiten Faktor ausschalten", en: "Turn the second factor off")
    static let codeWrong = Text(
        "Der Code passt nicht oder wurde schon benutzt. Jeder Code gilt einmal: Warten Sie, bis die App den nächsten zeigt.",
        en: "The code does not match or was used before. Each code counts once: wait until the app shows the next one.")
    static let turnedOff = Text(
        "Der zweite Faktor ist aus. Zum Anmelden genügt wieder Ihr Passwort.",
        en: "The second factor is off. Your password alone is enough to sign in again.")

    static let signInTitle = Text("Code eingeben", en: "Enter the code")
    static let signInLead = Text(
        "Das Passwort stimmt. Jetzt fehlt noch der Code aus Ihrer App. Sie haben dafür fünf Minuten.",
        en: "The password is right. Now the code of your app is missing. You have five minutes for it.")
    static func trust(days: Int) -> Text {
        Text("Diesem Gerät \(days) Tage vertrauen", en: "Trust this device for \(days) days")
    }
    static let tooLate = Text(
        "Die fünf Minuten für den Code sind vorbei. Melden Sie sich noch einmal an.",
        en: "The five minutes for the code are over. Sign in once more.")
    static func codesLost(_ phone: String) -> Text {
        Text(
            "Handy weg? Nehmen Sie einen Wiederherstellungscode. Auch die sind weg? Rufen Sie uns an: \(phone).",
            en: "The phone is gone? Take a recovery code. Those are gone too? Call us: \(phone).")
    }
    static let pauseHint = Text(
        "Ein Wiederherstellungscode gilt sofort, und auf einem Gerät, mit dem Sie sich schon angemeldet haben, zählen die Versuche anderer nicht mit.",
        en: """
            A recovery code counts at once, and on a device you signed in with before the tries of others do not count.
            """)
    static let enterRecoveryCode = Text("Wiederherstellungscode eingeben", en: "Enter a recovery code")
    static let startAgain = Text("Noch einmal von vorn anmelden", en: "Start signing in again")

    static func standing(since moment: Instant?) -> Text {
        guard let moment else {
            return Text("Aus. Zum Anmelden genügt Ihr Passwort.", en: "Off. Your password is enough to sign in.")
        }
        return Text("An seit \(moment.german).", en: "On since \(moment.english).")
    }
    static let manage = Text("Zweiten Faktor verwalten", en: "Manage the second factor")
}
