import Vocabulary

/// The person a contract is made with, as the billing system knows them.
struct ContractHolder: Sendable {
    let customerNumber: String
    let salutation: String?
    let firstName: String
    let lastName: String
    let street: String
    let houseNumber: String
    let postalCode: PostalCode
    let city: String

    var name: String { "\(firstName) \(lastName)" }
    /// The address letters go to, in one line.
    var place: String { "\(street) \(houseNumber), \(postalCode.value) \(city)" }
}

/// A meter as a contract names it.
struct ContractMeter: Sendable {
    let number: MeterNumber
    let isRemotelyRead: Bool
    /// How many of its counters count peak hours (HT); 0 for a meter with one rate.
    let peakRegisters: Int
}

/// A monthly payment that falls due (Abschlag).
struct DuePayment: Sendable {
    let dueOn: Day
    let amount: Money
}
