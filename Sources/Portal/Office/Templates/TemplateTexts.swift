import Vocabulary

enum TemplateTexts {
    static let title = Text("Textvorlagen", en: "Text templates")
    static let lead = Text(
        "Texte für Antworten an Kunden. Wer antwortet, setzt eine Vorlage ein und ändert sie für den einen Fall. Für eine Art und Antwort ohne eigene Vorlage werden die mitgelieferten angeboten.",
        en: """
            Texts for answers to customers. Who answers puts a template in and changes it for the one case. Where the house \
            has none of its own for a kind and an answer, those that come along are offered.
            """)
    static let add = Text("Neue Vorlage", en: "New template")
    static let change = Text("Vorlage ändern", en: "Change the template")
    static let own = Text("Vorlagen des Hauses", en: "Templates of the house")
    static let none = Text("Es gibt noch keine.", en: "There are none yet.")
    static let builtIn = Text("Mitgeliefert", en: "Coming along")
    static let kind = Text("Art des Vorgangs", en: "Kind of request")
    static let kindHint = Text("Ohne Auswahl gilt sie für jede Art.", en: "Without a choice it is for every kind.")
    static let allKinds = Text("Jede Art", en: "Every kind")
    static let kindUnknown = Text("Wählen Sie eine Art aus der Liste", en: "Choose a kind from the list")
    static let choice = Text("Antwort", en: "Answer")
    static let choiceMissing = Text("Wählen Sie, für welche Antwort sie ist", en: "Choose for which answer it is")
    static let name = Text("Name der Vorlage", en: "Name of the template")
    static let nameHint = Text("Nur für Kollegen.", en: "For colleagues only.")
    static let nameMissing = Text("Geben Sie der Vorlage einen Namen", en: "Name the template")
    static let words = Text("Text an den Kunden", en: "Words to the customer")
    static let wordsHint = Text(
        "Auf Deutsch: was nicht geht, warum, und was stattdessen geht. {vorgang}, {vertrag} und {telefon} werden ersetzt.",
        en: "In German: what cannot be done, why, and what can. {vorgang}, {vertrag} and {telefon} are replaced.")
    static let wordsMissing = Text("Schreiben Sie den Text", en: "Write the text")
    static let save = Text("Vorlage speichern", en: "Save the template")
    static let remove = Text("Vorlage löschen", en: "Delete the template")
    static let toList = Text("Zu den Textvorlagen", en: "To the text templates")
    static let saved = Text("Gespeichert.", en: "Saved.")
    static let removed = Text("Gelöscht.", en: "Deleted.")
    static let gone = Text(
        "Jemand hat diese Vorlage inzwischen gelöscht. Speichern Sie noch einmal, dann entsteht sie neu.",
        en: "Somebody deleted this template meanwhile. Save again, then it is made anew.")
}
