import Vocabulary

/// A document in the mailbox of a customer. It never changes; whether it is new is told for one account.
struct PostboxDocument: Sendable {
    let id: ID<PostboxDocument>
    let contract: ContractNumber
    let commodity: Commodity
    let category: DocumentCategory
    let title: String
    /// The date on the document.
    let issuedOn: Day
    /// When it came into the mailbox.
    let arrivedAt: Instant
    /// Of its bytes; names them in the documents folder.
    let sha256: String
    /// In bytes.
    let size: Int
    /// When this account opened it for the first time; nil when it is new.
    let openedAt: Instant?
    /// When it was taken back, and why: from then on nobody sees its bytes.
    var withdrawnAt: Instant?
    var withdrawnBecause: String?

    var isNew: Bool { openedAt == nil && withdrawnAt == nil }
}

/// A document that comes into the mailbox; its bytes are kept in the documents folder before.
struct ArrivingDocument: Sendable {
    /// What the sender calls it; the same twice is the same document.
    let externalID: String?
    let contract: ID<Contract>
    let request: ID<ServiceRequest>?
    let category: DocumentCategory
    let title: String
    let issuedOn: Day
    let kept: DocumentStore.Kept
}
