import Vocabulary

/// What readings and consumption need to know of a contract.
struct MeteredContract: Sendable, Equatable {
    let id: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    /// The first day of supply.
    let startsOn: Day
    let endsOn: Day?
    /// Agreed or estimated, gas in kWh.
    let annualConsumption: Energy?
    let lastBilledOn: Day?
    let nextReadingDueOn: Day?
    /// What the visitor may do with it.
    let role: ContractRole
}
