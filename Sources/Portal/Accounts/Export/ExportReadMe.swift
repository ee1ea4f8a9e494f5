import Vocabulary

/// The file in an export that explains the others, once in each language.
enum ExportReadMe {
    static func file(in language: Language) -> String { language == .german ? "LIESMICH.txt" : "README.txt" }

    static func text(in language: Language, _ house: Operator, at now: Instant) -> String {
        let tables = PersonalTables.exports.map { "  daten/\($0.file).csv, .json\n      \($0.words.in(language))" }
        let parts = [
            opening(house, now).in(language), folders.in(language), tables.joined(separator: "\n"), units.in(language),
            rest(house).in(language),
        ]
        return parts.joined(separator: "\n\n").replacing("\n", with: "\r\n") + "\r\n"
    }

    private static func opening(_ house: Operator, _ now: Instant) -> Text {
        Text(
            "Ihre Daten aus dem Kundenportal von \(house.name)\nBegonnen am \(now.german)",
            en: "Your data from the customer portal of \(house.name)\nBegun on \(now.english)")
    }

    private static let folders = Text(
        """
        dokumente/  alle Dokumente Ihres Postfachs als PDF, unverändert
        fotos/      Ihre Fotos von Zählern
        anlagen/    Dateien zu Nachrichten
        daten/      alle Tabellen, jede als CSV (Semikolon, UTF-8) und als JSON:
        """,
        en: """
            dokumente/  all documents of your mailbox as PDF, unchanged
            fotos/      your photos of meters
            anlagen/    files of messages
            daten/      all tables, each as CSV (semicolon, UTF-8) and as JSON:
            """)

    private static let units = Text(
        """
        Zeitpunkte stehen in Weltzeit (UTC), Tage als Jahr-Monat-Tag. Einheiten stehen im Namen der Spalte.
        Bei Ja und Nein ist 1 ja und 0 nein. In CSV-Dateien steht vor Texten, die mit =, +, - oder @ beginnen, ein
        Apostroph: So führt kein Tabellenprogramm sie als Formel aus.
        Jede Datei ist für sich auf einem Stand; was während des Downloads geschah, kann in einer fehlen.
        """,
        en: """
            Moments are in universal time (UTC), days as year-month-day. Units stand in the name of the column.
            For yes and no, 1 is yes and 0 is no. In CSV files an apostrophe stands before texts that begin with =, +, - or
            @, so that no spreadsheet runs them as a formula.
            Each file is of one moment; what happened during the download may be missing in one.
            """)

    private static func rest(_ house: Operator) -> Text {
        Text(
            """
            Passwörter, Codes und Schlüssel sind nicht dabei: Wir bewahren davon nur Prüfwerte oder Verschlüsseltes auf,
            das niemandem nützt. Daten anderer Personen, deren Vertrag Sie mitlesen, gehören nicht dazu.
            Fragen: \(house.privacyContact)
            """,
            en: """
                Passwords, codes and keys are not in it: we only keep check values of them, or what is encrypted and of
                use to nobody. Data of others whose contract you read along is not part of it.
                Questions: \(house.privacyContact)
                """)
    }

    /// In the place of a file that could not be read.
    static func missing(_ name: String, _ house: Operator) -> String {
        "\(name)\r\n\r\nDiese Datei konnten wir nicht lesen. Rufen Sie uns an: \(house.phone)\r\n"
            + "We could not read this file. Call us: \(house.phone)\r\n"
    }
}
