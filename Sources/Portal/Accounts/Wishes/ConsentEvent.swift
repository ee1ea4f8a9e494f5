import Store
import Vocabulary

/// One line of the ledger of consents. Lines are only added.
struct ConsentEvent: Sendable {
    enum What: String, Sendable, CaseIterable, Codable, Storable, Column {
        /// Ticked, but not yet confirmed by the link of the letter; only e-mail is.
        case asked
        case granted
        case confirmed
        /// Somebody was addressed because of the consent (§ 7a (2) UWG counts from here).
        case used
        case withdrawn
    }

    enum Way: String, Sendable, Storable, Column {
        case page, link, letter
        case oneClick = "one-click"
    }

    /// Counts from 1 for each account.
    let position: Int
    let wish: Wish
    let what: What
    /// The address or number the consent names.
    let contact: String?
    let happenedAt: Instant
}

/// A line to be added.
struct ConsentEntry: Sendable {
    let wish: Wish
    let what: ConsentEvent.What
    let contact: String?
    /// Exactly what was shown, in the language it was shown in; nil when nothing was.
    let text: String?
    let how: ConsentEvent.Way
    let device: String?
}
