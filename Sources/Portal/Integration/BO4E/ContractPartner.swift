/// Which of the two partners of a contract is the customer.
enum ContractPartner {
    /// The one that is called a customer, else the second: the first is as a rule who issued the contract.
    static func customer(of contract: BO4EObject) throws(BO4EProblem) -> BO4EObject? {
        let (first, second) = (try contract.object("vertragspartner1"), try contract.object("vertragspartner2"))
        if let second, isCustomer(second) { return second }
        if let first, isCustomer(first) { return first }
        return second
    }

    private static func isCustomer(_ partner: BO4EObject) -> Bool {
        partner.words("geschaeftspartnerrollen", "geschaeftspartnerrolle").contains("KUNDE")
    }
}
