import Mail
import Store
import Vocabulary

/// Documents a fault that was reported (TKG § 58 (1)), and says what happens by when.
struct FaultLetter: PortalLetter {
    static let kind = "fault-reported"
    let request: String
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? FaultRequest
        else { return nil }
        let number = request.number.value
        let facts = [
            Fact(RequestTexts.number, Text(same: number)),
            Fact(RequestTexts.received, request.receivedAt.text),
            Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
            Fact(FaultTexts.scope, FaultTexts.words(payload.scope)),
        ]
        return Draft(
            subject: FaultTexts.letterSubject,
            parts: [
                .paragraph(desk.words(FaultTexts.letterOpening(standing.reporter))),
                .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(desk.words(payload.next(.received, promisedOn: request.promisedOn, mayAct: true))),
                .paragraph(desk.words(FaultTexts.letterRights)),
                .button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")),
                .small(desk.words(ReadingLetterTexts.doubt(standing.reporter, desk.portal.operator.phone))),
            ])
    }
}
