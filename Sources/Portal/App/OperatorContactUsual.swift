// What customers can write about, and how answers begin, unless the operator says otherwise.

extension Operator.Topic {
    static let usual = [
        Operator.Topic(name: "rechnung", words: "Rechnung und Abschlag", wordsEnglish: "Bill and instalment"),
        Operator.Topic(name: "vertrag", words: "Vertrag und Tarif", wordsEnglish: "Contract and tariff"),
        Operator.Topic(name: "zaehler", words: "Zähler und Verbrauch", wordsEnglish: "Meter and consumption"),
        Operator.Topic(name: "zahlung", words: "Zahlung und Bankverbindung", wordsEnglish: "Payment and bank details"),
        Operator.Topic(name: "umzug", words: "Umzug", wordsEnglish: "Moving"),
        Operator.Topic(name: "internet", words: "Internet", wordsEnglish: "Internet"),
        Operator.Topic(
            name: "zugang", words: "Zugang zum Kundenportal", wordsEnglish: "Access to the customer portal"),
        Operator.Topic(name: "anderes", words: "Etwas anderes", wordsEnglish: "Something else"),
    ]
}

extension Operator.Template {
    static let usual = [
        Operator.Template(
            name: "antwort", title: "Antwort mit Anrede",
            text: """
                Guten Tag {name},

                vielen Dank für Ihre Nachricht zum Thema „{thema}“.

                Freundliche Grüße
                Ihr Kundenservice
                {haus}
                """),
        Operator.Template(
            name: "vertrag", title: "Auskunft zu einem Vertrag",
            text: """
                Guten Tag {name},

                zu Ihrem Vertrag {vertrag} können wir Ihnen sagen:

                Freundliche Grüße
                Ihr Kundenservice
                {haus}
                """),
        Operator.Template(
            name: "anruf", title: "Am Telefon klären",
            text: """
                Guten Tag {name},

                das klären wir am besten am Telefon. Rufen Sie uns an: {telefon} ({zeiten}).

                Freundliche Grüße
                Ihr Kundenservice
                {haus}
                """),
    ]
}
