import Store
import Vocabulary

/// A conversation as the office has it.
struct OfficeConversation: Sendable {
    let id: ID<Conversation>
    let topic: String
    let subject: String
    let language: Language
    let state: Conversation.State
    let beganAt: Instant
    let movedAt: Instant
    let dueOn: Day?
    /// The position of the last message: what an answer was written on.
    let last: Int
    /// Whether the customer has opened the last answer.
    let isSeen: Bool
    let account: ID<Account>?
    let email: String?
    /// Of somebody without an account: told by them, and but for the address checked by nobody.
    let guestName: String?
    let guestEmail: String?
    let guestContract: String?
    let contractID: ID<Contract>?
    let contract: ContractNumber?
    let commodity: Commodity?
    /// What the account may do with the contract now; nil when it sees it no longer.
    let role: ContractRole?
    let owner: ID<Staff>?
    let ownerName: String?
    let takenAt: Instant?
    let complaint: RequestNumber?

    /// Nobody reads an answer once the account was closed.
    var mayBeAnswered: Bool { (account != nil || guestEmail != nil) && state != .unconfirmed }

    var desk: DeskOwner? {
        guard let owner, let ownerName, let takenAt else { return nil }
        return DeskOwner(staff: owner, name: ownerName, since: takenAt)
    }
}

/// One line of the office's list.
struct OfficeConversationLine: Sendable {
    let id: ID<Conversation>
    let topic: String
    let subject: String
    let movedAt: Instant
    let dueOn: Day?
    let contract: ContractNumber?
    /// Who wrote, as far as anything is known.
    let writer: String?
    let owner: ID<Staff>?
    let ownerName: String?

    var position: String { "\(dueOn?.iso ?? WorkPosition.noDay)~\(movedAt.iso)~\(id.value)" }
}

/// All the office shows of one conversation.
struct OfficeConversationFile: Sendable {
    let conversation: OfficeConversation
    let messages: [Message]
    let customers: [OfficeCustomer]
    /// The name an answer greets; nil when nobody knows it.
    let person: String?

    /// Nil when there is none, or nobody confirmed it.
    static func load(_ id: ID<Conversation>, _ db: Session) throws -> OfficeConversationFile? {
        guard let conversation = try db.officeConversation(id) else { return nil }
        let customers = try db.officeCustomers(ofConversation: id).map { customer in
            var customer = customer
            customer.contracts = try db.officeContracts(of: customer.id)
            return customer
        }
        return OfficeConversationFile(
            conversation: conversation, messages: try db.messages(of: id), customers: customers,
            person: try conversation.guestName ?? conversation.account.flatMap { try db.holderName(of: $0) })
    }
}
