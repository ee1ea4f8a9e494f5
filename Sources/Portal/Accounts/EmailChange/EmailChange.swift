import Vocabulary

/// A new e-mail address on its way: it counts when somebody at the new address pressed the button of the letter.
struct EmailChange: Sendable {
    let id: ID<EmailChange>
    let account: ID<Account>
    let old: EmailAddress
    let new: EmailAddress
    let askedAt: Instant
    let confirmedAt: Instant?
    let undoneAt: Instant?

    /// How long the new address may take to confirm.
    static let confirmHours = 24
    /// How long the old address can undo it.
    static let undoDays = 7
    /// How long bank details cannot be changed after it was undone.
    static let frozenHours = 72
}
