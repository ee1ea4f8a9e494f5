import Store
import Vocabulary

/// Everything about one request that its page shows.
struct RequestFile: Sendable {
    let request: ServiceRequest
    let events: [RequestEvent]
    let standing: RequestStanding
    /// What was decided on what was told; empty while nothing is, and where a rule decided at once.
    let decided: [Fact]
    let photo: RequestPhoto?
    /// Of an ordered contract: how far it came, and when.
    let progress: [OrderProgress]

    /// Whether a part of it is decided already.
    let isPartlyDecided: Bool

    /// Whether this account may take it back now.
    var mayBeTakenBack: Bool {
        standing.mayAct && !isPartlyDecided
            && RequestKinds.payload(of: request)?.mayBeTakenBack(request.state) == true
    }

    /// Nil when there is no such request, or it is of a contract this account may not see.
    static func load(_ number: RequestNumber, for account: ID<Account>, _ db: Session) throws -> RequestFile? {
        guard let request = try db.request(number, for: account) else { return nil }
        // What belongs to no contract is seen by who made it, and by nobody else.
        let own = request.contract == nil ? RequestStanding(reporter: .you, mayAct: true) : nil
        guard var standing = try own ?? db.standing(of: account, to: request.id) else { return nil }
        if request.kind == ReadingWithoutSignIn.name {
            standing = RequestStanding(reporter: .unknown, mayAct: standing.mayAct)
        }
        let events = try db.events(of: request.id)
        return RequestFile(
            request: request, events: events, standing: standing, decided: try decided(request, events, db),
            photo: try db.photo(of: request.id).map { RequestPhoto(request: request, photo: $0) },
            progress: try request.kind == NewContractRequest.name ? db.progress(of: request.id) : [],
            isPartlyDecided: try request.kind == ReadingRequest.name
                && db.decidedReadings(of: request.id).contains { $0.status != .inReview })
    }

    private static func decided(_ request: ServiceRequest, _ events: [RequestEvent], _ db: Session) throws -> [Fact] {
        guard events.contains(where: { $0.actor == .billing && $0.state.isClosed }),
            let payload = RequestKinds.payload(of: request) as? ReadingRequest
        else { return [] }
        return ReadingDecision(request: payload, readings: try db.decidedReadings(of: request.id)).facts
    }
}
