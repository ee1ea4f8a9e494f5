import HTML
import Vocabulary

/// Why somebody gets no access, in words that tell nobody what the house knows.
struct RefuseAccessForm: Form {
    var reason = Field("grund", ApplicationTexts.reason)
    var words = Field("text", ApplicationTexts.words, hint: ApplicationTexts.wordsHint, longest: 2000)

    static var fields: [any WritableKeyPath<RefuseAccessForm, Field> & Sendable] { [\.reason, \.words] }

    /// What the customer reads; the last one has words of its own only.
    static let reasons: [(name: String, label: Text, german: String?)] = [
        (
            "passt-nicht", Text("Angaben passen nicht", en: "What was told does not fit"),
            "Ihre Angaben passen nicht zu den Daten, die wir haben. Sehen Sie auf einem unserer Briefe nach, wie Name, Anschrift und Vertragsnummer dort stehen, und fordern Sie den Zugang noch einmal an."
        ),
        (
            "nicht-eindeutig", Text("Angaben reichen nicht aus", en: "What was told is not enough"),
            "Ihre Angaben reichen nicht aus, um Ihren Vertrag zu finden. Fordern Sie den Zugang noch einmal an, mit der Vertragsnummer oder der Zählernummer."
        ),
        (
            "zugang", Text("Es gibt schon einen Zugang", en: "There is an account already"),
            "Auf diesem Weg können wir keinen neuen Zugang einrichten. Haben Sie schon einmal einen Zugang eingerichtet, melden Sie sich damit an oder setzen Sie dort ein neues Passwort. Sonst rufen Sie uns an."
        ),
        (
            "geschaeftskunde", Text("Geschäftskunde", en: "Business customer"),
            "Das Kundenportal ist für Privatkunden da. Rechnungen und Verträge bekommen Sie weiter von Ihrem Ansprechpartner."
        ),
        ("anderer", Text("Anderer Grund (Text unten)", en: "Another reason (text below)"), nil),
    ]

    init() {}

    init(_ body: FormBody) {
        reason.fill(body[reason.name])
        words.fillLines(body[words.name])
    }

    /// The words of the letter; nil when something is missing.
    mutating func read() -> String? {
        guard let known = Self.reasons.first(where: { $0.name == reason.raw }) else {
            reason.error = ApplicationTexts.reasonMissing
            return nil
        }
        let isEmpty = words.error == nil && words.raw.trimmed.isEmpty
        if isEmpty, let german = known.german { return german }
        guard let own = words.lines(orElse: ApplicationTexts.wordsMissing) else { return nil }
        return [known.german, own].compactMap(\.self).joined(separator: "\n\n")
    }
}
