import Vocabulary

enum MergeTexts {
    static let title = Text("Zugänge zusammenführen", en: "Merge accounts")
    static let standing = Text(
        "Haben Sie mehrere Zugänge? Wir machen einen daraus.", en: "Do you have several accounts? We make one of them.")
    static let show = Text("Zugänge zusammenführen", en: "Merge accounts")
    static let lead = Text(
        "Alle Ihre Verträge in einem Zugang: Dieser hier bleibt, der andere geht darin auf.",
        en: "All your contracts in one account: this one stays, the other one becomes part of it.")
    static let howTitle = Text("So geht es", en: "How it works")
    static let how = [
        Text(
            "Sie nennen die E-Mail-Adresse des anderen Zugangs. Dorthin senden wir einen Link, der 3 Tage gilt.",
            en: "You name the e-mail address of the other account. We send a link there, which is valid for 3 days."),
        Text(
            "Sie öffnen den Link und bestätigen, dass der andere Zugang Ihnen gehört.",
            en: "You open the link and confirm that the other account is yours."),
        Text(
            "Zwei Personen aus unserem Kundenservice prüfen das innerhalb von 3 Werktagen.",
            en: "Two people of our customer service check this within 3 working days."),
        Text(
            "Wir schreiben an beide E-Mail-Adressen, sobald es so weit ist.",
            en: "We write to both e-mail addresses as soon as it is done."),
    ]
    static let thenTitle = Text("Was sich ändert", en: "What changes")
    static let then = [
        Text(
            "Verträge, Dokumente, Vorgänge und Freigaben des anderen Zugangs stehen dann hier.",
            en: "Contracts, documents, requests and shared access of the other account are then here."),
        Text(
            "Sie melden sich nur noch mit der E-Mail-Adresse und dem Passwort dieses Zugangs an. Beide Zugänge werden einmal abgemeldet.",
            en: "You sign in with the e-mail address and password of this account only. Both are signed out once."),
        Text(
            "Für Zustellung, Kontaktdaten und Kontaktwünsche gilt, was in diesem Zugang eingestellt ist.",
            en: "For delivery, contact data and contact preferences, what is set in this account counts."),
        Text(
            "30 Tage lang können wir alles rückgängig machen. Danach löschen wir, was vom anderen Zugang übrig ist.",
            en: "For 30 days we can undo everything. After that we delete what is left of the other account."),
        Text(
            "So lange kann dieser Zugang nicht selbst in einem anderen aufgehen.",
            en: "For so long this account cannot become part of another one itself."),
    ]
    static let email = Text("E-Mail-Adresse des anderen Zugangs", en: "E-mail address of the other account")
    static let emailHint = Text(
        "Die Adresse, mit der Sie sich dort anmelden", en: "The address you sign in with there")
    static let submit = Text("Link anfordern", en: "Request the link")
    static let same = Text(
        "Das ist die Adresse dieses Zugangs. Geben Sie die des anderen ein.",
        en: "This is the address of this account. Enter that of the other one.")
    static let sent = Text(
        "Gibt es zu dieser Adresse einen Zugang, ist jetzt eine E-Mail dorthin unterwegs. Der Link darin gilt 3 Tage.",
        en: "If there is an account for this address, an e-mail is on its way there. Its link is valid for 3 days.")
    static func noMail(_ phone: String) -> Text {
        Text(
            "Kommen Sie an diese E-Mails nicht mehr heran? Rufen Sie uns an: \(phone).",
            en: "You cannot read these e-mails any more? Call us: \(phone).")
    }
    static func trouble(_ trouble: MergeRule.Trouble) -> Text {
        switch trouble {
        case .merged:
            Text(
                "Einer der Zugänge wurde schon zusammengeführt.", en: "One of the accounts was merged before.")
        case .closing:
            Text("Einer der Zugänge wird geschlossen.", en: "One of the accounts is being closed.")
        case .chain(let day):
            Text(
                "Im anderen Zugang ist vor Kurzem selbst ein Zugang aufgegangen. Bis zum \(day.german) kann das rückgängig gemacht werden; erst danach geht es weiter.",
                en: """
                    Another account became part of the other one recently. Until \(day.english) that can be undone; only then \
                    it can go on.
                    """)
        case .changingEmail:
            Text(
                "Bei einem der Zugänge wurde gerade die E-Mail-Adresse geändert. Das geht erst 7 Tage danach.",
                en: "The e-mail address of one of the accounts was changed just now. This is possible 7 days later.")
        case .frozen:
            Text(
                "Bei einem der Zugänge sind Änderungen gerade gesperrt. Versuchen Sie es in 3 Tagen wieder.",
                en: "Changes of one of the accounts are blocked just now. Try again in 3 days.")
        }
    }

