import Vocabulary

/// What came to an account after somebody asked to give it another address, and was ended when that was undone.
struct CameSince: Sendable {
    var hasSecondFactor = false
    var hasRecoveryCodes = false
    var passkeys = 0
    /// Who got access to a contract, once for each contract.
    var people: [ID<Account>] = []
    var invitations = 0
    /// Links to a consumption history.
    var shares = 0
    /// Programs and calendars that read the account.
    var programs = 0
    var hasClosing = false
    var hasPhone = false
    var hasAddress = false
    var hasBankChange = false
    /// For the security log, whose rows are the last statements of a transaction.
    var acts: [AuditEntry] = []
}

enum UndoTexts {
    /// Nil when nothing had come.
    static func ended(_ came: CameSince) -> Text? {
        var words: [Text] = []
        if came.hasSecondFactor { words.append(Text("der zweite Faktor", en: "the second factor")) }
        if came.hasRecoveryCodes {
            words.append(Text("neue Wiederherstellungscodes", en: "new recovery codes"))
        }
        if came.passkeys > 0 { words.append(Text("Passkeys (\(came.passkeys))", en: "passkeys (\(came.passkeys))")) }
        if !came.people.isEmpty {
            words.append(
                Text(
                    "Zugänge anderer Personen zu Ihren Verträgen (\(came.people.count))",
                    en: "access of other people to your contracts (\(came.people.count))"))
        }
        if came.invitations > 0 {
            words.append(Text("Einladungen (\(came.invitations))", en: "invitations (\(came.invitations))"))
        }
        if came.shares > 0 {
            words.append(
                Text(
                    "Freigaben Ihres Verbrauchs (\(came.shares))", en: "links to your consumption (\(came.shares))"))
        }
        if came.programs > 0 {
            words.append(
                Text(
                    "Zugänge für Programme und Kalender (\(came.programs))",
                    en: "access of programs and calendars (\(came.programs))"))
        }
        if came.hasClosing { words.append(Text("das Schließen des Zugangs", en: "the closing of the account")) }
        if came.hasPhone { words.append(Text("eine Telefonnummer", en: "a telephone number")) }
        if came.hasAddress { words.append(Text("eine Postanschrift", en: "a postal address")) }
        if came.hasBankChange { words.append(Text("Änderungen der Bankverbindung", en: "changes of bank details")) }
        guard !words.isEmpty else { return nil }
        let german = words.map(\.german).joined(separator: ", ")
        let english = words.map(\.english).joined(separator: ", ")
        return Text(
            "Das war seit der Änderung neu und ist beendet: \(german).",
            en: "This was new since the change and has ended: \(english).")
    }
    static let look = Text(
        "Sehen Sie nach der Anmeldung in den Einstellungen nach, ob alles andere stimmt: persönliche Daten, Bankverbindung der Verträge, Zustellung, Kontaktwünsche, Personen, Passkeys und zweiter Faktor.",
        en: """
            After signing in, see in the settings whether all else is right: personal data, bank details of \
            your contracts, delivery, contact preferences, people, passkeys and second factor.
            """)
}
