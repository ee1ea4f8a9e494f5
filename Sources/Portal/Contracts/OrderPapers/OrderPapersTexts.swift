import Vocabulary

/// The words about the documents of an order.
enum OrderPapersTexts {
    static let title = Text("Bedingungen und Produktinformation", en: "Terms and product information")
    static let hint = Text(
        "Diese Unterlagen gelten für Ihre Bestellung. Lesen und speichern Sie sie; die Links stehen auch in unserer Bestätigung.",
        en: "These documents hold for your order. Read and save them; the links are in our acknowledgement, too.")
    static let unfold = Text("Zusammenfassung hier lesen", en: "Read the summary here")
    static let terms = Text("Allgemeine Geschäftsbedingungen", en: "General terms and conditions")
    static func version(_ day: Day) -> Text {
        Text("Fassung vom \(day.german)", en: "Version of \(day.english)")
    }
    static let sheet = Text("Produktinformationsblatt", en: "Product information sheet")
    static let read = Text("Produktinformationsblatt des Tarifs", en: "Product information sheet of the tariff")

    static let product = Text("Produkt", en: "Product")
    static let provider = Text("Anbieter", en: "Provider")
    static let launched = Text("Angeboten seit", en: "On offer since")
    static let ended = Text("Angeboten bis", en: "On offer until")
    static let volume = Text("Datenvolumen", en: "Data volume")
    static let unlimited = Text("Unbegrenzt, ohne Drosselung", en: "Unlimited, without a reduction of speed")
    static let prices = Text("Preise einschließlich Umsatzsteuer", en: "Prices including VAT")
    static let conditions = Text("Laufzeit und Kündigung", en: "Term and termination")
    static let speeds = Text("Geschwindigkeiten", en: "Speeds")
    static let sheetLead = Text(
        "Die wichtigsten Angaben zu diesem Tarif, mit den Preisen von heute.",
        en: "The main information about this tariff, with the prices of today.")
    static let sheetOfInternet = Text(
        "Produktinformationsblatt nach § 1 TK-Transparenzverordnung",
        en: "Product information sheet under § 1 TK-Transparenzverordnung")
    static let renewal = Text("Verlängerung", en: "Renewal")
    static let renewed = Text(
        "Nach der Mindestlaufzeit auf unbestimmte Zeit", en: "After the minimum term without a fixed end")
}
