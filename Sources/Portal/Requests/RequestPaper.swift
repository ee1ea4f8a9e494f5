import Paper
import Vocabulary

/// The receipt of a kind of request that has a form of its own, as a mandate.
struct RequestPaper: Sendable {
    /// As it is called in the mailbox.
    let title: Text
    let category: DocumentCategory
    /// In the place of what the receipts of other kinds say.
    let blocks: @Sendable (ServiceRequest, Language) -> [Block]
}
