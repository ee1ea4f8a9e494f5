import Store
import Vocabulary

/// Documents in the mailbox a contract's page points to. What is not there is not spoken of.
struct ContractLetters: Sendable {
    /// The newest contract confirmation.
    let confirmation: ID<PostboxDocument>?
    /// The letter about the price that is announced.
    let priceChange: ID<PostboxDocument>?

    static func load(of contract: ID<Contract>, announced: TariffPrice?, for account: ID<Account>, _ db: Session) throws
        -> ContractLetters
    {
        // A price is announced in the year before it begins.
        let change = try announced.flatMap { price in
            try db.newestDocument(
                .priceChange, of: contract, since: price.validFrom.adding(months: -12), for: account)
        }
        return ContractLetters(
            confirmation: try db.newestDocument(.contractConfirmation, of: contract, since: .earliest, for: account),
            priceChange: change)
    }
}
