import Vocabulary

/// The words around the document of the API; the document itself is English.
enum APITexts {
    static let title = Text("Schnittstelle für Programme", en: "API for programs")
    static let lead = Text(
        "Für das Abrechnungssystem und andere Programme des Stadtwerks. Die Beschreibung ist auf Englisch.",
        en: "For the billing system and other programs of the utility.")
    static let ownTitle = Text("Schnittstelle für Ihre Programme", en: "Interface for your programs")
    static let ownLead = Text(
        "Für Hausautomation und eigene Auswertungen. Den Zugangsschlüssel legen Sie in den Einstellungen an. Die Beschreibung ist auf Englisch.",
        en: "For home automation and tables of your own. You make the key in the settings.")
    static let yaml = Text("Beschreibung als YAML (OpenAPI 3.1)", en: "The description as YAML (OpenAPI 3.1)")
    static let json = Text("Beschreibung als JSON (OpenAPI 3.1)", en: "The description as JSON (OpenAPI 3.1)")
    static let rows = Text(same: "Rows and answers")
    static let field = Text(same: "Field")
    static let form = Text(same: "Form")
    static let words = Text(same: "What it is")

    static func table(_ name: String) -> Text { Text(same: name) }
}
