import Vocabulary

enum ExportTexts {
    static let title = Text("Meine Daten", en: "My data")
    static let standing = Text(
        "Alles, was das Kundenportal über Sie gespeichert hat, in einer Datei.",
        en: "Everything the customer portal has stored about you, in one file.")
    static let show = Text("Daten herunterladen", en: "Download the data")
    static let lead = Text(
        "Hier bekommen Sie alles, was das Kundenportal über Sie gespeichert hat, als eine ZIP-Datei.",
        en: "Here you get everything the customer portal has stored about you, as one ZIP file.")
    static let whatTitle = Text("Das steht darin", en: "What it holds")
    static let what = [
        Text(
            "Ihr Zugang: Anmeldungen, Geräte, Aktivität, Einwilligungen und die E-Mails, die wir Ihnen gesandt haben",
            en: "Your account: sign-ins, devices, activity, consents, and the e-mails we sent you"),
        Text(
            "Ihre Verträge: Preise, Zähler, Zählerstände, Abschläge und Vorgänge mit ihrem Verlauf",
            en: "Your contracts: prices, meters, readings, instalments, and requests with their timelines"),
        Text("Alle Dokumente aus Ihrem Postfach als PDF", en: "All documents of your mailbox as PDF"),
        Text("Ihre Fotos von Zählern", en: "Your photos of meters"),
        Text(
            "Jede Tabelle zweimal: als CSV für Tabellenprogramme und als JSON für andere Programme",
            en: "Each table twice: as CSV for spreadsheets and as JSON for other programs"),
    ]
    static let others = Text(
        "Verträge anderer, die Sie mitlesen, sind nicht dabei. Passwörter und Codes stehen in keiner Datei.",
        en: "Contracts of others that you read along are not in it. Passwords and codes stand in no file.")
    static let next = Text(
        "Der Download beginnt gleich nach dem Klick. Das geht dreimal am Tag; wir schreiben Ihnen jedes Mal eine E-Mail.",
        en:
            "The download begins right after the click. You can do it three times a day; each time we write you an e-mail."
    )
    static let download = Text("ZIP-Datei herunterladen", en: "Download the ZIP file")
    static let careful = Text(
        "Die Datei ist nicht verschlüsselt. Speichern Sie sie nur auf einem Gerät, das Ihnen gehört.",
        en: "The file is not encrypted. Save it only on a device that is yours.")

    static let subject = Text("Ihre Daten wurden heruntergeladen", en: "Your data was downloaded")
    static func letter(_ moment: Instant, _ device: String) -> Text {
        Text(
            "Am \(moment.german) hat jemand mit Ihrem Zugang alle Ihre Daten aus dem Kundenportal heruntergeladen (\(device)).",
            en: """
                On \(moment.english) somebody with your account downloaded all your data from the customer portal (\(device)).
                """)
    }
}
