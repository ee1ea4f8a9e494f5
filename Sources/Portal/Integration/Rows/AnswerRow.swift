import Store
import Vocabulary

/// What the billing system says about a request: that it goes on, until when, or how it ended. The customer is told.
struct AnswerRow: ImportRow {
    enum State: String, CaseIterable {
        case inReview = "in-review"
        case waitingForCustomer = "waiting-for-customer"
        case sentToGridOperator = "sent-to-grid-operator"
        case done
        case refused
    }

    /// Who answers; the billing system itself unless another is named.
    enum Author: String, CaseIterable {
        case billing, staff, grid
    }

    static let file = ImportFile.answers
    let key: String
    let request: RequestNumber
    let state: ServiceRequest.State
    let actor: ServiceRequest.Actor
    let promisedOn: Day?
    /// Words for the customer, in German.
    let remark: String?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        request = try fields.take("request", .written("is not a number as V-2026-000123") { RequestNumber(typed: $0) })
        let told: State = try fields.take("state", .choice)
        state = ServiceRequest.State(rawValue: told.rawValue) ?? .inReview
        let author: Author = try fields.takeIfPresent("by", .choice) ?? .billing
        actor = ServiceRequest.Actor(rawValue: author.rawValue) ?? .billing
        promisedOn = try fields.takeIfPresent("promised_on", .day)
        remark = try fields.takeIfPresent("remark", .text)
        guard state != .refused || remark != nil else { throw RowProblem("remark is missing: a refusal has a reason") }
    }

    var needs: [RowReference] { [] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let known = try db.request(numbered: request) else {
            return .refused("request \(request.value) is not known")
        }
        if let owner = try db.requestAnswered(by: key) {
            return owner == known.id ? .unchanged : .refused("\(key) has answered another request")
        }
        guard known.kind != ReadingRequest.name else { return .refused("readings are decided in readings.jsonl") }
        guard !known.state.isClosed else {
            return .refused("request \(request.value) is closed: \(known.state.rawValue)")
        }
        guard promisedOn.map({ $0 >= now.day }) ?? true else { return .refused("promised_on is in the past") }
        let isMoved = try db.move(
            known, to: state, by: actor, promisedOn: promisedOn, remark: remark, key: key, at: now)
        guard isMoved else { return .refused("request \(request.value) was moved meanwhile") }
        try db.tell(RequestAnswerLetter(request: known.id.value), of: known, at: now)
        return .added
    }
}
