import Store

/// How an account came to see a contract.
enum ContractRole: String, Sendable, Storable, Column {
    case owner
    /// May look, and nothing else.
    case reader
    /// May do what the owner may.
    case actor

    /// Whether it may report and order. Who may only look is asked for nothing.
    var mayAct: Bool { self != .reader }
}
