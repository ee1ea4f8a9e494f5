import Vocabulary

/// The holder of a contract lets somebody see it or act on it: sent to an address, accepted behind the link of its letter.
struct Invitation: Sendable {
    let id: ID<Invitation>
    /// The holder's.
    let account: ID<Account>
    let contract: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let role: ContractRole
    /// Where it was sent; how the holder knows the person.
    let email: EmailAddress
    let lapsesAt: Instant
    let shown: RightShown

    /// How long it can be accepted.
    static let days = 7
}

/// Somebody who may see a contract of mine.
struct GivenAccess: Sendable {
    let contract: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let account: ID<Account>
    /// The address the invitation went to; that of the account where there was none.
    let email: EmailAddress
    let role: ContractRole
    let since: Instant
    let shown: RightShown
}

/// A contract of somebody else that I may see.
struct ReceivedAccess: Sendable {
    let contract: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let role: ContractRole
    let since: Instant
    let shown: RightShown
}

/// A contract of mine, as one of a choice.
struct OwnedContract: Sendable {
    let id: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
}
