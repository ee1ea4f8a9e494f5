import Mail
import Store
import Vocabulary

/// The mail server refuses the address of an account.
struct Undeliverable: Sendable {
    /// Why, in classes that tell nothing of a person.
    enum Reason: String, Sendable, Storable, Column, CaseIterable {
        /// There is no such mailbox.
        case unknown
        /// It holds too much.
        case full
        case refused

        /// What the server answered to the recipient. Where it says why, that counts (RFC 3463): the code 550 alone means
        /// an unknown address as well as a blocklist. Else the code does (RFC 5321, 4.2.3; RFC 7504).
        init(code: Int, status: EnhancedStatus?) {
            switch (status?.subject, status?.detail, code) {
            // 5.1.7 and 5.1.8 are about the sender's address.
            case (1, 7, _), (1, 8, _): self = .refused
            case (1, _, _): self = .unknown
            case (2, 2, _): self = .full
            case (nil, _, 550), (nil, _, 551), (nil, _, 553), (nil, _, 556): self = .unknown
            case (nil, _, 552): self = .full
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
