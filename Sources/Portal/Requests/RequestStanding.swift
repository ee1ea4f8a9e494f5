import Vocabulary

/// How somebody stands to a request: who made it, seen from there, and whether they may act on its contract.
struct RequestStanding: Codable, Sendable {
    /// Who made a request.
    enum Reporter: String, Codable, Sendable {
        case you
        /// The holder of the contract (Vertragsinhaber).
        case holder
        /// Somebody else who has access to the contract, or had it then.
        case other
        /// Somebody who was not signed in.
        case unknown
    }

    let reporter: Reporter
    let mayAct: Bool

    init(reporter: Reporter, mayAct: Bool) {
        self.reporter = reporter
        self.mayAct = mayAct
    }

    /// `isUnknown` is of a request nobody who was signed in made: that no account is known of it is not enough, an account
    /// that was closed is not known either.
    init(
        of account: ID<Account>, as role: ContractRole, madeBy maker: ID<Account>?, as makersRole: ContractRole?,
        isUnknown: Bool = false
    ) {
        let another: Reporter = isUnknown ? .unknown : makersRole == .owner ? .holder : .other
        self.init(reporter: maker == account ? .you : another, mayAct: role.mayAct)
    }
}
