import Mail
import Store
import Vocabulary

/// The acknowledgement of an order (BGB § 312i (1) no. 3), at once, with everything that was ordered, the instruction on
/// withdrawal and the model form. To somebody without an account it brings the link to one, and holds no word they typed.
struct NewContractLetter: PortalLetter {
    static let kind = "new-contract"
    let request: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? NewContractRequest
        else { return nil }
        let (number, house) = (request.number.value, desk.portal.operator)
        let facts =
            [
                Fact(RequestTexts.number, Text(same: number)), Fact(RequestTexts.received, request.receivedAt.text),
            ] + (payload.answerTo == nil ? payload.facts() : payload.offered)
        let next = payload.next(.received, promisedOn: request.promisedOn, mayAct: true)
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(TariffOrderTexts.opening(.you))),
            .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
            .paragraph(desk.words(next)),
        ]
        if payload.answerTo == nil {
            parts.append(.button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")))
        } else if let link = try await desk.link(
            for: .orderAccount, subject: id.value, if: { try $0.guestOrder(id) != nil })
        {
            parts.append(.paragraph(desk.words(OrderAccountTexts.letter)))
            parts += desk.parts(link, label: OrderAccountTexts.title)
        }
        for part in payload.appendix(from: house) {
            parts.append(.paragraph(desk.words(part.title)))
            parts += part.paragraphs.map { .paragraph(desk.words($0)) }
        }
        parts.append(.small(desk.words(ReadingLetterTexts.doubt(.you, house.phone))))
        return Draft(subject: NewContractRequestTexts.subject(payload.tariff), parts: parts)
    }
}

/// The summary that has to reach the customer before the order.
struct OrderSummaryLetter: PortalLetter {
    static let kind = "order-summary"
    let summary: NewContractSummary
    /// Where the order goes on.
    let back: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        var parts: [LetterBody.Part] = [.paragraph(desk.words(NewContractReviewTexts.summaryOpening(summary.title)))]
        if summary.internet != nil {
            parts.append(.paragraph(desk.words(ContractSummaryTexts.provider(desk.portal.operator))))
            parts += ContractSummaryTexts.preamble.map { .paragraph(desk.words($0)) }
        }
        parts.append(
            .facts(
                summary.parts(desk.portal.operator).map { part in
                    .init(desk.words(part.heading), part.lines.map { desk.words($0) }.joined(separator: "\n"))
                }))
        parts.append(
            .button(label: desk.words(NewContractReviewTexts.back), url: desk.address(back)))
        return Draft(subject: NewContractReviewTexts.summarySubject(summary.title, summary.tariff), parts: parts)
    }
}
