import Mail
import Store
import Vocabulary

/// Confirms to the address somebody named that a reading arrived: its number, and nothing that was typed or is known.
struct GuestReadingLetter: PortalLetter {
    static let kind = "guest-reading-received"
    let number: String
    let promisedOn: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: TellReadingTexts.letterSubject,
            parts: [
                .paragraph(desk.words(TellReadingTexts.letterOpening)),
                .facts([.init(desk.words(RequestTexts.number), number)]),
                .paragraph(desk.words(TellReadingTexts.next(until: Day(iso: promisedOn)))),
                .small(desk.words(TellReadingTexts.notYou(desk.portal.operator.phone))),
            ])
    }
}

/// Tells the owners of a contract that somebody reported a reading for it without signing in.
struct FoundReadingLetter: PortalLetter {
    static let kind = "guest-reading-found"
    let request: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        guard let request = try await desk.portal.store.read({ try $0.request(id) }),
            let payload = RequestKinds.payload(of: request) as? ReadingWithoutSignIn
        else { return nil }
        let facts =
            [
                Fact(RequestTexts.number, Text(same: request.number.value)),
                Fact(RequestTexts.state, RequestTexts.state(request.state)),
            ] + payload.facts()
        return Draft(
            subject: TellReadingTexts.foundSubject,
            parts: [
                .paragraph(desk.words(ReadingLetterTexts.opening(.unknown))),
                .facts(facts.map { .init(desk.words($0.label), desk.words($0.value)) }),
                .paragraph(desk.words(payload.next(request.state, promisedOn: request.promisedOn, mayAct: true))),
                .button(
                    label: desk.words(ReadingLetterTexts.look),
                    url: desk.address("/vorgaenge/\(request.number.value)")),
                .small(desk.words(ReadingLetterTexts.doubt(.unknown, desk.portal.operator.phone))),
            ])
    }
}
