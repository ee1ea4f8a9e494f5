import HTML
import Vocabulary

/// Answers about moves.
enum MoveAnswers {
    static func all(_ house: Operator) -> [HelpTexts.Question] {
        [
            .init(
                key: "umzug",
                question: Text("Wie melde ich einen Umzug?", en: "How do I tell you about a move?"),
                answer: [
                    Text(
                        "Öffnen Sie „Umzug“. Dort sehen Sie für Strom, Gas und Internet, was ab wann möglich ist, und melden alle Verträge zusammen. Für jeden wählen Sie: mitnehmen, beenden oder behalten. Sie können unterbrechen; der Entwurf bleibt \(Retention.moveDrafts) Tage.",
                        en:
                            "Open “Move”. There you see for electricity, gas and Internet what is possible from when, and tell us about all contracts at once. For each you choose: take along, end or keep. You can break off; the draft stays for \(Retention.moveDrafts) days."
                    ),
                    Text(
                        "Wir antworten innerhalb von \(house.moveAnswerDays) Werktagen. Für Strom geht nichts rückwirkend: Melden Sie den Umzug am besten sechs Wochen vorher.",
                        en:
                            "We answer within \(house.moveAnswerDays) working days. For electricity nothing works backwards: best tell us six weeks ahead."
                    ),
                ], link: (Text("Zum Umzug", en: "Go to the move"), MoveStart.path))
        ]
    }
}
