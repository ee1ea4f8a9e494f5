import Mail
import Store
import Vocabulary

/// Tells that a document was taken back, and why.
struct DocumentWithdrawnLetter: PortalLetter {
    static let kind = "document-withdrawn"
    static let editable: EditableWords? = EditableWords.usual
    let document: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let id = ID<PostboxDocument>(document) else { return nil }
        let recipient = desk.recipient
        let found = try await desk.portal.store.read { try $0.document(id, forAddress: recipient) }
        guard let found, let reason = found.withdrawnBecause else { return nil }
        let about = Fact(PostboxTexts.contract, PostboxTexts.contract(found.commodity, found.contract))
        return draft(
            found.category, of: found.issuedOn, [Fact(DocumentWithdrawalTexts.reason, Text(same: reason)), about], desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let facts = [
            Fact(DocumentWithdrawalTexts.reason, Muster.words),
            Fact(PostboxTexts.contract, Text(same: Muster.contract)),
        ]
        return Self(document: "muster").draft(.annualBill, of: desk.now.day, facts, desk)
    }

    private func draft(_ category: DocumentCategory, of day: Day, _ facts: [Fact], _ desk: LetterDesk) -> Draft {
        Draft(
            subject: DocumentWithdrawalTexts.subject(category, day),
            parts: [
                .paragraph(desk.words(DocumentWithdrawalTexts.letter(category, day))),
                desk.facts(facts),
                .paragraph(desk.words(DocumentWithdrawalTexts.stays)),
                .button(label: desk.words(NewDocumentTexts.read), url: desk.address("/postfach/\(document)")),
                .small(desk.words(ReadingDecisionTexts.questions(desk.portal.operator.phone))),
            ])
    }
}

enum DocumentWithdrawalTexts {
    static let badge = Text("Zurückgezogen", en: "Withdrawn")
    static let reason = Text("Grund", en: "Reason")
    static func withdrawn(_ moment: Instant) -> Text {
        Text(
            "Wir haben dieses Dokument am \(moment.day.german) zurückgezogen. Es gilt nicht mehr und lässt sich nicht mehr öffnen.",
            en: "We withdrew this document on \(moment.day.english). It does not count any more and cannot be opened.")
    }
    static let stays = Text(
        "In Ihrem Postfach bleibt stehen, dass es da war. Gibt es dafür ein neues Dokument, schreiben wir Ihnen.",
        en: "Your mailbox goes on showing that it was there. If there is a new document instead, we write to you.")
    static func subject(_ category: DocumentCategory, _ day: Day) -> Text {
        let name = category.name
        return Text(
            "Zurückgezogen: \(name.german) vom \(day.german)", en: "Withdrawn: \(name.english) of \(day.english)")
    }
    static func letter(_ category: DocumentCategory, _ day: Day) -> Text {
        let name = category.name
        return Text(
            "Wir haben ein Dokument in Ihrem Postfach zurückgezogen: \(name.german) vom \(day.german). Es gilt nicht mehr.",
            en: """
                We withdrew a document in your mailbox: \(name.english) of \(day.english). It does not count any more.
                """)
    }
}
