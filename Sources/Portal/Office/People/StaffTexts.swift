import Vocabulary

enum StaffTexts {
    static let title = Text("Personen im Büro", en: "People of the office")
    static let lead = Text(
        "Wer Zugang zum Service-Büro hat. Lesen und Sachbearbeitung vergibt eine Person, jede andere Aufgabe brauchen zwei.",
        en:
            "Who has access to the service office. Reader and clerk are given by one person, every other role takes two."
    )
    static let name = Text("Name", en: "Name")
    static let role = Text("Aufgabe", en: "Role")
    static let roleLets = Text("Was Sie hier tun", en: "What you do here")
    static let standing = Text("Stand", en: "Standing")
    static func standing(_ standing: Staff.Standing) -> Text {
        switch standing {
        case .invited: Text("Eingeladen", en: "Invited")
        case .active: Text("Aktiv", en: "Active")
        case .locked: Text("Gesperrt", en: "Locked")
        }
    }
    static let invitedOn = Text("Eingeladen am", en: "Invited on")
    static let joinedOn = Text("Eingerichtet am", en: "Set up on")
    static let lockedOn = Text("Gesperrt am", en: "Locked on")
    static let back = Text("Zu allen Personen", en: "To all people")

    static let invite = Text("Person einladen", en: "Invite a person")
    static let inviteLead = Text(
        "Die Person bekommt einen Link per E-Mail, der 72 Stunden gilt. Damit wählt sie ihr Passwort und richtet ihre App für Codes ein.",
        en:
            "The person gets a link by e-mail that counts for 72 hours. By it they choose a password and set up their app."
    )
    static let roleHint = Text(
        "Freigabe, Verwaltung und Revision bestätigt eine zweite Person aus der Verwaltung. Bis dahin bleibt es bei der bisherigen Aufgabe, bei neuen Personen beim Lesen.",
        en: """
            Approver, admin and auditor are confirmed by a second admin. Until then the former role stays; new people \
            begin as readers.
            """)
    static let nameMissing = Text("Geben Sie den Namen ein.", en: "Enter the name.")
    static let roleMissing = Text("Wählen Sie eine Aufgabe", en: "Choose a role")
    static let emailKnown = Text(
        "Mit dieser Adresse gibt es schon eine Person im Büro.",
        en: "There is a person of the office with this address.")
    static let send = Text("Einladung senden", en: "Send the invitation")

    static let changeRole = Text("Aufgabe ändern", en: "Change the role")
    static let newRole = Text("Neue Aufgabe", en: "New role")
    static let propose = Text("Vorschlagen", en: "Propose")
    static func proposed(_ role: StaffRole) -> Text {
        let role = OfficeTexts.role(role)
        return Text("vorgeschlagen: \(role.german)", en: "proposed: \(role.english)")
    }
    static let proposalTitle = Text("Vorgeschlagene Aufgabe", en: "Proposed role")
    static func proposal(_ role: StaffRole, by name: String, at moment: Instant) -> Text {
        let role = OfficeTexts.role(role)
        return Text(
            "\(name) hat am \(moment.german) die Aufgabe „\(role.german)“ vorgeschlagen. Sie gilt erst, wenn eine zweite Person aus der Verwaltung sie bestätigt.",
            en:
                "\(name) proposed the role “\(role.english)” on \(moment.english). It counts once a second admin confirms it."
        )
    }
    static let fourEyes = Text(
        "Das haben Sie vorgeschlagen. Bestätigen muss es jemand anders.",
        en: "You proposed this. Somebody else has to confirm it.")
    static let confirm = Text("Bestätigen", en: "Confirm")
    static let refuse = Text("Ablehnen", en: "Refuse")
    static let takeBack = Text("Vorschlag zurückziehen", en: "Take the proposal back")

