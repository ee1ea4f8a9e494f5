import Mail
import Store
import Vocabulary

/// The acknowledgement of an order (BGB § 312i (1) no. 3), with everything that was agreed, the instruction on withdrawal and the
/// model form (BGB § 312f (2)).
struct TariffChangeLetter: PortalLetter {
    static let kind = "tariff-change"
    let request: String
    let promisedOn: String?
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? TariffChangeRequest
        else { return nil }
        let (number, house) = (request.number.value, desk.portal.operator)
        let facts =
            [
                Fact(RequestTexts.number, Text(same: number)), Fact(RequestTexts.received, request.receivedAt.text),
                Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
            ] + payload.facts()
        let next = payload.next(.received, promisedOn: promisedOn.flatMap { Day(iso: $0) }, mayAct: standing.mayAct)
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(TariffOrderTexts.opening(standing.reporter))),
            .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
            .paragraph(desk.words(next)),
            .button(label: desk.words(ReadingLetterTexts.look), url: desk.address("/vorgaenge/\(number)")),
        ]
        for part in payload.appendix(from: house) {
            parts.append(.paragraph(desk.words(part.title)))
            parts += part.paragraphs.map { .paragraph(desk.words($0)) }
        }
        parts.append(.small(desk.words(ReadingLetterTexts.doubt(standing.reporter, house.phone))))
        return Draft(subject: TariffOrderTexts.subject(payload.tariff, standing.reporter), parts: parts)
    }
}

/// The summary that has to reach the customer before the order (EnWG § 41a (7)).
struct TariffSummaryLetter: PortalLetter {
    static let kind = "tariff-summary"
    let contract: String
    let offer: String
    let terms: TariffChangeRequest
    let summary: TariffSummary

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let items = summary.items(terms.shown, desk.portal.operator)
        return Draft(
            subject: TariffOrderTexts.summarySubject(terms.tariff),
            parts: [
                .paragraph(desk.words(TariffOrderTexts.summaryOpening)),
                .facts(items.map { .init(desk.words($0.label), desk.words($0.value)) }),
                .button(
                    label: desk.words(TariffOrderTexts.backToOrder),
                    url: desk.address("/vertraege/\(contract)/tarifwechsel/bestellen?tarif=\(offer)")),
            ])
    }
}
