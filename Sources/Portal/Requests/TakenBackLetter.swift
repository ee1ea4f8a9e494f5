import Mail
import Store
import Vocabulary

/// Tells who made a request, and the owners of its contract, that it was taken back.
struct TakenBackLetter: PortalLetter {
    static let kind = "request-taken-back"
    let request: String
    /// Who took it back, as the reader sees it.
    let reporter: RequestStanding.Reporter

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }) else { return nil }
        var facts = [Fact(RequestTexts.number, Text(same: request.number.value))]
        if let contract = request.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        facts.append(Fact(RequestTexts.received, request.receivedAt.text))
        return Draft(
            subject: TakeBackTexts.subject(request.headline),
            parts: [
                .paragraph(desk.words(TakeBackTexts.opening(reporter))),
                .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
                .button(
                    label: desk.words(ReadingLetterTexts.look),
                    url: desk.address("/vorgaenge/\(request.number.value)")),
                .small(desk.words(ReadingLetterTexts.doubt(reporter, desk.portal.operator.phone))),
            ])
    }
}