    static let other = Text("Anderer Zugang", en: "Other account")
    static let asked = Text("Gewünscht", en: "Asked for")
    static let byPhone = Text("beim Kundenservice", en: "with our customer service")
    static let byLink = Text(
        "im Portal, mit Link an die andere Adresse", en: "in the portal, with a link to the other address")
    static let nextOpen = Text(
        "Wir prüfen, ob beide Zugänge Ihnen gehören. Dann führen wir sie zusammen und schreiben an beide E-Mail-Adressen.",
        en: "We check whether both accounts are yours. Then we merge them and write to both e-mail addresses.")
    static let nextDone = Text(
        "Alle Verträge stehen jetzt in einem Zugang. 30 Tage lang machen wir das auf Wunsch rückgängig.",
        en: "All contracts are in one account now. For 30 days we undo this if you wish.")
    static let nextRefused = Text("Beide Zugänge bleiben, wie sie sind.", en: "Both accounts stay as they are.")

    static let confirmTitle = Text("Gehört dieser Zugang Ihnen?", en: "Is this account yours?")
    static func confirmLead(_ going: String, _ staying: String) -> Text {
        Text(
            "Der Zugang \(going) soll im Zugang \(staying) aufgehen.",
            en: "The account \(going) is to become part of the account \(staying).")
    }
    static let confirmNext = Text(
        "Danach prüfen zwei Personen aus unserem Kundenservice die Zusammenführung. Bis dahin ändert sich nichts.",
        en: "Two people of our customer service check the merge then. Until that, nothing changes.")
    static let confirm = Text("Ja, beide Zugänge gehören mir", en: "Yes, both accounts are mine")
    static let confirmedTitle = Text("Angekommen", en: "It has arrived")
    static func confirmed(_ day: Day) -> Text {
        Text(
            "Wir prüfen die Zusammenführung bis zum \(day.german) und schreiben an beide E-Mail-Adressen.",
            en: "We check the merge by \(day.english) and write to both e-mail addresses.")
    }

    static let undoTitle = Text("Zusammenführung rückgängig machen", en: "Undo the merge")
    static func undoLead(_ going: String) -> Text {
        Text(
            "Der Zugang \(going) bekommt zurück, was er eingebracht hat, soweit sich seitdem nichts geändert hat.",
            en: "The account \(going) gets back what it brought, as far as nothing changed since.")
    }
    static let undoNext = Text(
        "Beide Zugänge werden abgemeldet. Danach melden Sie sich wieder mit der alten Adresse und dem alten Passwort an.",
        en: "Both accounts are signed out. Then sign in with the old address and the old password again.")
    static let undo = Text("Rückgängig machen", en: "Undo it")
    static let undoneTitle = Text("Die Zusammenführung ist rückgängig", en: "The merge is undone")
    static let undone = Text(
        "Beide Zugänge sind wieder getrennt. Melden Sie sich mit der alten Adresse und dem alten Passwort an.",
        en: "The two accounts are separate again. Sign in with the old address and the old password.")
    static func unknownHint(_ phone: String) -> Text {
        Text(
            "Haben Sie die Zusammenführung nicht gewollt? Ändern Sie dann Ihr Passwort und rufen Sie uns an: \(phone).",
            en: "You did not want the merge? Then change your password and call us: \(phone).")
    }
    /// To whoever reads the mailbox of an account in the middle of a chain.
    static func newerFirst(_ until: Day, _ phone: String) -> Text {
        Text(
            "Der Zugang, in dem dieser aufgegangen ist, wurde danach selbst zusammengeführt. Das machen wir zuerst rückgängig. Rufen Sie uns bis zum \(until.german) an: \(phone).",
            en: """
                The account this one became part of was merged itself after that. We undo that one first. Call us by \
                \(until.english): \(phone).
                """)
    }
    static let remarkUndone = Text(
        "Die Zusammenführung wurde rückgängig gemacht.", en: "The merge was undone.")
    static let mergedSignIn = Text(
        "Dieser Zugang ist in einem anderen aufgegangen. Melden Sie sich mit dessen E-Mail-Adresse an. In unserer E-Mail zur Zusammenführung steht, wie sie beginnt.",
        en: """
            This account became part of another one. Sign in with that one’s e-mail address. Our e-mail about the merge \
            tells how it begins.
            """)
}
