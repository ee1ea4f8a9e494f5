import Mail
import Store
import Vocabulary

/// Tells that a question about a bill has arrived, and by when it is answered.
struct BillQuestionLetter: PortalLetter {
    static let kind = "bill-question"
    let request: String
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? BillQuestion
        else { return nil }
        var facts = [
            Fact(RequestTexts.number, Text(same: request.number.value)),
            Fact(BillQuestionTexts.wish, BillQuestionTexts.words(payload.wish)),
            Fact(BillQuestionTexts.bill, Text(same: payload.documentTitle)),
        ]
        for deadline in payload.deadlines(receivedOn: request.receivedAt.day) {
            facts.append(Fact(deadline.duty, deadline.words))
        }
        return Draft(
            subject: BillQuestionTexts.letterSubject(payload.headline),
            parts: [
                .paragraph(desk.words(BillQuestionTexts.letterOpening(standing.reporter))),
                .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(desk.words(payload.next(.received, promisedOn: request.promisedOn, mayAct: true))),
                .button(
                    label: desk.words(ReadingLetterTexts.look),
                    url: desk.address("/vorgaenge/\(request.number.value)")),
                .small(desk.words(ReadingLetterTexts.doubt(standing.reporter, desk.portal.operator.phone))),
            ])
    }
}
