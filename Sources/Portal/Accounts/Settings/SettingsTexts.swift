import Vocabulary

enum SettingsTexts {
    static let title = Text("Einstellungen", en: "Settings")
    static let lead = Text(
        "Hier verwalten Sie Ihren Zugang zum Kundenportal.", en: "Manage your customer portal account here.")
    static let back = Text("Zurück zu den Einstellungen", en: "Back to the settings")
    static let save = Text("Speichern", en: "Save")

    static let confirmTitle = Text("Ihr Passwort noch einmal", en: "Your password once more")
    static let confirmLead = Text(
        "Das betrifft Ihren ganzen Zugang. Geben Sie dafür noch einmal Ihr Passwort ein; danach geht es dort weiter, wo Sie waren.",
        en: "This concerns your whole account. Type your password once more; then you go on where you were.")
    static let passwordWrong = Text("Das Passwort stimmt nicht.", en: "The password is not right.")

    static let password = Text("Passwort", en: "Password")
    static let passwordStanding = Text(
        "Sie brauchen dafür das alte.", en: "You need the old one to change it.")
    static let changePassword = Text("Passwort ändern", en: "Change the password")
    static let passwordLead = Text(
        "Mit dem Speichern werden alle anderen Geräte abgemeldet und Zugänge für Programme und Kalender beendet. Wir bestätigen die Änderung per E-Mail.",
        en:
            "Saving signs out all other devices and ends the access of programs and calendars. We confirm the change by e-mail."
    )
    static let oldPassword = Text("Altes Passwort", en: "Old password")
    static let newPassword = Text("Neues Passwort", en: "New password")
    static let passwordSaved = Text(
        "Ihr neues Passwort gilt ab sofort. Alle anderen Geräte sind abgemeldet.",
        en: "Your new password is valid from now on. All other devices are signed out.")

    static let devices = Text("Angemeldete Geräte", en: "Signed-in devices")
    static let devicesLead = Text(
        "Auf diesen Geräten ist Ihr Zugang gerade offen.", en: "Your account is open on these devices just now.")
    static func devicesStanding(_ count: Int) -> Text {
        count == 1
            ? Text("Nur auf diesem Gerät angemeldet.", en: "Signed in on this device only.")
            : Text("Auf \(count) Geräten angemeldet.", en: "Signed in on \(count) devices.")
    }
    static let showDevices = Text("Geräte ansehen", en: "See the devices")
    static let thisDevice = Text("dieses Gerät", en: "this device")
    static func since(_ moment: Instant, lastUse: Instant) -> Text {
        Text(
            "Angemeldet seit \(moment.german), zuletzt benutzt \(lastUse.german)",
            en: "Signed in since \(moment.english), last used \(lastUse.english)")
    }
    static let end = Text("Abmelden", en: "Sign out")
    static func end(_ device: String, _ moment: Instant) -> Text {
        Text("\(device), angemeldet \(moment.german), abmelden", en: "Sign out \(device), signed in \(moment.english)")
    }
    static let endOthers = Text("Alle anderen Geräte abmelden", en: "Sign out all other devices")
    static func knownDevices(_ count: Int) -> Text {
        Text(
            "Geräte, mit denen Sie sich früher angemeldet haben: \(count). Mit „Alle anderen Geräte abmelden“ vergessen wir sie. Ihr zweiter Faktor wird dort wieder abgefragt.",
            en:
                "Devices you signed in with before: \(count). “Sign out all other devices” makes us forget them. They are asked for your second factor again."
        )
    }
    static let ended = Text(
        "Erledigt. Die Geräte unten sind noch angemeldet.", en: "Done. The devices below are still signed in.")
    static func devicesNotice(_ name: String?) -> Text? {
        switch name {
        case "beendet": ended
        case "unveraendert":
            Text(
                "Es hat sich nichts geändert: Dieses Gerät war schon abgemeldet.",
                en: "Nothing has changed: this device was signed out already.")
        default: nil
        }
    }
    static let devicesHint = Text(
        "Kennen Sie ein Gerät nicht? Melden Sie es ab, entfernen Sie unter „Passkeys“ alle, die Sie nicht kennen, und ändern Sie Ihr Passwort. Ohne Klick endet jede Anmeldung nach 30 Minuten.",
        en:
            "You do not know a device? Sign it out, remove those under “Passkeys” that you do not know, and change your password. Without a click every session ends after 30 minutes."
    )

    static let activity = Text("Aktivität", en: "Activity")
    static let activityLead = Text(
        "Was in den letzten 12 Monaten mit Ihrem Zugang geschehen ist.",
        en: "What happened to your account in the last 12 months.")
    static func activityStanding(_ entry: AccountEntry?) -> Text {
        guard let entry else { return Text("Noch nichts.", en: "Nothing yet.") }
        return Text(
            "Zuletzt: \(entry.kind.words.german), \(entry.happenedAt.german)",
            en: "Latest: \(entry.kind.words.english), \(entry.happenedAt.english)")
    }
    static let showActivity = Text("Aktivität ansehen", en: "See the activity")
    static let what = Text("Was", en: "What")
    static let when = Text("Wann", en: "When")
    static let device = Text("Gerät", en: "Device")
    static let noDevice = Text("–", en: "–")
    static func notYou(_ phone: String) -> Text {
        Text(
            "Waren Sie das nicht? Ändern Sie Ihr Passwort, entfernen Sie in den Einstellungen unter „Passkeys“ alle, die Sie nicht kennen, und rufen Sie uns an: \(phone).",
            en: """
                That was not you? Change your password, remove those under “Passkeys” in the settings that you do not \
                know, and call us: \(phone).
                """)
    }
}

