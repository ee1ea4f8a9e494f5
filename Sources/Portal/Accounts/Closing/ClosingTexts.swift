import Vocabulary

enum ClosingTexts {
    static let title = Text("Zugang schließen", en: "Close the account")
    static let standing = Text(
        "Ihr Vertrag läuft weiter, Briefe kommen dann mit der Post.",
        en: "Your contract goes on; letters then come by post.")
    static let show = Text("Was dann geschieht", en: "What happens then")
    static let lead = Text(
        "Sie können Ihren Zugang zum Kundenportal jederzeit schließen. Hier steht, was dann geschieht.",
        en: "You can close your customer portal account at any time. Here is what happens then.")

    static let contractsTitle = Text("Ihr Vertrag läuft weiter", en: "Your contract goes on")
    static let contracts = Text(
        "Der Zugang und Ihre Verträge sind zweierlei: Strom, Gas und Internet kommen weiter. Rechnungen und Briefe schicken wir Ihnen mit der Post. Zählerstände nehmen wir am Telefon und per Brief an. Später können Sie sich mit einem Brief von uns neu registrieren.",
        en: """
            The account and your contracts are two things: electricity, gas and internet go on. Bills and letters come by \
            post. We take meter readings by telephone and by letter. Later you can register anew with a letter from us.
            """)

    static func paperEnds(_ day: Day, costs: Bool) -> Text {
        let german = "Sie haben Dokumente zusätzlich auf Papier bestellt. Das endet mit Ihrem Zugang am \(day.german)."
        let english = "You ordered documents on paper in addition. That ends with your account on \(day.english)."
        guard costs else { return Text(german, en: english) }
        return Text(
            "\(german) Sie zahlen nur für die Tage bis dahin. Möchten Sie es früher beenden oder die Bestellung widerrufen, tun Sie das vorher unter „Zustellung“.",
            en: """
                \(english) You pay for the days until then only. To end it earlier or to withdraw from the order, do so \
                under “Delivery” before.
                """)
    }

    static let goesTitle = Text("Das löschen wir", en: "What we delete")
    static let goes = [
        Text(
            "Ihren Zugang mit E-Mail-Adresse, Passwort, zweitem Faktor und Passkeys",
            en: "Your account with e-mail address, password, second factor and passkeys"),
        Text(
            "Telefonnummer und Postanschrift, die Sie uns im Portal genannt haben",
            en: "The telephone number and postal address you told us in the portal"),
        Text(
            "Ihre Wahl der Zustellung und die Liste der Rechnungen auf Papier",
            en: "Your choice of delivery and the list of bills on paper"),
        Text(
            "Anmeldungen, Geräte und die Liste der Aktivitäten", en: "Sign-ins, devices and the list of activities"),
        Text(
            "Kontaktwünsche und alle E-Mails, die wir aufgezeichnet haben",
            en: "Contact preferences and all e-mails we have recorded"),
        Text(
            "Fotos von Zählern, die niemand mehr braucht", en: "Photos of meters that nobody needs any more"),
        Text(
            "Einladungen und den Zugang anderer Personen zu Ihren Verträgen, und Ihren zu Verträgen anderer",
            en: "Invitations and the access of other people to your contracts, and yours to contracts of others"),
        Text(
            "Bei Ihren Vorgängen und Zählerständen den Hinweis, dass sie von diesem Zugang kamen",
            en: "With your requests and readings, the note that they came from this account"),
    ]

    static let staysTitle = Text("Das müssen wir behalten", en: "What we have to keep")
    static let what = Text("Was", en: "What")
    static let howLong = Text("Wie lange", en: "How long")
    static let why = Text("Warum", en: "Why")

    struct Kept: Sendable {
        let what, howLong, why: Text
    }

    static let kept = [
        Kept(
            what: Text("Rechnungen und Buchungsbelege", en: "Bills and vouchers"),
            howLong: Text("8 Jahre, ab Ende des Jahres", en: "8 years from the end of the year"),
            why: Text("§ 257 HGB, § 147 AO, § 14b UStG", en: "§ 257 HGB, § 147 AO, § 14b UStG")),
        Kept(
            what: Text(
                "Verträge, Kündigungen und anderer Schriftwechsel, auch Vorgänge und ihre Belege, mit der Kundennummer statt des Zugangs",
                en:
                    "Contracts, terminations and other letters, requests and their receipts too, with the customer number instead of the account"
            ),
            howLong: Text("6 Jahre, ab Ende des Jahres", en: "6 years from the end of the year"),
            why: Text("§ 257 HGB, § 147 AO", en: "§ 257 HGB, § 147 AO")),
        Kept(
            what: Text(
                "Vertrag, Zähler und Zählerstände in der Abrechnung", en: "Contract, meters and readings, for billing"),
            howLong: Text(
                "Solange der Vertrag läuft, danach 3 Jahre ab Ende des Jahres",
                en: "As long as the contract runs, then 3 years from the end of the year"),
            why: Text("Abrechnung und Verjährung: §§ 195, 199 BGB", en: "Billing and limitation: §§ 195, 199 BGB")),
        Kept(
            what: Text(
                "Nachweis Ihrer Einwilligungen: Zeit und Wortlaut, ohne Namen; Adresse oder Nummer nur als Prüfwert",
                en: "Proof of your consents: time and words, without a name; address or number as a check value only"),
            howLong: Text(
                "5 Jahre ab der Einwilligung und nach jeder Nutzung", en: "5 years from the consent and after each use"),
            why: Text("§ 7a UWG, Art. 7 Abs. 1 DSGVO", en: "§ 7a UWG, Art. 7 (1) GDPR")),
        Kept(
            what: Text(
                "Sicherheitsprotokoll: was wann mit dem Zugang geschah, ohne Namen, Adresse und Inhalt",
                en: "Security log: what happened to the account and when, without name, address and content"),
            howLong: Text("2 Jahre", en: "2 years"),
            why: Text(
                "Angriffe erkennen und belegen: Art. 6 Abs. 1 f, Art. 32 DSGVO",
                en: "To notice attacks and prove them: Art. 6 (1) f, Art. 32 GDPR")),
    ]

