import Store
import Vocabulary

/// How far an ordered contract had come at a moment.
struct OrderProgress: Sendable, Equatable {
    /// Of the entry in the request's timeline.
    let position: Int
    let stage: ContractState
    /// When supply was to begin then.
    let beginsOn: Day?
    let notedAt: Instant

    /// Takes over what the billing system says: an entry in the timeline, and a letter. False when it says the same as
    /// before, and when the order is closed.
    static func note(
        _ stage: ContractState, beginsOn day: Day?, remark: String?, of order: ServiceRequest, in db: Session,
        at now: Instant
    ) throws -> Bool {
        guard !order.state.isClosed else { return false }
        let last = try db.progress(of: order.id).last
        guard last?.stage != stage || (day != nil && last?.beginsOn != day) else { return false }
        let state = stage.requestState ?? order.state
        let promisedOn = day.flatMap { $0 >= now.day && !state.isClosed ? $0 : nil }
        guard
            let position = try db.move(order, to: state, by: .billing, promisedOn: promisedOn, remark: remark, at: now)
        else { return false }
        try db.noteProgress(of: order.id, at: position, stage, beginsOn: day, noted: now)
        try db.tellOfAnswer(position, to: order, state, at: now)
        return true
    }
}

extension ContractState {
    /// Whether there is a contract by then.
    var isConcluded: Bool {
        switch self {
        case .received, .inReview, .cancelledAtPreviousSupplier, .registeredAtGrid, .refused, .withdrawn: false
        case .confirmed, .active, .terminated, .ended, .planning, .civilWorks, .houseConnection, .installation,
            .activationDate:
            true
        }
    }

    /// What it means for the order; nil where the order stays as it is.
    var requestState: ServiceRequest.State? {
        switch self {
        case .received: nil
        case .inReview, .cancelledAtPreviousSupplier, .confirmed, .planning, .civilWorks, .houseConnection,
            .installation, .activationDate:
            .inReview
        case .registeredAtGrid: .sentToGridOperator
        case .active, .terminated, .ended: .done
        case .refused: .refused
        case .withdrawn: .withdrawn
        }
    }
}
