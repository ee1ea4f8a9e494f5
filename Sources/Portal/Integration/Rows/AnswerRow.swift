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
    /// Whose answer it is; the customer's, where one takes what the house proposed.
    var actor: ServiceRequest.Actor
    let promisedOn: Day?
    /// Words for the customer, in German.
    let remark: String?
    /// Of an ordered contract: how far it has come, and when supply begins.
    let stage: ContractState?
    let beginsOn: Day?
    /// Of a termination that is confirmed, also by a move: the contract's last day.
    let endsOn: Day?
    /// Of a fault of the internet: when it was mended, and what becomes of the compensation.
    let fault: FaultAnswer
    /// Of a move that is done: what became of its bonus.
    let bonus: BonusAnswer?
    /// Of a question of the office: how long the answer is waited for. Billing decides that itself.
    var times: AnswerTimes?
    /// What the office proposes with it.
    var offer: CounterOffer?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        request = try fields.take("request", .written("is not a number as V-2026-000123") { RequestNumber(typed: $0) })
        let told: State = try fields.take("state", .choice)
        state = ServiceRequest.State(rawValue: told.rawValue) ?? .inReview
        let author: Author = try fields.takeIfPresent("by", .choice) ?? .billing
        actor = ServiceRequest.Actor(rawValue: author.rawValue) ?? .billing
        promisedOn = try fields.takeIfPresent("promised_on", .day)
        remark = try fields.takeIfPresent("remark", .letter)
        stage = try fields.takeIfPresent("stage", .choice)
        beginsOn = try fields.takeIfPresent("begins_on", .day)
        endsOn = try fields.takeIfPresent("ends_on", .day)
        fault = try FaultAnswer(&fields, remark: remark)
        bonus = try BonusAnswer(&fields, remark: remark)
        guard bonus == nil || (promisedOn == nil && stage == nil && endsOn == nil && fault.creditedOn == nil) else {
            throw RowProblem("bonus stands with none of promised_on, stage, ends_on and credited_on")
        }
        if beginsOn != nil, stage == nil { throw RowProblem("begins_on stands without stage") }
        guard remark != nil || (state != .refused && state != .waitingForCustomer) else {
            throw RowProblem("remark is missing: a refusal has a reason, and who is waited for has to know for what")
        }
    }

    var needs: [RowReference] { [] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let known = try db.request(numbered: request) else {
            return .refused("request \(request.value) is not known")
        }
        if let given = try db.answer(named: key) {
            return isSame(as: given, about: known)
                ? .unchanged : .refused("an answer that was given is not changed; deliver a new one")
        }
        if let day = fault.creditedOn { return try fault.credit(known, on: day, self, db, at: now) }
        if let bonus { return try bonus.tell(known, self, db, at: now) }
        guard known.kind != ReadingRequest.name || state == .waitingForCustomer else {
            return .refused("readings are decided in readings.jsonl")
        }
        guard known.kind != MergeRequest.name || state != .done else {
            return .refused("accounts are merged in the office, by two people")
        }
        guard !known.state.isClosed else {
            return .refused("request \(request.value) is closed: \(known.state.rawValue)")
        }
        guard stage == nil || known.kind == NewContractRequest.name else {
            return .refused("stage is for orders of new contracts only")
        }
        guard stage?.requestState.map({ $0 == state }) ?? true else {
            return .refused("stage \(stage?.rawValue ?? "") does not go with state \(state.rawValue)")
        }
        if let gap = WholeAnswer.gap(self, to: known) { return .refused(gap) }
        if let problem = fault.problem(known, state, at: now) { return .refused(problem) }
        if let gap = WholeAnswer.gapOfInformation(self, to: known) { return .refused(gap) }
        guard promisedOn.map({ $0 >= now.day }) ?? true else { return .refused("promised_on is in the past") }
        let position = try db.move(
            known, to: state, by: actor, promisedOn: promisedOn, remark: remark, endsOn: endsOn, key: key, at: now)
        guard let position else { return .refused("request \(request.value) was moved meanwhile") }
        if let stage { try db.noteProgress(of: known.id, at: position, stage, beginsOn: beginsOn, noted: now) }
        if state == .waitingForCustomer { try db.ask(known.id, at: position, times, offer: offer, at: now) }
        if state == .done { try fault.fix(known, db, at: now) }
        if state == .done, let endsOn { try db.endOption(terminatedBy: known, on: endsOn, at: now) }
        if state == .done { try db.noteGranted(known, at: now) }
        try db.tellOfAnswer(position, to: known, state, at: now)
        return .added
    }

    private func isSame(as given: GivenAnswer, about known: ServiceRequest) -> Bool {
        given.request == known.id && isSame(given.state) && given.actor == actor && given.promisedOn == promisedOn
            && given.endsOn == endsOn
            && given.remark == (fault.creditRemark ?? bonus?.news.rawValue ?? remark)
    }

    /// What is credited stays as it ended.
    private func isSame(_ given: ServiceRequest.State) -> Bool {
        given == state || (fault.creditedOn != nil && given.isClosed)
    }
}

/// An answer that stands in a timeline.
struct GivenAnswer: Sendable {
    let request: ID<ServiceRequest>
    let state: ServiceRequest.State
    let actor: ServiceRequest.Actor
    let promisedOn: Day?
    let remark: String?
    let endsOn: Day?
}
