import Vocabulary

enum ImportRunTexts {
    static let section = Text("Lieferungen", en: "Deliveries")
    static let lead = Text(
        "Dateien aus dem Abrechnungssystem: was ankam und welche Zeilen abgelehnt wurden. Abgelehnte Zeilen müssen dort geändert und noch einmal geliefert werden.",
        en: """
            Files of the billing system: what came and which rows were refused. Refused rows have to be mended there and \
            delivered once more.
            """)
    static let newest = Text("Die letzten Läufe", en: "The last runs")
    static let none = Text("Noch keine Lieferung.", en: "No delivery yet.")
    static let freshness = Text("Stand der Daten", en: "Data as of")
    static let neverCame = Text("noch nie", en: "never")
    static let kind = Text("Art", en: "Kind")
    static let delivery = Text("Lieferung", en: "Delivery")
    static let when = Text("Eingelesen", en: "Read")
    static let way = Text("Weg", en: "Way")
    static func way(_ origin: ImportRun.Origin) -> Text {
        switch origin {
        case .command: Text("Befehl „import“", en: "command “import”")
        case .folder: Text("Eingangsordner", en: "drop folder")
        }
    }
    static let accepted = Text("Übernommen", en: "Taken over")
    static let refused = Text("Abgelehnt", en: "Refused")
    static let result = Text("Ergebnis", en: "Result")
    static func result(_ run: ImportRun) -> Text {
        if run.stopped != nil { return Text("abgebrochen", en: "stopped") }
        if run.refused > 0 { return Text("mit abgelehnten Zeilen", en: "with refused rows") }
        return Text("vollständig", en: "complete")
    }
    static func stopped(_ words: String) -> Text {
        Text(
            "Der Lauf kam nicht ans Ende. Was bis dahin übernommen war, bleibt; der nächste Lauf macht dort weiter. Meldung: \(words)",
            en: """
                The run did not come to its end. What was taken over until then stays; the next run goes on from there. \
                Message: \(words)
                """)
    }
    static let begun = Text("Begonnen", en: "Begun")
    static let ended = Text("Beendet", en: "Ended")
    static let files = Text("Dateien", en: "Files")
    static let file = Text("Datei", en: "File")
    static let added = Text("Neu", en: "New")
    static let changed = Text("Geändert", en: "Changed")
    static let unchanged = Text("Unverändert", en: "Unchanged")
    static let waiting = Text("Ohne Vertrag", en: "Without a contract")
    static let refusals = Text("Abgelehnte Zeilen", en: "Refused rows")
    static let noRefusals = Text("Keine Zeile wurde abgelehnt.", en: "No row was refused.")
    static let notes = Text("Hinweise", en: "Notes")
    static let line = Text("Zeile", en: "Line")
    static let wholeFile = Text("ganze Datei", en: "the whole file")
    static let reason = Text("Grund", en: "Reason")
    static func shown(_ count: Int, of all: Int) -> Text {
        Text(
            "Die ersten \(count) von \(all). Die Tabelle hat bis zu \(ImportRun.mostRemarks), der Bericht bei der Lieferung bis zu \(ImportReport.mostNamed).",
            en: """
                The first \(count) of \(all). The table has up to \(ImportRun.mostRemarks), the report beside the delivery up to \
                \(ImportReport.mostNamed).
                """)
    }
    static let save = Text("Als Tabelle speichern (CSV)", en: "Save as a table (CSV)")
    static let back = Text("Zu den Lieferungen", en: "To the deliveries")
    static let toWaiting = Text("Dokumente ohne Vertrag zuordnen", en: "Assign documents without a contract")
    static let refusalOrNote = Text("Art der Meldung", en: "Kind of remark")
    static let refusal = Text("abgelehnt", en: "refused")
    static let note = Text("Hinweis", en: "note")

    /// What the rows of a kind are called.
    static func kind(_ kind: ImportFile) -> Text {
        switch kind {
        case .customers: Text("Kunden", en: "Customers")
        case .tariffs: Text("Tarife", en: "Tariffs")
        case .offers: Text("Angebote", en: "Offers")
        case .availability: Text("Verfügbarkeit", en: "Availability")
        case .contracts: Text("Verträge", en: "Contracts")
        case .priceChanges: Text("Preisänderungen", en: "Price changes")
        case .meters: Text("Zähler", en: "Meters")
        case .readings: Text("Zählerstände", en: "Readings")
        case .series: Text("Lastgänge", en: "Load profiles")
        case .instalments: Text("Abschläge", en: "Instalments")
        case .bank: Text("Zahlungswege", en: "Ways of paying")
        case .payments: Text("Buchungen", en: "Bookings")
        case .bills: Text("Rechnungen", en: "Bills")
        case .codes: Text("Registrierungscodes", en: "Registration codes")
        case .documents: Text("Dokumente", en: "Documents")
        case .answers: Text("Antworten auf Vorgänge", en: "Answers to requests")
        case .incidents: Text("Störungsmeldungen", en: "Incidents")
        }
    }
}