    static let access = Text("Zugang", en: "Access")
    static let inviteAgainHint = Text(
        "Neu einladen löscht Passwort und App sofort. Die Person richtet beides über einen neuen Link ein.",
        en: "Inviting again deletes password and app at once. The person sets both up by a new link.")
    static let inviteAgain = Text("Neu einladen", en: "Invite again")
    static let signOut = Text("Überall abmelden", en: "Sign out everywhere")
    static let lock = Text("Sperren", en: "Lock")
    static let unlock = Text("Entsperren", en: "Unlock")
    static let sessions = Text("Anmeldungen", en: "Sign-ins")
    static let noSessions = Text("Zurzeit nicht angemeldet.", en: "Not signed in at the moment.")
    static func session(_ device: String, _ begin: Instant, _ seen: Instant) -> Text {
        Text(
            "\(device), seit \(begin.german), zuletzt \(seen.german)",
            en: "\(device), since \(begin.english), last used \(seen.english)")
    }
    static let ownLead = Text(
        "Wo Sie angemeldet sind und was Sie hier tun dürfen.", en: "Where you are signed in, and what you may do here.")
    static let codesLeft = Text("Unbenutzte Wiederherstellungscodes", en: "Unused recovery codes")
    static let endOthers = Text("Alle anderen abmelden", en: "Sign out all others")
    static let othersEnded = Text("Die anderen Anmeldungen sind beendet.", en: "The other sign-ins have ended.")
    static let changePassword = Text("Passwort ändern", en: "Change the password")
    static let changePasswordLead = Text(
        "Danach sind Sie überall sonst abgemeldet.", en: "After that you are signed out everywhere else.")
    static let passwordChanged = Text("Das neue Passwort gilt.", en: "The new password counts.")
    static let backToOwn = Text("Zu meinem Zugang", en: "To my access")
    static let newCodes = Text("Neue Wiederherstellungscodes machen", en: "Make new recovery codes")
    static let codesLead = Text(
        "Mit diesen Codes melden Sie sich an, wenn das Handy weg ist. Jeder gilt einmal; die alten gelten nicht mehr.",
        en: "With these codes you sign in when the phone is gone. Each counts once; the old ones count no more.")
    static func ownNotice(_ name: String?) -> Text? {
        switch name {
        case "beendet": othersEnded
        case "passwort": passwordChanged
        default: nil
        }
    }
    static let confirmTitle = Text("Noch einmal den Code eingeben", en: "Enter the code once more")
    static let confirmLead = Text(
        "Bevor ein Zugang geändert wird, brauchen wir einen neuen Code aus Ihrer App.",
        en: "Before an access is changed we need a new code of your app.")

    static func notice(_ name: String?) -> Text? {
        switch name {
        case "eingeladen": Text("Die Einladung ist unterwegs.", en: "The invitation is on its way.")
        case "gesperrt":
            Text(
                "Gesperrt. Alle Anmeldungen sind beendet, die Vorgänge der Person sind wieder frei.",
                en: "Locked. All sign-ins have ended; the person’s requests are free again.")
        case "entsperrt": Text("Entsperrt.", en: "Unlocked.")
        case "abgemeldet": Text("Überall abgemeldet.", en: "Signed out everywhere.")
        case "vorgeschlagen":
            Text(
                "Vorgeschlagen. Jetzt bestätigt es eine zweite Person.",
                en: "Proposed. Now a second person confirms it.")
        case "bestaetigt": Text("Die neue Aufgabe gilt.", en: "The new role counts.")
        case "abgelehnt": Text("Der Vorschlag ist vom Tisch.", en: "The proposal is off the table.")
        case "entschieden":
            Text("Darüber hat schon jemand entschieden.", en: "Somebody has decided on this already.")
        case "unveraendert": Text("Es hat sich nichts geändert.", en: "Nothing has changed.")
        case "keine": roleMissing
        case "selbst":
            Text("Den eigenen Zugang ändert jemand anders.", en: "One’s own access is changed by somebody else.")
        case "letzte":
            Text(
                "Das ist die letzte Person mit der Aufgabe Verwaltung. Richten Sie erst eine zweite ein.",
                en: "This is the last admin. Set up a second one first.")
        case "gleich": Text("Diese Aufgabe hat die Person schon.", en: "The person has this role already.")
        case "wartet":
            Text("Es wartet schon ein Vorschlag auf Entscheidung.", en: "A proposal waits to be decided on already.")
        case "vieraugen": fourEyes
        case "gesperrte": Text("Die Person ist gesperrt.", en: "The person is locked.")
        default: nil
        }
    }
}
