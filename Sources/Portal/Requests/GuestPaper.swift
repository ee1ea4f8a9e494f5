import Paper
import Vocabulary

/// What somebody who did not have to sign in reads of what they sent.
struct SentByGuest: Sendable {
    var title = GuestReceiptTexts.title
    var opening = GuestReceiptTexts.opening
    /// As the PDF is called.
    var paper = GuestReceiptTexts.paper
    let facts: [Fact]
    /// Where an e-mail is on its way to.
    var mail: Text?
}

/// What somebody sent, as a PDF to keep. Equal requests give equal bytes; what happens later does not change it.
struct GuestPaper: Sendable {
    let request: ServiceRequest
    let payload: any RequestKind
    /// What was promised when it arrived.
    let promisedOn: Day?

    /// As `2026-11-26_Kuendigung_V-2026-000123.pdf`.
    var fileName: String {
        let kind = FileNames.plain(type(of: payload).title.german)
        return "\(request.receivedAt.day.iso)_\(kind)_\(request.number.value).pdf"
    }

    var sent: SentByGuest { payload.sent(at: request.receivedAt) }
    var facts: [Fact] { request.arrivalFacts + sent.facts + payload.clocks(request, promisedOn: promisedOn) }
    var next: Text { payload.nextToSender(promisedOn: promisedOn) }

    func document(from house: Operator, in language: Language) -> Document {
        var blocks: [Block] = [
            .paragraph(sent.opening.in(language)),
            .facts(facts.map { Paper.Fact($0.label.in(language), $0.written.in(language)) }),
            .heading(RequestTexts.nextTitle.in(language), level: 2), .paragraph(next.in(language)),
        ]
        for part in payload.appendix(from: house) {
            blocks.append(.heading(part.title.in(language), level: 2))
            blocks += part.paragraphs.map { .paragraph($0.in(language)) }
        }
        return Document(
            title: sent.paper.in(language), language: language, author: house.name, created: request.receivedAt,
            letterhead: Letterhead(house, in: language), blocks: blocks)
    }
}
