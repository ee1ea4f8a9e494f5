import Vocabulary

/// What is said about readings of a move that are wrong or unusual, beside the words about every reading.
enum MoveReadingTexts {
    /// No wrong reading holds a move up.
    static func orLater(_ words: Text) -> Text {
        .sentences([
            words,
            Text(
                "Oder lassen Sie das Feld leer und melden Sie den Stand später.",
                en: "Or leave the field empty and tell the reading later."),
        ])
    }
    static func otherOnThatDay(_ value: Text, _ day: Day) -> Text {
        Text(
            "Für den \(day.german) haben wir schon einen anderen Stand: \(value.german).",
            en: "For \(day.english) we have another reading already: \(value.english).")
    }
    static let sameAsOld = Text(
        "Das ist derselbe Stand wie an der alten Anschrift. Steht hier der Zähler der neuen Wohnung?",
        en: "This is the same reading as at the old address. Is it the meter of the new home?")
    static func manyDigits(_ usual: Int) -> Text {
        Text(
            "Zähler im Haushalt zeigen meist höchstens \(usual) Stellen vor dem Komma. Gehören die letzten hinter das Komma?",
            en:
                "Meters of households mostly show \(usual) digits before the comma at most. Do the last ones belong behind it?"
        )
    }
    /// On the request, behind the value.
    static func confirmed(_ value: Text, _ reason: ConfirmationReason) -> Text {
        let why = ReportReadingTexts.reason(reason)
        return Text(
            "\(value.german), ungewöhnlich und bestätigt: \(why.german). Wir prüfen den Stand von Hand",
            en: "\(value.english), unusual and confirmed: \(why.english). A person will look at the reading")
    }
}
