import Vocabulary

enum OfficeDocumentTexts {
    static let section = Text("Dokumente", en: "Documents")
    static let back = Text("Zu den Dokumenten", en: "To the documents")
    static let upload = Text("Dokumente hochladen", en: "Upload documents")
    static let uploadMore = Text("Weitere Dokumente hochladen", en: "Upload more documents")
    static let uploadLead = Text(
        "Jedes Dokument kommt in das Postfach seines Vertrags. Der Kunde bekommt dazu eine E-Mail.",
        en: "Each document goes into the mailbox of its contract. The customer gets an e-mail about it.")
    static let files = Text("Dateien", en: "Files")
    static let filesHint = Text(
        "PDF-Dateien bis 15 MiB oder ein ZIP mit PDF-Dateien, zusammen bis 50 MiB. Sie können mehrere wählen oder hierher ziehen.",
        en:
            "PDF files up to 15 MiB, or a ZIP of PDF files, up to 50 MiB in all. You can choose several, or drag them here."
    )
    static let filesMissing = Text("Wählen Sie mindestens eine Datei", en: "Choose at least one file")
    static let nothingInside = Text("In den Dateien ist kein Dokument.", en: "There is no document in these files.")
    static func tooMany(_ most: Int) -> Text {
        Text(
            "Das sind mehr als \(most) Dokumente. Teilen Sie sie auf.",
            en: "These are more than \(most) documents. Split them.")
    }
    static let forAll = Text("Gilt für alle Dateien", en: "Holds for all files")
    static let forAllHint = Text(
        "Alles freiwillig: Was neben einer Datei im ZIP steht, zählt zuerst. Dann zählt das hier, dann der Dateiname.",
        en: "All optional: what stands beside a file in the ZIP counts first. Then this, then the name of the file.")
    static let contract = Text("Vertragsnummer", en: "Contract number")
    static let contractHint = Text(
        "Leer lassen, wenn sie im Dateinamen steht", en: "Leave empty if the name of the file has it")
    static let contractWrong = Text("Eine Vertragsnummer hat neun Ziffern", en: "A contract number has nine digits")
    static let contractMissing = Text("Geben Sie die Vertragsnummer ein", en: "Enter the contract number")
    static let contractUnknown = Text(
        "Diese Vertragsnummer gibt es nicht. Prüfen Sie die neun Ziffern.",
        en: "There is no such contract. Check the nine digits.")
    static let categoryHint = Text("Ohne Angabe: Sonstiges", en: "Without: other")
    static let title = Text("Betreff", en: "Subject")
    static let titleHint = Text(
        "Steht so im Postfach. Ohne Angabe: die Art", en: "As the mailbox shows it. Without: the kind")
    static let dateHint = Text(
        "Ohne Angabe: heute, zum Beispiel 20.11.2026", en: "Without: today, for example 20.11.2026")
    static var categories: [(value: String, words: Text)] {
        DocumentCategory.allCases.filter { $0 != .receipt }.map { ($0.rawValue, $0.name) }
    }
    static let zipTitle = Text("Angaben neben den Dateien", en: "What stands beside the files")
    static let zip = [
        Text(
            "Im ZIP kann zu „brief.pdf“ eine Datei „brief.json“ liegen, wie beim Import: contract_number, category, title, issued_on.",
            en:
                "In the ZIP, beside “brief.pdf” there may be “brief.json” as with the import: contract_number, category, title, issued_on."
        ),
        Text(
            "Oder eine Tabelle als CSV mit den Spalten Datei, Vertragsnummer, Art, Titel, Datum.",
            en: "Or a table as CSV with the columns file, contract_number, category, title, issued_on."),
    ]

