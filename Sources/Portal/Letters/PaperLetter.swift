import Mail
import Paper
import Store
import Vocabulary

/// A letter that could not be delivered by e-mail, as it is printed: the same words, in the window of an envelope.
struct PaperLetter: Sendable {
    let id: ID<WaitingLetter>
    let kind: String
    let language: Language
    let recipient: PostalRecipient
    let draft: Draft
    /// With what the house says in its own words.
    let parts: [LetterBody.Part]
    let signature: String

    /// Nil when there is nothing to say any more. Throws when nobody can read what it was about.
    static func write(_ waiting: WaitingLetter, to recipient: PostalRecipient, _ portal: Portal) async throws
        -> PaperLetter?
    {
        let letter = try LetterKinds.letter(kind: waiting.kind, payload: waiting.payload)
        let language = Language(rawValue: waiting.language) ?? .german
        let desk = LetterDesk(
            portal: portal, language: language, now: portal.clock.now(), recipient: recipient.email)
        guard let draft = try await letter.write(desk) else { return nil }
        let worded = WordedLetter(draft: draft, wording: try await portal.wording(of: waiting), desk: desk)
        return PaperLetter(id: waiting.id, kind: waiting.kind, to: recipient, worded)
    }

    init(id: ID<WaitingLetter>, kind: String, to recipient: PostalRecipient, _ letter: WordedLetter) {
        (self.id, self.kind, self.recipient) = (id, kind, recipient)
        (language, draft, parts, signature) = (letter.desk.language, letter.draft, letter.parts, letter.signature)
    }

    func document(from house: Operator, at now: Instant) -> Document {
        let greeting = PaperLetterTexts.greeting(recipient.name).in(language)
        var blocks: [Block] = [.paragraph(greeting), .paragraph(PaperLetterTexts.why.in(language))]
        blocks += parts.compactMap(Self.block)
        for file in draft.attachments {
            blocks.append(.note(PaperLetterTexts.attachment(file.filename).in(language)))
        }
        blocks.append(.paragraph(signature))
        return Document(
            title: draft.subject.in(language), language: language, author: house.name, created: now,
            letterhead: Letterhead(house, in: language), recipient: recipient.lines,
            reference: [
                Paper.Fact(PaperLetterTexts.date.in(language), language == .german ? now.day.german : now.day.english),
                Paper.Fact(PaperLetterTexts.customerNumber.in(language), recipient.customerNumber),
                Paper.Fact(PaperLetterTexts.phone.in(language), house.phone),
            ], blocks: blocks)
    }

    /// Codes are for one reader and never printed here: who prints would read them.
    private static func block(_ part: LetterBody.Part) -> Block? {
        switch part {
        case .paragraph(let words), .small(let words): .paragraph(words)
        case .facts(let facts): .facts(facts.map { Paper.Fact($0.label, $0.value) })
        case .button(let label, let url): url.contains("/bestaetigen/") ? nil : .paragraph("\(label): \(url)")
        case .code: nil
        }
    }
}

enum PaperLetterTexts {
    static func greeting(_ name: String) -> Text { Text("Guten Tag \(name),", en: "Hello \(name),") }
    static let why = Text(
        "diesen Brief bekommen Sie per Post, weil unsere E-Mail Sie nicht erreicht hat. Prüfen Sie im Kundenportal Ihre E-Mail-Adresse.",
        en: "you get this letter by post because our e-mail did not reach you. Check your e-mail address in the portal."
    )
    static func attachment(_ name: String) -> Text {
        Text(
            "Die Anlage „\(name)“ finden Sie im Kundenportal. Auf Wunsch senden wir sie Ihnen auf Papier.",
            en: "The enclosure “\(name)” is in the customer portal. If you like we send it on paper.")
    }
    static let date = Text("Datum", en: "Date")
    static let customerNumber = Text("Kundennummer", en: "Customer number")
    static let phone = Text("Telefon", en: "Telephone")

    static func run(_ day: Day) -> Text { Text("Druckstapel vom \(day.german)", en: "Print batch of \(day.english)") }
    static let counted = Text("Briefe", en: "Letters")
    static let pages = Text("Seiten", en: "Pages")
    static let madeBy = Text("Gedruckt durch", en: "Printed by")
    static let number = Text("Nr.", en: "No.")
    static let to = Text("An", en: "To")
    static let what = Text("Betreff", en: "Subject")
    static let notPrinted = Text(
        "Diese Briefe ließen sich nicht drucken und liegen nicht bei. Sie stehen wieder auf der Druckliste.",
        en: "These letters could not be printed and are not here. They are on the list to be printed again.")
    static let cover = Text(
        "Dieses Deckblatt geht nicht in die Post. Drucken Sie einseitig; die Anschriften passen in Fensterumschläge nach DIN 5008, Form B.",
        en: "This cover sheet is not posted. Print on one side; the addresses fit window envelopes by DIN 5008, form B."
    )
}
