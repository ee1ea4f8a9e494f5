import Vocabulary

/// A contract of supply.
struct Contract: Sendable {
    let id: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let state: ContractState
    let tariff: ID<Tariff>
    let street: String
    let houseNumber: String
    let postalCode: PostalCode
    let city: String
    /// Strom and Gas only.
    let marktlokation: MarktlokationID?
    let messlokation: String?
    let gridOperator: String?
    let meteringOperator: String?
    let startsOn: Day
    let minimumTermUntil: Day?
    /// In weeks; nil when the billing system did not say.
    let noticeWeeks: Int?
    /// The last day of supply, once the contract is terminated.
    let endsOn: Day?
    let priceGuarantee: PriceGuarantee?
    let priceGuaranteeUntil: Day?
    let annualConsumption: Energy?
    /// What the visitor may do with it.
    let role: ContractRole

    /// The place of supply in one line.
    var place: String { "\(street) \(houseNumber), \(postalCode.value) \(city)" }
}
