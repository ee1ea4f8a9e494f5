import Store
import Vocabulary

/// The mail server refused the address of an account for good.
struct Undeliverable: Sendable {
    /// Why, in classes that tell nothing of a person.
    enum Reason: String, Sendable, Storable, Column, CaseIterable {
        /// There is no such mailbox (550, 551, 553, 556).
        case unknown
        /// It holds too much (552).
        case full
        case refused

        /// `code` is what the server answered to the recipient (RFC 5321, 4.2.3; RFC 7504).
        init(code: Int) {
            switch code {
            case 550, 551, 553, 556: self = .unknown
            case 552: self = .full
            default: self = .refused
            }
        }
    }

    let email: EmailAddress
    let reason: Reason
    /// When the last letter was refused.
    let lastAt: Instant
    /// When its owner had a letter sent to try again.
    let triedAt: Instant?
}
