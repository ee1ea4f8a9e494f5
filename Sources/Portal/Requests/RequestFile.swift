import Store
import Vocabulary

/// Everything about one request that its page shows.
struct RequestFile: Sendable {
    let request: ServiceRequest
    /// Nil when nobody can read it: the page then shows less.
    let payload: (any RequestKind)?
    let events: [RequestEvent]
    let standing: RequestStanding
    /// What was decided on what was told; empty while nothing is, and where a rule decided at once.
    let decided: [Fact]
    let photo: RequestPhoto?
    /// The account a move named; nil for somebody who neither told it nor owns the contract.
    let payout: NamedPayout?
    /// Of an ordered contract: how far it came, and when.
    let progress: [OrderProgress]
    /// Of a fault or a missed appointment that ended.
    let compensation: FixedCompensation?

    /// Whether a part of it is decided already.
    let isPartlyDecided: Bool
    /// Of the order of an option: what became of it.
    var option: OptionStanding?
    /// What holds in its place.
    var replacement: RequestReplacement?

    /// What the house asked back, in order.
    var questions: [RequestQuestion] = []
    /// What the kind's rule says today to the proposal that is open, where this account may take it.
    var verdict: OfferVerdict?

    /// Whether this account may read all that was told and answered.
    var isWhole: Bool { standing.reporter == .you || standing.mayAct }

    /// Whether this account may take it back now. What the holder declared stands until the holder takes it back, whoever
    /// else may act.
    var mayBeTakenBack: Bool {
        guard standing.mayAct, !isPartlyDecided, payload?.mayBeTakenBack(request.state) == true else { return false }
        return standing.reporter != .holder || !(payload is any Declaration)
    }

    /// The entries that promised a day, but for one that a clock of the law tells.
    var promises: [RequestEvent] { events.filter(isPromise) }

    func isPromise(_ event: RequestEvent) -> Bool {
        event.promisedOn != nil && payload?.promise(by: event) != nil
    }

    /// Whether the day it is promised by is told as a promise.
    var tellsPromise: Bool {
        guard let payload, let last = events.last(where: { $0.promisedOn != nil }) else { return true }
        return payload.promise(by: last) != nil
    }

    var headline: Text { payload?.headline ?? RequestKinds.title(request.kind) }

    /// The same with what the rule of its kind says to an open proposal.
    static func load(
        _ number: RequestNumber, for account: ID<Account>, _ house: Operator, today: Day, _ db: Session
    ) throws -> RequestFile? {
        guard var file = try load(number, for: account, db) else { return nil }
        guard let offer = file.openQuestion?.offer, file.standing.mayAct, let kind = file.payload as? any Negotiable
        else { return file }
        let scene = OfferScene(request: file.request, account: account, house: house, today: today)
        file.verdict = try kind.judge(offer, scene, in: db)
        return file
    }

    /// Nil when there is no such request, or it is of a contract this account may not see.
    static func load(_ number: RequestNumber, for account: ID<Account>, _ db: Session) throws -> RequestFile? {
        guard let request = try db.request(number, for: account),
            let standing = try db.standing(of: account, to: request.id)
        else { return nil }
        let (payload, events) = (RequestKinds.payload(of: request), try db.events(of: request.id))
        return RequestFile(
            request: request, payload: payload, events: events, standing: standing,
            decided: try decided(request, payload as? ReadingRequest, events, db),
            photo: try db.photo(of: request.id).map { RequestPhoto(request: request, photo: $0) },
            payout: try request.kind == MoveRequest.name ? db.namedPayout(of: request.id, for: account) : nil,
            progress: try request.kind == NewContractRequest.name ? db.progress(of: request.id) : [],
            compensation: try db.compensation(of: request.id),
            isPartlyDecided: try request.kind == ReadingRequest.name
                && db.decidedReadings(of: request.id).contains { $0.status != .inReview },
            option: try request.kind == TariffOptionRequest.name ? db.optionStanding(of: request.id) : nil,
            replacement: try replacement(events, db),
            questions: try events.contains { $0.state == .waitingForCustomer }
                ? db.questions(of: request.id, for: account) : [])
    }

    private static func replacement(_ events: [RequestEvent], _ db: Session) throws -> RequestReplacement? {
        guard let (number, day) = events.last(where: { $0.replacement != nil })?.replacement else { return nil }
        let headline = try db.request(numbered: number)?.headline ?? RequestTexts.request
        return RequestReplacement(number: number, headline: headline, from: day)
    }

    private static func decided(
        _ request: ServiceRequest, _ payload: ReadingRequest?, _ events: [RequestEvent], _ db: Session
    ) throws -> [Fact] {
        let isDecided = events.contains { ($0.actor == .billing || $0.actor == .staff) && $0.state.isClosed }
        guard let payload, isDecided else { return [] }
        return ReadingDecision(request: payload, readings: try db.decidedReadings(of: request.id)).facts
    }
}
