import Vocabulary

/// Tells billing that a customer has no account any more: documents go by post. The portal writes it when the account is
/// deleted, so no page of the portal shows it.
struct AccountClosedRequest: DecidedByRows, FinishedInBulk {
    static let name = "account-closed"
    static let title = Text("Zugang geschlossen", en: "Account closed")

    let customer: String
    /// Contracts nobody else has an account for.
    let contracts: [String]
    let closedOn: String

    func facts() -> [Fact] {
        [
            Fact(ContractFactTexts.customerNumber, Text(same: customer)),
            Fact(PageTexts.contracts, Text(same: contracts.joined(separator: ", "))),
        ]
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        Text("Rechnungen und Briefe kommen mit der Post.", en: "Bills and letters come by post.")
    }
}
