import Vocabulary

/// Whose data it is: an account, and the addresses only its owner is written to. What is exported and what is deleted is
/// found by these.
struct DataSubject: Sendable {
    let account: ID<Account>
    /// In small letters (`EmailAddress.key`).
    let addresses: [String]
}
