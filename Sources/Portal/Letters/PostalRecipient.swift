import Vocabulary

/// Where the post finds who was written to by e-mail.
struct PostalRecipient: Sendable {
    /// As they stand in the window of the envelope, name first.
    let lines: [String]
    let name: String
    let customerNumber: String
    /// The address of their account now; that of the letter where there is none.
    let email: EmailAddress
}
