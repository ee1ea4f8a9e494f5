import HTML
import Vocabulary

/// Why somebody gets no access, in words that tell nobody what the house knows.
struct RefuseAccessForm: Form {
    var reason = Field("grund", ApplicationTexts.reason)
    var words = Field("text", ApplicationTexts.words, hint: ApplicationTexts.wordsHint, longest: 2000)

    static var fields: [any WritableKeyPath<RefuseAccessForm, Field> & Sendable] { [\.reason, \.words] }

    /// What the customer reads; the last one has words of its own only. Whether there is a contract or an account is told
    /// to nobody: these reasons read the same.
    static let reasons: [(name: String, label: Text, told: Text?)] = [
        ("passt-nicht", Text("Angaben passen nicht", en: "What was told does not fit"), cannot),
        ("nicht-eindeutig", Text("Angaben reichen nicht aus", en: "What was told is not enough"), cannot),
        ("zugang", Text("Es gibt schon einen Zugang", en: "There is an account already"), cannot),
        (
            "geschaeftskunde", Text("Geschäftskunde", en: "Business customer"),
            Text(
                "Das Kundenportal ist für Privatkunden da. Rechnungen und Verträge bekommen Sie weiter von Ihrem Ansprechpartner.",
                en: """
                    The customer portal is for private customers. Bills and contracts still come from the person you deal \
                    with.
                    """)
        ),
        ("anderer", Text("Anderer Grund (Text unten)", en: "Another reason (text below)"), nil),
    ]

    private static let cannot = Text(
        "Mit diesen Angaben können wir keinen Zugang einrichten. Haben Sie schon einmal einen eingerichtet, melden Sie sich damit an oder setzen Sie ein neues Passwort. Sonst sehen Sie auf einem unserer Briefe nach, wie Name, Anschrift, Vertragsnummer und Zählernummer dort stehen, und fordern Sie den Zugang noch einmal an.",
        en: """
            With what you told us we cannot make an account. If you made one before, sign in with it or set a new password. \
            Otherwise look at one of our letters for how name, address, contract number and meter number stand there, and \
            request the account once more.
            """)

    init() {}

    init(_ body: FormBody) {
        reason.fill(body[reason.name])
        words.fillLines(body[words.name])
    }

    /// The words of the letter; nil when something is missing.
    mutating func read() -> Text? {
        guard let known = Self.reasons.first(where: { $0.name == reason.raw }) else {
            reason.error = ApplicationTexts.reasonMissing
            return nil
        }
        let isEmpty = words.error == nil && words.raw.trimmed.isEmpty
        if isEmpty, let told = known.told { return told }
        guard let own = words.lines(orElse: ApplicationTexts.wordsMissing) else { return nil }
        guard let told = known.told else { return Text(same: own) }
        return Text("\(told.german)\n\n\(own)", en: "\(told.english)\n\n\(own)")
    }
}
