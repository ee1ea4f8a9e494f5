/// What somebody of the office can say to a request.
enum AnswerChoice: String, Sendable, CaseIterable {
    case done = "erledigen"
    case useReading = "stand-verwenden"
    case dropReading = "stand-nicht-verwenden"
    case counterOffer = "gegenangebot"
    case ask = "rueckfrage"
    case promise = "zusage"
    case grid = "netzbetreiber"
    case refuse = "ablehnen"

    /// Where it leaves the request; nil where that follows from what was decided.
    var state: ServiceRequest.State? {
        switch self {
        case .done: .done
        case .counterOffer, .ask: .waitingForCustomer
        case .promise: .inReview
        case .grid: .sentToGridOperator
        case .refuse: .refused
        case .useReading, .dropReading: nil
        }
    }

    var ends: Bool {
        switch self {
        case .done, .refuse, .useReading, .dropReading: true
        case .counterOffer, .ask, .promise, .grid: false
        }
    }

    /// What this role can say to a request of this kind in this state. What is closed is closed.
    static func all(for kind: String, in state: ServiceRequest.State, _ role: StaffRole) -> [AnswerChoice] {
        guard !state.isClosed, role.may(.answer) else { return [] }
        if kind == ReadingRequest.name { return [.useReading, .dropReading, .ask] }
        let decides = role.may(act(deciding: kind))
        return allCases.filter { choice in
            switch choice {
            case .useReading, .dropReading: false
            case .counterOffer: decides && RequestKinds.negotiable(kind) != nil
            case .grid: goesToGrid.contains(kind) && state != .sentToGridOperator
            // Two accounts become one on a page of its own, by two people.
            case .done: decides && kind != MergeRequest.name
            case .refuse: decides
            case .ask, .promise: true
            }
        }
    }

    /// Whose it is to end a request of this kind.
    static func act(deciding kind: String) -> StaffAct { aboutMoney.contains(kind) ? .decideMoney : .answer }

    /// What is paid, from where, and what the house pays.
    private static let aboutMoney: Set = [
        InstalmentRequest.name, MandateRequest.name, TransferRequest.name, FaultRequest.name,
        MissedAppointmentRequest.name,
    ]
    private static let goesToGrid: Set = [
        TerminationRequest.name, WithdrawalRequest.name, MoveRequest.name, TariffChangeRequest.name,
        NewContractRequest.name,
    ]
}
