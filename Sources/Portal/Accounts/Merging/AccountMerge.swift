import Store
import Vocabulary

/// Two accounts of one person that become one (Zusammenführung).
struct AccountMerge: Sendable {
    /// By what both accounts were shown to be one person's.
    enum Proof: String, Sendable, Storable, Column {
        /// Signed in to one, and the link in the other's mailbox was opened.
        case bothAccounts = "both-accounts"
        /// All that the account that goes owns belongs to customers whose contracts the other one owns, too.
        case sameCustomer = "same-customer"
        /// A form with a signature lies in the office.
        case signedForm = "signed-form"
    }

    let id: ID<AccountMerge>
    /// The account that stays.
    let staying: ID<Account>
    /// The account whose contracts go over.
    let going: ID<Account>
    let askedAt: Instant
    /// Nil as long as nobody opened the link of the letter.
    let proof: Proof?
    let signedOn: Day?
    let request: ID<ServiceRequest>?
    let proposedBy: ID<Staff>?
    let proposedAt: Instant?
    let mergedAt: Instant?
    let undoneAt: Instant?

    /// For so long it is undone as if nothing had been; then what is left of the account that went is deleted.
    static let undoDays = 30
    /// For so long the link to the other mailbox proves it.
    static let proofDays = 3

    var undoUntil: Instant? { mergedAt.map(Self.undoEnd) }

    /// The end of the day that letters and pages name.
    static func undoEnd(mergedAt moment: Instant) -> Instant { moment.adding(days: undoDays).endOfDay }
}
