import Mail
import Store
import Vocabulary

/// Tells at once that a complaint has arrived, by when it is answered, and who helps when there is no agreement. Of what
/// was typed it holds nothing: the address may be somebody else's.
struct ComplaintLetter: PortalLetter {
    static let kind = "complaint-received"
    let request: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? ComplaintRequest
        else { return nil }
        let house = desk.portal.operator
        var facts = [
            Fact(RequestTexts.number, Text(same: request.number.value)),
            Fact(RequestTexts.received, request.receivedAt.text),
        ]
        if let contract = request.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        for deadline in payload.deadlines(receivedOn: request.receivedAt.day) {
            facts.append(Fact(deadline.duty, deadline.words))
        }
        let commodity = payload.commodity.flatMap(Commodity.init(rawValue:)) ?? .strom
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(ComplaintTexts.letterOpening)),
            .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
            .paragraph(desk.words(ComplaintTexts.next(until: request.promisedOn))),
            .paragraph(desk.words(DisputeTexts.notice(house.disputeBody(for: commodity)))),
        ]
        if payload.answerTo == nil {
            let url = desk.address("/vorgaenge/\(request.number.value)")
            parts.append(.button(label: desk.words(ReadingLetterTexts.look), url: url))
        }
        parts.append(.small(desk.words(ComplaintTexts.notYou(house.phone))))
        return Draft(subject: ComplaintTexts.letterSubject, parts: parts)
    }
}
