import Paper
import Vocabulary

/// A declaration as a PDF to keep: what was declared, when it arrived, and that the button of the law was pressed (BGB
/// § 312k (3)). Equal requests give equal bytes; what happens later does not change it.
struct DeclarationPaper: Sendable {
    let request: ServiceRequest
    let payload: any Declaration
    /// What was promised when it arrived.
    let promisedOn: Day?

    /// As `2026-11-26_Kuendigung_V-2026-000123.pdf`.
    var fileName: String {
        let kind = FileNames.plain(type(of: payload).title.german)
        return "\(request.receivedAt.day.iso)_\(kind)_\(request.number.value).pdf"
    }

    var facts: [Fact] { DeclarationTexts.frame(request) + payload.declared() }

    func document(from house: Operator, in language: Language) -> Document {
        let words = type(of: payload).words
        let next = payload.next(.received, promisedOn: promisedOn, mayAct: true)
        return Document(
            title: type(of: payload).title.in(language), language: language, author: house.name,
            created: request.receivedAt,
            letterhead: Letterhead(house, in: language),
            blocks: [
                .paragraph(words.opening(request.receivedAt).in(language)),
                .facts(facts.map { Paper.Fact($0.label.in(language), $0.value.in(language)) }),
                .heading(RequestTexts.nextTitle.in(language), level: 2), .paragraph(next.in(language)),
            ])
    }
}
