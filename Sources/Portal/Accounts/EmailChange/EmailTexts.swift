import Vocabulary

enum EmailTexts {
    static let title = Text("E-Mail-Adresse ändern", en: "Change the e-mail address")
    static let part = Text("E-Mail-Adresse", en: "E-mail address")
    static func standing(_ email: EmailAddress, waiting: EmailAddress?) -> Text {
        guard let waiting else { return Text(same: email.value) }
        return Text(
            "\(email.value). \(waiting.value) wartet auf Ihre Bestätigung.",
            en: "\(email.value). \(waiting.value) waits for your confirmation.")
    }
    static func lead(_ email: EmailAddress) -> Text {
        Text(
            "Zurzeit melden Sie sich mit \(email.value) an. Dorthin gehen auch unsere E-Mails.",
            en: "You sign in with \(email.value) now. Our e-mails go there too.")
    }
    static let newAddress = Text("Neue E-Mail-Adresse", en: "New e-mail address")
    static let newAddressHint = Text("Zum Beispiel name@beispiel.de", en: "For example name@example.org")
    static let next = Text(
        "Wir senden eine E-Mail an die neue Adresse. Erst wenn Sie dort bestätigen, gilt sie. Dafür haben Sie 24 Stunden.",
        en: "We send an e-mail to the new address. It counts once you confirm it there, within 24 hours.")
    static let submit = Text("Bestätigung anfordern", en: "Request the confirmation")
    static let same = Text("Das ist Ihre jetzige Adresse.", en: "That is your present address.")
    static func waiting(_ new: EmailAddress) -> Text {
        Text(
            "Eine E-Mail an \(new.value) ist unterwegs. Bis Sie dort bestätigen, bleibt alles, wie es ist.",
            en: "An e-mail to \(new.value) is on its way. Until you confirm it there, everything stays as it is.")
    }
    static let withdraw = Text("Änderung zurücknehmen", en: "Withdraw the change")

    static let confirmTitle = Text("Neue E-Mail-Adresse bestätigen", en: "Confirm the new e-mail address")
    static func confirmLead(_ new: EmailAddress) -> Text {
        Text(
            "Ab dann melden Sie sich mit \(new.value) an. Alle anderen Geräte werden abgemeldet.",
            en: "From then on you sign in with \(new.value). All other devices are signed out.")
    }
    static let confirm = Text("Adresse bestätigen", en: "Confirm the address")
    static let saved = Text(
        "Ihre neue E-Mail-Adresse gilt ab sofort.", en: "Your new e-mail address is valid from now on.")
    static let takenTitle = Text("Diese Adresse hat schon einen Zugang", en: "This address has an account already")
    static let taken = Text(
        "Mit dieser E-Mail-Adresse gibt es schon einen Zugang zum Kundenportal. Ihr Zugang bleibt, wie er ist.",
        en: "There is a customer portal account with this e-mail address already. Your account stays as it is.")

    static let undoTitle = Text("Änderung rückgängig machen", en: "Undo the change")
    static func undoLead(_ old: EmailAddress) -> Text {
        Text(
            "Ihr Zugang gehört danach wieder zu \(old.value). Alle Geräte werden abgemeldet, das bisherige Passwort gilt nicht mehr, und 72 Stunden lang kann niemand Ihre Bankverbindung ändern.",
            en: """
                Your account belongs to \(old.value) again. All devices are signed out, the password so far is no longer \
                valid, and nobody can change your bank details for 72 hours.
                """)
    }
    static let undo = Text("Rückgängig machen", en: "Undo")
    static let undoneTitle = Text("Ihr Zugang gehört wieder Ihnen", en: "Your account is yours again")
    static let undone = Text(
        "Wir haben Ihnen eine E-Mail gesandt. Wählen Sie damit gleich ein neues Passwort; der Link gilt 60 Minuten.",
        en: "We sent you an e-mail. Choose a new password with it now; the link is valid for 60 minutes.")
    static func undoneHint(_ phone: String) -> Text {
        Text(
            "Jemand kannte Ihr Passwort. Benutzen Sie es auch anderswo, dann ändern Sie es dort. Fragen: \(phone).",
            en: "Somebody knew your password. If you use it elsewhere, change it there. Questions: \(phone).")
    }

    static let confirmSubject = Text(
        "Bestätigen Sie Ihre neue E-Mail-Adresse", en: "Confirm your new e-mail address")
    static let confirmLetter = Text(
        "Diese Adresse soll die neue Adresse eines Zugangs zum Kundenportal werden. Öffnen Sie den Link und drücken Sie dort auf „Adresse bestätigen“. Der Link gilt 24 Stunden.",
        en: """
            This address is to become the new address of a customer portal account. Open the link and press “Confirm the \
            address” there. The link is valid for 24 hours.
            """)
    static let askedSubject = Text("Neue E-Mail-Adresse angefragt", en: "A new e-mail address was asked for")
    static func askedLetter(_ new: EmailAddress) -> Text {
        Text(
            "Jemand mit Ihrem Zugang zum Kundenportal möchte die E-Mail-Adresse auf \(new.masked) ändern. Sie gilt erst, wenn sie dort bestätigt ist. Waren Sie das, ist nichts zu tun. Waren Sie das nicht, kennt jemand Ihr Passwort: Ändern Sie es gleich. Damit ist auch diese Änderung vom Tisch.",
            en: """
                Somebody with your customer portal account would like to change the e-mail address to \(new.masked). It counts \
                once it is confirmed there. If that was you, there is nothing to do. If not, somebody knows your password: \
                change it now. That ends this change, too.
                """)
    }
    static let changedSubject = Text("Ihre E-Mail-Adresse wurde geändert", en: "Your e-mail address was changed")
    static func changedLetter(_ new: EmailAddress) -> Text {
        Text(
            "Ihr Zugang zum Kundenportal hat eine neue E-Mail-Adresse: \(new.masked).",
            en: "Your customer portal account has a new e-mail address: \(new.masked).")
    }
    static let undoLetter = Text(
        "Waren Sie das nicht? Dann machen Sie die Änderung innerhalb von 7 Tagen rückgängig:",
        en: "That was not you? Then undo the change within 7 days:")
    static let undoneSubject = Text(
        "Die Änderung Ihrer E-Mail-Adresse ist rückgängig gemacht", en: "The change of your e-mail address is undone")
    static let undoneLetter = Text(
        "Der Zugang zum Kundenportal gehört wieder zur alten E-Mail-Adresse. Alle Geräte sind abgemeldet. Änderungen der Bankverbindung sind 72 Stunden lang gesperrt.",
        en: """
            The customer portal account belongs to the old e-mail address again. All devices are signed out. Changes of \
            bank details are blocked for 72 hours.
            """)
    static func frozen(_ until: Instant) -> Text {
        Text(
            "Änderungen Ihrer Bankverbindung sind bis \(until.german) gesperrt.",
            en: "Changes of your bank details are blocked until \(until.english).")
    }
}
