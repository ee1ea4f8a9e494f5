import Vocabulary

enum WorkExportTexts {
    static let title = Text("Liste als Tabelle speichern", en: "Save the list as a table")
    static func lead(_ rows: Int) -> Text {
        Text(
            "Die Liste hat \(rows) Zeilen. Gespeichert werden Nummer, Art, Vertrag, Stand, Tage und Tisch, kein Text von Kunden.",
            en: """
                The list has \(rows) rows. Number, kind, contract, state, days and desk are saved, and no words of customers.
                """)
    }
    static let alone = Text(
        "Eine Liste dieser Länge speichern Sie allein. Es steht im Protokoll.",
        en: "You save a list of this length by yourself. It stands in the log.")
    static func two(_ rows: Int) -> Text {
        Text(
            "Ab \(rows + 1) Zeilen bestätigt eine zweite Person (Vier-Augen-Prinzip). Danach holen Sie die Tabelle hier ab, einmal, innerhalb von \(WorkExport.hours) Stunden und mit dem Stand von jetzt.",
            en: """
                From \(rows + 1) rows on a second person confirms (four eyes). Then you fetch the table here, once, within \
                \(WorkExport.hours) hours and as it is now.
                """)
    }
    static let save = Text("Tabelle speichern", en: "Save the table")
    static let ask = Text("Um Bestätigung bitten", en: "Ask for confirmation")
    static let reason = Text("Wofür wird die Liste gebraucht?", en: "What is the list needed for?")
    static let reasonHint = Text(
        "Das liest, wer bestätigt. Keine Namen von Kunden.", en: "Whoever confirms reads this. No names of customers.")
    static let reasonMissing = Text("Schreiben Sie, wofür die Liste gebraucht wird", en: "Write what the list is for")
    static let waiting = Text("Lange Listen der letzten sieben Tage", en: "Long lists of the last seven days")
    static func asked(_ export: WorkExport) -> Text {
        Text(
            "\(export.askerName), \(export.askedAt.german): \(export.rows) Zeilen",
            en: "\(export.askerName), \(export.askedAt.english): \(export.rows) rows")
    }
    static let look = Text("Diese Liste ansehen", en: "Look at this list")
    static let table = Text("Die Zeilen, wie sie gefragt wurden", en: "The rows as they were asked for")
    static func shown(_ first: Int, _ last: Int, of rows: Int) -> Text {
        Text(
            "Zeile \(first) bis \(last) von \(rows). So, wie sie hier stehen, verlassen sie das Haus.",
            en: "Row \(first) to \(last) of \(rows). As they stand here they leave the house.")
    }
    static let before = Text("Zeilen davor", en: "Rows before")
    static let after = Text("Weitere Zeilen", en: "More rows")
    static let back = Text("Zu den langen Listen", en: "To the long lists")
    static let fetch = Text("Tabelle abholen", en: "Fetch the table")
    static let fourEyes = Text("Bestätigen muss jemand anders.", en: "Somebody else has to confirm.")
    static let closed = Text("Abgeschlossen am", en: "Closed on")

    static func standing(_ standing: WorkExport.Standing) -> Text {
        switch standing {
        case .waits: Text("wartet auf Bestätigung", en: "waits to be confirmed")
        case .confirmed: Text("bestätigt", en: "confirmed")
        case .refused: Text("abgelehnt", en: "refused")
        case .fetched: Text("abgeholt", en: "fetched")
        case .lapsed: Text("abgelaufen", en: "lapsed")
        }
    }

    static func notice(_ name: String) -> (words: Text, isGood: Bool)? {
        switch name {
        case "gefragt":
            (Text("Gefragt. Jetzt bestätigt eine zweite Person.", en: "Asked. Now a second person confirms."), true)
        case "bestaetigt": (Text("Bestätigt.", en: "Confirmed."), true)
        case "abgelehnt": (Text("Abgelehnt.", en: "Refused."), true)
        case "selbst": (fourEyes, false)
        case "entschieden":
            (
                Text(
                    "Jemand war schneller. Es hat sich nichts geändert.",
                    en: "Somebody was faster. Nothing was changed."), false
            )
        case "nicht-da":
            (
                Text(
                    "Diese Tabelle gibt es nicht mehr. Fragen Sie noch einmal.",
                    en: "This table is gone. Ask once more."), false
            )
        case "zu-lang":
            (
                Text(
                    "Das sind zu viele Zeilen für eine Tabelle. Grenzen Sie die Liste ein.",
                    en: "These are too many rows for a table. Narrow the list down."), false
            )
        default: nil
        }
    }
}