    static let beforeTitle = Text("Vorher: Ihre Daten mitnehmen", en: "Before that: take your data along")
    static let before = Text(
        "Danach kommen Sie an Ihre Dokumente im Postfach nicht mehr heran. Laden Sie sie vorher herunter.",
        en: "Afterwards you can no longer reach the documents in your mailbox. Download them before.")
    static let thenTitle = Text("So geht es", en: "How it works")
    static let then = Text(
        "Sie geben Ihr Passwort ein und bestätigen. Dann haben Sie 14 Tage, es sich anders zu überlegen. Erst danach löschen wir.",
        en: "You type your password and confirm. Then you have 14 days to think again. Only then do we delete.")
    static func thenLonger(_ day: Day) -> Text {
        Text(
            "Sie geben Ihr Passwort ein und bestätigen. Weil ein anderer Zugang in diesem aufgegangen ist, können Sie es sich bis zum \(day.german) anders überlegen. Erst danach löschen wir.",
            en: """
                You type your password and confirm. Because another account became part of this one, you have until \
                \(day.english) to think again. Only then do we delete.
                """)
    }
    static let goOn = Text("Weiter zum Schließen", en: "Go on to closing")

    static let confirmTitle = Text("Zugang jetzt schließen?", en: "Close the account now?")
    static func confirmLead(_ day: Day) -> Text {
        Text(
            "Bis zum \(day.german) können Sie Ihren Zugang behalten. Danach löschen wir ihn.",
            en: "Until \(day.english) you can keep your account. After that we delete it.")
    }
    static let confirmNext = Text(
        "Nach dem Klick sind Sie überall abgemeldet. Wir senden Ihnen eine E-Mail mit einem Link, um es sich anders zu überlegen. E-Mails zu Ihren Verträgen bekommen Sie bis dahin weiter.",
        en: """
            After the click you are signed out everywhere. We send you an e-mail with a link to think again. Until then \
            e-mails about your contracts still reach you.
            """)
    static func confirm(_ day: Day) -> Text {
        Text("Zugang zum \(day.german) schließen", en: "Close the account on \(day.english)")
    }
    static let keepNow = Text("Zugang behalten", en: "Keep the account")
    static let signInNoticeLonger = Text(
        "Ihr Zugang wird geschlossen. Eine E-Mail mit dem Tag ist unterwegs. Bis dahin können Sie ihn behalten, indem Sie sich anmelden.",
        en: """
            Your account is going to be closed. An e-mail that names the day is on its way. Until then you can keep it by \
            signing in.
            """)
    static let signInNotice = Text(
        "Ihr Zugang wird in 14 Tagen geschlossen. Eine E-Mail dazu ist unterwegs. Bis dahin können Sie ihn behalten: mit dem Link darin, oder indem Sie sich anmelden.",
        en: """
            Your account is closed in 14 days. An e-mail about it is on its way. Until then you can keep it: with the link \
            in it, or by signing in.
            """)

    static func closes(_ day: Day) -> Text {
        Text("Ihr Zugang wird am \(day.german) geschlossen", en: "Your account is closed on \(day.english)")
    }
    static let closesLead = Text(
        "Möchten Sie ihn behalten? Ein Klick genügt, und alles ist wie vorher.",
        en: "Would you like to keep it? One click is enough, and all is as before.")
    static let closesNext = Text(
        "Möchten Sie das nicht, müssen Sie nichts tun. Ihre Verträge laufen in jedem Fall weiter.",
        en: "If not, there is nothing to do. Your contracts go on in any case.")
    static let keep = Text("Zugang behalten", en: "Keep the account")
    static let keptNotice = Text(
        "Ihr Zugang bleibt. Alles ist wie vorher.", en: "Your account stays. All is as before.")
    static let keptSignIn = Text(
        "Ihr Zugang bleibt. Melden Sie sich wieder an.", en: "Your account stays. Sign in again.")

    static func letter(_ day: Day) -> Text {
        Text(
            "Jemand mit Ihrem Zugang möchte ihn schließen. Am \(day.german) löschen wir ihn, mit Ihren Einstellungen und ohne weitere E-Mail.",
            en: """
                Somebody with your account would like to close it. On \(day.english) we delete it with your settings, \
                without another e-mail.
                """)
    }
    static let letterContracts = Text(
        "Ihre Verträge laufen weiter. Rechnungen und Briefe kommen dann mit der Post.",
        en: "Your contracts go on. Bills and letters then come by post.")
    static let letterKeep = Text(
        "Überlegen Sie es sich anders oder waren Sie das nicht? Bis dahin behalten Sie den Zugang mit diesem Link:",
        en: "Do you think again, or was that not you? Until then you keep the account with this link:")
    static let keptSubject = Text("Ihr Zugang bleibt", en: "Your account stays")
    static let keptLetter = Text(
        "Ihr Zugang zum Kundenportal wird nicht geschlossen. Alles ist wie vorher.",
        en: "Your customer portal account is not closed. All is as before.")
}
