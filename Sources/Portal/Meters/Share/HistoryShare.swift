import Vocabulary

/// A link by which somebody the owner named may read the consumption of a contract (EnWG § 40b (5)), until it lapses or is
/// ended. Only a hash of its token is kept.
struct HistoryShare: Sendable {
    let id: ID<HistoryShare>
    /// Whom it is for, as the owner wrote it.
    let named: String
    let madeAt: Instant
    /// The last day it works.
    let lapsesOn: Day
    let endedAt: Instant?
    let uses: Int
    let usedAt: Instant?
    /// Whether it shows quarter hours, too.
    let hasQuarters: Bool

    /// Months a link may work; twelve at most.
    static let months = [1, 3, 6, 12]
    /// Links of one contract that work at the same time.
    static let most = 20

    func isOpen(on day: Day) -> Bool { endedAt == nil && lapsesOn >= day }
}

/// What a link leads to: whose contract, and what of its place may be told.
struct SharedContract: Sendable {
    let share: ID<HistoryShare>
    let account: ID<Account>
    let number: ContractNumber
    let postalCode: String
    let city: String
    let lapsesOn: Day
    /// Whether it shows quarter hours, too.
    let hasQuarters: Bool
}
