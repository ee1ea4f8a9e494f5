import HTML
import Vocabulary

/// Answers about the mailbox.
enum DocumentAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "dokumente-finden",
                question: Text("Wo finde ich meine Rechnungen und Schreiben?", en: "Where are my bills and letters?"),
                answer: [
                    Text(
                        "Unter „Mein Postfach“. Dort liegen die Dokumente aller Ihrer Verträge, das neueste zuerst. Sie können nach Vertrag, Art, Jahr und Wörtern im Titel suchen und jede Datei speichern.",
                        en:
                            "In “My mailbox”. It holds the documents of all your contracts, the newest first. You can search by contract, kind, year and words in the title, and save each file."
                    ),
                    Text(
                        "Die Dokumente bleiben dort, solange Ihr Zugang besteht.",
                        en: "Documents stay there as long as your account exists."),
                ], link: (Text("Zum Postfach", en: "Go to the mailbox"), "/postfach")),
            .init(
                key: "rechnung-verstehen",
                question: Text("Was bedeuten die Zeilen meiner Rechnung?", en: "What do the lines of my bill mean?"),
                answer: [
                    Text(
                        "Unter „Meine Verträge“ steht bei jedem Vertrag „Rechnungen“, sobald unsere Abrechnung sie Zeile für Zeile übergeben hat. Dort lesen Sie, was jede Zeile ist, wer das Geld bekommt und wie gerechnet ist.",
                        en:
                            "Under “My contracts” each contract has “Bills” as soon as our billing has handed them over line by line. There you read what every line is, who gets the money and how it is worked out."
                    ),
                    Text(
                        "Bleibt etwas unklar, erklären wir Ihnen die Rechnung kostenlos. Die Frage stellen Sie beim Dokument im Postfach.",
                        en:
                            "If anything stays unclear, we explain the bill free of charge. You ask at its document in the mailbox."
                    ),
                ], link: (Text("Zu den Verträgen", en: "Go to the contracts"), "/vertraege")),
            .init(
                key: "neue-dokumente",
                question: Text("Wie erfahre ich von neuen Dokumenten?", en: "How do I learn of new documents?"),
                answer: [
                    Text(
                        "Sobald ein Dokument kommt, schreiben wir Ihnen eine E-Mail. Der Betreff sagt, was es ist. Das Dokument selbst hängt aus Sicherheitsgründen nicht an.",
                        en:
                            "As soon as a document comes, we e-mail you. The subject says what it is. For security the document itself is not attached."
                    )
                ]),
            .init(
                key: "pdf-oeffnen",
                question: Text("Ein PDF lässt sich nicht öffnen. Was hilft?", en: "A PDF does not open. What helps?"),
                answer: [
                    Text(
                        "Drücken Sie beim Dokument auf „Speichern“ und öffnen Sie die Datei auf Ihrem Gerät. Jeder aktuelle Browser zeigt PDF-Dateien ohne ein weiteres Programm.",
                        en:
                            "Press “Save” at the document and open the file on your device. Every current browser shows PDF files without another program."
                    ),
                    Text(
                        "Klappt das nicht, rufen Sie uns an: \(house.phone).",
                        en: "If that fails, call us: \(house.phone)."),
                ]),
        ]
    }
}