extension AccountEvent {
    /// As its owner reads it.
    var words: Text {
        switch self {
        case .registered: Text("Zugang eingerichtet", en: "Account made")
        case .contractLinked: Text("Vertrag verknüpft", en: "Contract linked")
        case .signedIn: Text("Angemeldet", en: "Signed in")
        case .signedInByPasskey: Text("Mit Passkey angemeldet", en: "Signed in with a passkey")
        case .passwordReset:
            Text("Neues Passwort über den Link aus der E-Mail", en: "New password by the link of the e-mail")
        case .passwordChanged: Text("Passwort geändert", en: "Password changed")
        case .sessionsEnded: Text("Andere Geräte abgemeldet", en: "Other devices signed out")
        case .emailChanged: Text("E-Mail-Adresse geändert", en: "E-mail address changed")
        case .emailChangeUndone:
            Text("Änderung der E-Mail-Adresse rückgängig gemacht", en: "Change of the e-mail address undone")
        case .wishesChanged: Text("Kontaktwünsche geändert", en: "Contact preferences changed")
        case .secondFactorOn: Text("Zweiter Faktor eingeschaltet", en: "Second factor turned on")
        case .secondFactorOff: Text("Zweiter Faktor ausgeschaltet", en: "Second factor turned off")
        case .recoveryCodesMade: Text("Neue Wiederherstellungscodes", en: "New recovery codes")
        case .recoveryCodeUsed: Text("Wiederherstellungscode benutzt", en: "Recovery code used")
        case .contactChanged: Text("Kontaktdaten geändert", en: "Contact data changed")
        case .deliveryChanged: Text("Zustellung der Dokumente geändert", en: "Delivery of documents changed")
        case .paperCopyAsked: Text("Rechnung auf Papier angefordert", en: "Bill on paper asked for")
        case .mandateGiven: Text("SEPA-Lastschriftmandat erteilt", en: "SEPA direct debit mandate given")
        case .transferChosen: Text("Zahlung per Überweisung gewählt", en: "Payment by transfer chosen")
        case .bankChangeUndone:
            Text("Änderung der Bankverbindung zurückgenommen", en: "Change of bank details taken back")
        case .offerAccepted: Text("Vorschlag angenommen", en: "Proposal accepted")
        case .offerDeclined: Text("Vorschlag abgelehnt", en: "Proposal declined")
        case .questionAnswered: Text("Rückfrage beantwortet", en: "Question answered")
        case .requestTakenBack: Text("Vorgang zurückgezogen", en: "Request taken back")
        case .personInvited: Text("Person eingeladen", en: "Person invited")
        case .invitationWithdrawn: Text("Einladung zurückgenommen", en: "Invitation taken back")
        case .accessGiven: Text("Eine Person sieht einen Ihrer Verträge", en: "A person sees one of your contracts")
        case .accessEnded:
            Text("Zugang einer Person zu einem Ihrer Verträge beendet", en: "A person’s access to your contract ended")
        case .accessReceived:
            Text("Einladung zu einem Vertrag angenommen", en: "Invitation to a contract accepted")
        case .accessLost:
            Text("Zugang zum Vertrag eines anderen beendet", en: "Access to a contract of somebody else ended")
        case .dataExported: Text("Alle Daten heruntergeladen", en: "All data downloaded")
        case .closingAsked: Text("Schließen des Zugangs beantragt", en: "Closing of the account asked for")
        case .closingUndone: Text("Zugang doch behalten", en: "Account kept after all")
        case .passkeyAdded: Text("Passkey angelegt", en: "Passkey added")
        case .passkeyRemoved: Text("Passkey entfernt", en: "Passkey removed")
        case .passkeyCopied:
            Text("Anmeldung abgelehnt: Passkey vielleicht kopiert", en: "Sign-in refused: passkey perhaps copied")
        case .programMade: Text("Zugang für ein Programm angelegt", en: "Access for a program made")
        case .programsEnded:
            Text("Zugänge für Programme und Kalender beendet", en: "Access of programs and calendars ended")
        case .calendarMade: Text("Link für Kalender angelegt", en: "Link for calendars made")
        case .calendarEnded: Text("Link für Kalender beendet", en: "Link for calendars ended")
        case .accountsMerged: Text("Mit einem anderen Zugang zusammengeführt", en: "Merged with another account")
        case .mergeUndone: Text("Zusammenführung rückgängig gemacht", en: "Merge undone")
        }
    }
}
