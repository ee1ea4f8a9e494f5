import Vocabulary

/// Whose move it is while a request is open.
enum RequestBall: String, Sendable {
    case operation = "house"
    case customer, grid

    init?(_ state: ServiceRequest.State) {
        switch state {
        case .received, .inReview: self = .operation
        case .waitingForCustomer: self = .customer
        case .sentToGridOperator: self = .grid
        case .done, .refused, .withdrawn: return nil
        }
    }

    /// As somebody reads it who may act on the contract, or may only look.
    func words(mayAct: Bool) -> Text {
        switch self {
        case .operation: Text("wir", en: "we")
        case .customer where mayAct: Text("Sie", en: "you")
        case .customer: Text("der Vertragsinhaber", en: "the contract holder")
        case .grid: Text("der Netzbetreiber", en: "the grid operator")
        }
    }
}
