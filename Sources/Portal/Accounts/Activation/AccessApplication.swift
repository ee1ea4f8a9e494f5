import Store
import Vocabulary

/// Somebody asks for access to contracts they say they have (Freischaltung). It is decided by a person of the office.
struct AccessApplication: Sendable {
    /// What became of it.
    enum Decision: String, Sendable, Storable, Column {
        /// A code by post, to the address on file.
        case post
        /// A link by e-mail, to the address on file.
        case mail
        case refused
    }

    let id: ID<AccessApplication>
    let number: String
    let language: Language
    let sealed: [UInt8]
    let askedAt: Instant
    let confirmedAt: Instant?
    let dueOn: Day?
    let decision: Decision?
    let decidedAt: Instant?

    func claim(_ keys: Keys) -> AccessClaim? { AccessClaim(sealed, of: id, keys) }

    /// Working days until one is decided.
    static func due(_ house: Operator, from day: Day) -> Day {
        WorkingDays.adding(house.rules.accessReviewDays, to: day)
    }
}
