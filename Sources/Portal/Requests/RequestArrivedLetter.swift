import Mail
import Store
import Vocabulary

/// Tells who made a request, and the owners of its contract, that it has arrived and what happens with it.
struct RequestArrivedLetter: PortalLetter {
    static let kind = "request-arrived"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang", "Vertrag"])
    let request: String
    let standing: RequestStanding
    /// The entry of the timeline it tells of, by its position; nil for what was decided when it arrived.
    let entry: Int?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        let found = try await desk.portal.store.read { db in
            (request: try db.request(id), events: try db.events(of: id))
        }
        guard let request = found.request, let payload = RequestKinds.payload(of: request) else { return nil }
        return draft(request, payload, found.events, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        guard let request = Muster.request(at: desk.now), let payload = RequestKinds.payload(of: request) else {
            return nil
        }
        let standing = RequestStanding(reporter: .you, mayAct: true)
        return Self(request: request.id.value, standing: standing, entry: nil).draft(request, payload, [], desk)
    }

    private func draft(
        _ request: ServiceRequest, _ payload: any RequestKind, _ events: [RequestEvent], _ desk: LetterDesk
    ) -> Draft {
        let decision = entry.flatMap { events.dropFirst(max(0, $0 - 1)).first } ?? request.decision(in: events)
        let (state, house) = (decision?.state ?? .received, desk.portal.operator)
        let arrival = payload.arrival(state, standing.reporter)
        let next = payload.next(state, promisedOn: decision?.promisedOn, mayAct: standing.mayAct)
        let appendix = payload.appendix(from: house).flatMap { [$0.title] + $0.paragraphs }
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(arrival.opening)),
            desk.facts(
                request.frame(decision) + payload.clocks(request, promisedOn: decision?.promisedOn)
                    + (arrival.facts ?? payload.facts())),
        ]
        parts += ([next] + arrival.after + appendix).map { .paragraph(desk.words($0)) }
        // Without an account there is no page to look at.
        if payload.answerTo == nil { parts.append(desk.look(at: request.number.value)) }
        let doubt =
            payload.answerTo == nil
            ? RequestTexts.doubt(standing.reporter, house.phone) : RequestTexts.gaveYourAddress(house.phone)
        parts.append(.small(desk.words(doubt)))
        return Draft(
            subject: arrival.subject, parts: parts,
            known: LetterNames.of(request: request.number.value, contract: request.contract?.value))
    }
}

/// What the letter about a request that has arrived says of its own.
struct RequestArrival: Sendable {
    let subject: Text
    let opening: Text
    /// What an e-mail may hold of what was told; nil for all of it.
    var facts: [Fact]?
    /// Below what happens next.
    var after: [Text] = []
}

extension Session {
    func tellOfArrival(of request: ID<ServiceRequest>, entry: Int? = nil, at now: Instant) throws {
        try tell(of: request, at: now) { RequestArrivedLetter(request: request.value, standing: $0, entry: entry) }
    }
}
