import Vocabulary

/// A document somebody of the office wants back from a mailbox.
struct DocumentWithdrawal: Sendable {
    let id: ID<DocumentWithdrawal>
    let document: ID<PostboxDocument>
    let reason: String
    let proposedBy: ID<Staff>
    let proposer: String
    let proposedAt: Instant

    /// What lies in a mailbox for more than a day was perhaps read and relied on: two people take it back.
    static func needsTwo(arrivedAt: Instant, at now: Instant) -> Bool {
        arrivedAt.adding(days: 1) <= now
    }
}
