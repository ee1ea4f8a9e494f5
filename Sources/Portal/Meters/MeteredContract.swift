import Vocabulary

/// What readings and consumption need to know of a contract.
struct MeteredContract: Sendable {
    let id: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let endsOn: Day?
    /// Agreed or estimated, gas in kWh.
    let annualConsumption: Energy?
    let lastBilledOn: Day?
    let nextReadingDueOn: Day?
    /// What the visitor may do with it.
    let role: Role

    /// How an account came to see a contract.
    enum Role: String, Sendable {
        case owner
        /// May look, and nothing else.
        case reader
        /// May do what the owner may.
        case actor

        var mayReport: Bool { self != .reader }
    }
}