    static let uploaded = Text("Hochgeladene Dateien", en: "Uploaded files")
    static func summary(_ taken: Int, _ waiting: Int, _ refused: Int) -> Text {
        Text(
            "Im Postfach: \(taken). Warten auf Zuordnung: \(waiting). Abgelehnt: \(refused).",
            en: "In mailboxes: \(taken). Waiting to be assigned: \(waiting). Refused: \(refused).")
    }
    static func batch(_ moment: Instant, _ name: String) -> Text {
        Text("\(moment.german), \(name)", en: "\(moment.english), \(name)")
    }
    static let file = Text("Datei", en: "File")
    static let result = Text("Ergebnis", en: "Result")
    static func words(_ outcome: UploadLine.Outcome) -> Text {
        switch outcome {
        case .placed: Text("Im Postfach", en: "In the mailbox")
        case .waiting: Text("Wartet auf Zuordnung", en: "Waits to be assigned")
        case .same: Text("Lag schon im Postfach", en: "Lay there already")
        case .unreadable: Text("Abgelehnt", en: "Refused")
        case .dropped: Text("Verworfen", en: "Dropped")
        }
    }

    static let waiting = Text("Ohne Vertrag", en: "Without a contract")
    static let nothingWaits = Text("Nichts wartet auf Zuordnung.", en: "Nothing waits to be assigned.")
    static let batches = Text("Zuletzt hochgeladen", en: "Uploaded last")
    static let noBatches = Text("Noch nichts.", en: "Nothing yet.")
    static func count(_ files: Int, waiting: Int) -> Text {
        Text("Dateien: \(files), ohne Vertrag: \(waiting)", en: "Files: \(files), without a contract: \(waiting)")
    }
    static let assignTitle = Text("Dokument zuordnen", en: "Assign a document")
    static let assignLead = Text(
        "Zu diesem Dokument ist kein Vertrag bekannt. Sehen Sie es an und sagen Sie, wem es gehört.",
        en: "No contract is known for this document. Look at it and say whose it is.")
    static let look = Text("Dokument ansehen", en: "Look at the document")
    static let assign = Text("Zuordnen", en: "Assign")
    static let drop = Text("Verwerfen", en: "Drop")
    static let dropReason = Text("Warum das Dokument niemandem gehört", en: "Why the document is nobody’s")
    static let dropReasonMissing = Text("Schreiben Sie, warum Sie es verwerfen", en: "Write why you drop it")
    static let uploadedAt = Text("Hochgeladen am", en: "Uploaded on")
    static let uploader = Text("Hochgeladen von", en: "Uploaded by")
    static let customer = Text("Kunde", en: "Customer")

    static let withdraw = Text("Zurückziehen", en: "Withdraw")
    static let withdrawHint = Text(
        "Der Kunde liest das, in der E-Mail und im Postfach.",
        en: "The customer reads this, by e-mail and in the mailbox.")
    static let withdrawReasonMissing = Text(
        "Schreiben Sie dem Kunden, warum das Dokument nicht gilt", en: "Write to the customer why it does not count")
    static let takesOne = Text(
        "Das Dokument ist noch keinen Tag im Postfach: Es ist sofort zurückgezogen.",
        en: "The document is in the mailbox for less than a day: it is withdrawn at once.")
    static let takesTwo = Text(
        "Das Dokument liegt länger als einen Tag im Postfach: Eine zweite Person muss bestätigen.",
        en: "The document is in the mailbox for more than a day: somebody else has to confirm.")
    static let withdrawnAt = Text("Zurückgezogen am", en: "Withdrawn on")
    static let openWithdrawals = Text("Sollen zurückgezogen werden", en: "To be withdrawn")
    static func wanted(by name: String, _ moment: Instant) -> Text {
        Text("Gewünscht von \(name), \(moment.german)", en: "Wanted by \(name), \(moment.english)")
    }

    static func notice(_ name: String?) -> Text? {
        switch name {
        case "zugeordnet": Text("Zugeordnet. Das Dokument liegt im Postfach.", en: "Assigned. It lies in the mailbox.")
        case "verworfen": Text("Verworfen.", en: "Dropped.")
        case "schneller": OfficeMergeTexts.notice("schneller")
        case "vorgeschlagen": OfficeMergeTexts.notice("vorgeschlagen")
        case "vieraugen": OfficeMergeTexts.fourEyes
        case "zurueckgezogen":
            Text(
                "Das Dokument ist zurückgezogen. Der Kunde wird benachrichtigt.",
                en: "The document is withdrawn. The customer is told.")
        case "abgelehnt": Text("Das Dokument bleibt im Postfach.", en: "The document stays in the mailbox.")
        default: nil
        }
    }
}
