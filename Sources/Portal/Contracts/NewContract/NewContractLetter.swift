import Mail
import Store
import Vocabulary

/// The acknowledgement of an order somebody without an account made (BGB § 312i (1) no. 3), at once, with the link to an
/// account. It holds no word they typed: the address may be another's.
struct GuestOrderLetter: PortalLetter {
    static let kind = "guest-order"
    static let editable: EditableWords? = EditableWords.closing
    let request: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.guestOrder(id) }),
            let payload = RequestKinds.payload(of: request) as? NewContractRequest
        else { return nil }
        let house = desk.portal.operator
        let next = payload.next(.received, promisedOn: request.promisedOn, mayAct: true)
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(TariffOrderTexts.opening(.you))),
            desk.facts(request.arrivalFacts + payload.offered + payload.ticks),
            .paragraph(desk.words(next)),
        ]
        if let link = try await desk.link(
            for: .orderAccount, subject: id.value, if: { try $0.guestOrder(id) != nil })
        {
            parts.append(.paragraph(desk.words(OrderAccountTexts.letter)))
            parts += desk.parts(link, label: OrderAccountTexts.title)
        }
        parts += payload.appendix(from: house).flatMap { [$0.title] + $0.paragraphs }.map {
            .paragraph(desk.words($0))
        }
        parts.append(.small(desk.words(RequestTexts.gaveYourAddress(house.phone))))
        return Draft(subject: NewContractRequestTexts.subject(payload.tariff), parts: parts)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let house = desk.portal.operator
        return Draft(
            subject: NewContractRequestTexts.subject(desk.words(Muster.tariff)),
            parts: [.paragraph(desk.words(TariffOrderTexts.opening(.you))), Muster.byLaw(desk)]
                + [.paragraph(desk.words(OrderAccountTexts.letter))]
                + desk.parts(Muster.link, label: OrderAccountTexts.title)
                + [.small(desk.words(RequestTexts.gaveYourAddress(house.phone)))])
    }
}

/// The summary that has to reach the customer before the order.
struct OrderSummaryLetter: PortalLetter {
    static let kind = "order-summary"
    static let editable: EditableWords? = EditableWords.signature
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

    static func muster(_ desk: LetterDesk) -> Draft? {
        Draft(subject: LetterTitles.title(kind), parts: [Muster.byLaw(desk)])
    }
}
