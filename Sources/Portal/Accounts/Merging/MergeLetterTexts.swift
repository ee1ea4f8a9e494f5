import Vocabulary

enum MergeLetterTexts {
    static let proofSubject = Text("Gehört dieser Zugang Ihnen?", en: "Is this account yours?")
    static func proof(_ staying: String) -> Text {
        Text(
            "Sie möchten Ihre Zugänge zum Kundenportal zusammenführen: Dieser Zugang soll im Zugang \(staying) aufgehen. Bestätigen Sie innerhalb von 3 Tagen, dass beide Ihnen gehören.",
            en: """
                You want to merge your accounts of the customer portal: this account is to become part of the account \
                \(staying). Confirm within 3 days that both are yours.
                """)
    }
    static let look = Text("Ansehen und bestätigen", en: "Look and confirm")

    static let askedSubject = Text(
        "Ihr Zugang soll mit einem anderen zusammengeführt werden", en: "Your account is to be merged with another one")
    static func asked(_ going: String, _ staying: String) -> Text {
        Text(
            "Der Zugang \(going) soll im Zugang \(staying) aufgehen. Zwei Personen aus unserem Kundenservice prüfen das. Noch hat sich nichts geändert. Sobald es so weit ist, schreiben wir Ihnen.",
            en: """
                The account \(going) is to become part of the account \(staying). Two people of our customer service check \
                this. Nothing has changed yet. We write to you as soon as it is done.
                """)
    }

    static let mergedSubject = Text("Ihre Zugänge sind zusammengeführt", en: "Your accounts are merged")
    static func stays(_ going: String, _ until: Day) -> Text {
        Text(
            "Der Zugang \(going) ist in Ihrem Zugang aufgegangen. Diese Verträge stehen jetzt auch bei Ihnen, mit Dokumenten und Vorgängen. Bis zum \(until.german) können wir das rückgängig machen. Sie wurden überall abgemeldet.",
            en: """
                The account \(going) became part of yours. These contracts are now in it, with documents and requests. Until \
                \(until.english) we can undo this. You were signed out everywhere.
                """)
    }
    static func went(_ staying: String, _ until: Day) -> Text {
        Text(
            "Dieser Zugang ist im Zugang \(staying) aufgegangen. Melden Sie sich ab jetzt mit dieser Adresse und ihrem Passwort an. Bis zum \(until.german) machen Sie das mit einem Klick rückgängig. Danach löschen wir, was von diesem Zugang übrig ist.",
            en: """
                This account became part of the account \(staying). From now on sign in with that address and its password. \
                Until \(until.english) you can undo this with one click. After that we delete what is left of this account.
                """)
    }

    static let undoneSubject = Text(
        "Die Zusammenführung ist rückgängig gemacht", en: "The merge of your accounts is undone")
    static let undone = Text(
        "Ihre beiden Zugänge sind wieder getrennt. Jeder hat seine Verträge, Dokumente und Vorgänge zurück, soweit sich seitdem nichts geändert hat. Sie melden sich wieder mit den alten Adressen und Passwörtern an.",
        en: """
            Your two accounts are separate again. Each has its contracts, documents and requests back, as far as \
            nothing changed since. Sign in with the old addresses and passwords again.
            """)

    static let hintSubject = Text(
        "Ihr Zugang ist in einem anderen aufgegangen", en: "Your account is part of another one")
    static func hint(_ staying: String) -> Text {
        Text(
            "Sie haben ein neues Passwort angefordert. Dieser Zugang ist aber im Zugang \(staying) aufgegangen. Fordern Sie das Passwort für diese Adresse an.",
            en: """
                You asked for a new password. This account became part of the account \(staying), though. Ask for the password \
                of that address.
                """)
    }
}
