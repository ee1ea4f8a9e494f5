import Vocabulary

/// A contract as a card shows it: on the overview and in the list.
struct ContractCard: Sendable {
    let number: ContractNumber
    let commodity: Commodity
    let state: ContractState
    let tariff: String
    let street: String
    let houseNumber: String
    let postalCode: PostalCode
    let city: String
    let startsOn: Day
    let endsOn: Day?
    let priceGuaranteeUntil: Day?
    let readingDueOn: Day?
    let lastReadOn: Day?
    /// Meters that do not send their values themselves.
    let metersToRead: Int
    let nextDueOn: Day?
    let instalment: Money?
    /// Internet: the price for a month.
    let monthlyCharge: Money?
    /// What the visitor may do with it.
    let role: ContractRole
    /// What should have been paid and is not.
    let overdue: Money?
    /// The first day of announced prices because of which it may be left.
    let newPricesOn: Day?

    var place: String { "\(street) \(houseNumber), \(postalCode.value) \(city)" }

    /// What is paid every month: the next instalment, or the price for a month.
    var monthlyPayment: Money? { instalment ?? monthlyCharge }

    /// The day a reading is due, if the visitor should be asked for it.
    func readingDue(today: Day) -> Day? {
        guard state.isSupplied, role.mayAct else { return nil }
        return ReadingDue.day(dueOn: readingDueOn, lastReadOn: lastReadOn, metersToRead: metersToRead, today: today)
    }
}
