import Vocabulary

/// What lets a program of a customer in: for an account, some of its contracts, some scopes, and a time. Only a hash of its
/// secret is kept.
struct CustomerToken: Sendable {
    /// Sixteen hexadecimal digits: it stands in the token, and in the security log.
    let id: String
    let account: ID<Account>
    /// As its owner calls it.
    let name: String
    let scopes: String
    let madeAt, expiresAt: Instant
    let endedAt: Instant?
    let lastUsedOn: Day?

    /// For how many days one can be made.
    static let days = [30, 90, 180, 365]
    /// Those of an account that live at the same time.
    static let most = 20
    static let longestName = 60

    func isAlive(at now: Instant) -> Bool { endedAt == nil && expiresAt > now }
}

/// A contract a token opens, and what its account may do with it.
struct ProgramContract: Sendable, Hashable {
    let id: ID<Contract>
    let number: ContractNumber
    let commodity: Commodity
    let role: ContractRole
}
