import Vocabulary

extension OfficeDocumentTexts {
    /// What stands beside a file that was not taken: a trouble of ours, or what somebody wrote who dropped it.
    static func reason(_ stored: String) -> Text {
        guard let trouble = UploadTrouble(stored: stored) else { return Text(same: stored) }
        return switch trouble {
        case .document(let refusal): words(refusal)
        case .archive(let trouble): words(trouble)
        case .fact(let field):
            Text(
                "Neben der Datei steht unter „\(field)“ etwas anderes", en: "Beside the file, “\(field)” cannot be read"
            )
        case .sidecar: Text("Keine lesbare Tabelle und kein JSON-Objekt", en: "No table and no JSON object")
        case .twice:
            Text(
                "Der Dateiname kommt zweimal vor: Es ist nicht sicher, welche Angaben dazugehören",
                en: "The file name stands there twice: it is not certain what was told about which")
        case .kind: Text("Keine PDF-Datei", en: "No PDF file")
        }
    }

    private static func words(_ refusal: PDFAcceptance.Refusal) -> Text {
        switch refusal {
        case .empty: Text("Die Datei ist leer", en: "The file is empty")
        case .tooLarge: Text("Größer als 15 MiB", en: "Larger than 15 MiB")
        case .notPDF: Text("Keine PDF-Datei", en: "No PDF file")
        case .cutOff: Text("Die Datei hört mittendrin auf", en: "The file breaks off")
        case .damaged: Text("Die Datei ist beschädigt", en: "The file is damaged")
        case .encrypted:
            Text("Verschlüsselt: Kunden könnten sie nicht öffnen", en: "Encrypted: customers could not open it")
        case .active: Text("Enthält Programme (zum Beispiel JavaScript)", en: "Holds programs, as JavaScript")
        case .bomb:
            Text("Entpackt sich zu viel mehr, als ein Brief enthält", en: "Unpacks to far more than a letter holds")
        }
    }

    private static func words(_ trouble: ZIPReader.Trouble) -> Text {
        switch trouble {
        case .damaged: Text("Das ZIP ist beschädigt", en: "The ZIP is damaged")
        case .encrypted: Text("Das ZIP ist verschlüsselt", en: "The ZIP is encrypted")
        case .path:
            Text("Ein Name im ZIP führt aus seinem Ordner heraus", en: "A name in the ZIP leads out of its folder")
        case .link: Text("Im ZIP steht etwas, das keine Datei ist", en: "Something in the ZIP is no file")
        case .tooMany: Text("Mehr als 200 Dateien in allen ZIPs", en: "More than 200 files in all ZIPs")
        case .tooLarge:
            Text(
                "Eine Datei im ZIP ist größer als 15 MiB, oder alle zusammen sind größer als 150 MiB",
                en: "A file in the ZIP is larger than 15 MiB, or all together are larger than 150 MiB")
        case .bomb:
            Text("Das ZIP entpackt sich zu viel mehr, als es wiegt", en: "The ZIP unpacks to far more than it weighs")
        }
    }
}
