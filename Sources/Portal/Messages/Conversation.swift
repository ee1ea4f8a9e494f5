import Store
import Vocabulary

/// What somebody and the house write to each other about one matter.
struct Conversation: Sendable {
    enum State: String, Sendable, Storable, Column, CaseIterable {
        /// Somebody without an account has not confirmed their address yet: nobody reads it.
        case unconfirmed
        case open
        case answered
        case closed
    }

    let id: ID<Conversation>
    /// The name of a topic, and its words when it was chosen.
    let topic: String
    let subject: String
    let contract: ContractNumber?
    let state: State
    let beganAt: Instant
    let movedAt: Instant
    /// By when it is answered, while it is open.
    let dueOn: Day?
    /// The position of the last message: what somebody who writes has read.
    let last: Int
    /// Whether there is an answer its customer has not opened.
    let isUnread: Bool
    /// The complaint it became.
    let complaint: RequestNumber?
}

/// One message of a conversation.
struct Message: Sendable {
    enum Author: String, Sendable, Storable, Column {
        case customer, staff
    }

    let position: Int
    let author: Author
    let words: String
    let writtenAt: Instant
    /// Who of the office wrote it; customers are not told.
    let staffName: String?
    var files: [MessageFile] = []
}

/// A file that came with a message.
struct MessageFile: Sendable {
    let id: ID<MessageFile>
    let position: Int
    /// From 1 on, within its message.
    let number: Int
    let kept: KeptAttachment

    /// As it is saved; nothing of it is the sender's.
    var fileName: String { "Anlage_\(position)-\(number).\(kept.kind.fileEnding)" }
}
