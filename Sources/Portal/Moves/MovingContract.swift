import Vocabulary

/// A contract as far as a move needs it.
struct MovingContract: Sendable {
    let id: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let state: ContractState
    let tariff: String
    let isDefaultSupply: Bool
    let street: String
    let houseNumber: String
    let postalCode: PostalCode
    let city: String
    let marktlokation: MarktlokationID?
    let startsOn: Day
    let minimumTermUntil: Day?
    let noticeWeeks: Int?
    /// The last day of supply, once the contract is terminated.
    let endsOn: Day?
    /// How many others may act on the contract, and with that read all that is told about it.
    let others: Int
    /// Its moves that were reported and are not closed: one at most.
    let openMoves: Int
    /// Of Internet, in Mbit/s as its tariff promises; nil where it is not known.
    let mostDownload: Int?

    var place: String { "\(street) \(houseNumber), \(postalCode.value) \(city)" }
    var heading: Text { ContractTexts.heading(commodity, number) }

    var term: ContractTerm {
        ContractTerm(
            commodity: commodity, isDefaultSupply: isDefaultSupply, startsOn: startsOn,
            minimumTermUntil: minimumTermUntil, noticeWeeks: noticeWeeks)
    }

    /// Whether something can be chosen for it here.
    var canMove: Bool { state == .active && openMoves == 0 }
}
