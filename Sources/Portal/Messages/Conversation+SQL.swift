import Store
import Vocabulary

/// What begins a conversation.
struct NewConversation: Sendable {
    /// Somebody without an account, as they name themselves.
    struct Guest: Sendable {
        let name: String
        let email: EmailAddress
        let contract: ContractNumber?
    }

    let topic: Operator.Topic
    let language: Language
    let words: String
    var guest: Guest?
}

extension Session {
    /// Begins a conversation of this account. The contract, if there is one, has to be one it may see.
    func begin(
        _ new: NewConversation, by account: ID<Account>, about contract: ID<Contract>?, due: Day, at now: Instant
    ) throws -> ID<Conversation> {
        let id = ID<Conversation>()
        try run(
            """
            INSERT INTO conversation
                (id, account_id, contract_id, topic, subject, language, state, began_at, moved_at, due_on, last_position)
            VALUES (\(id), \(account), \(contract), \(new.topic.name), \(new.topic.words), \(new.language), 'open',
                    \(now), \(now), \(due), 1)
            """)
        try add(new.words, at: 1, of: id, by: nil, when: now)
        return id
    }

    /// Begins one of somebody without an account. It counts once they have confirmed their address.
    func begin(_ new: NewConversation, by guest: NewConversation.Guest, at now: Instant) throws -> ID<Conversation> {
        let id = ID<Conversation>()
        try run(
            """
            INSERT INTO conversation
                (id, topic, subject, language, guest_name, guest_email, email_key, guest_contract, state, began_at,
                 moved_at, last_position)
            VALUES (\(id), \(new.topic.name), \(new.topic.words), \(new.language), \(guest.name), \(guest.email),
                    \(guest.email.key), \(guest.contract), 'unconfirmed', \(now), \(now), 1)
            """)
        try add(new.words, at: 1, of: id, by: nil, when: now)
        return id
    }

    /// Writes one more message of the customer: the conversation is open again. What was due stays due. Nil when it is not
    /// this account's.
    func write(
        _ words: String, in conversation: ID<Conversation>, by account: ID<Account>, due: Day, at now: Instant
    ) throws -> Int? {
        let position = try value(
            """
            UPDATE conversation SET due_on = CASE WHEN state = 'open' THEN due_on ELSE \(due) END, state = 'open',
                moved_at = \(now), last_position = last_position + 1
            WHERE id = \(conversation) AND account_id = \(account)
            RETURNING last_position
            """, as: Int.self)
        guard let position else { return nil }
        try add(words, at: position, of: conversation, by: nil, when: now)
        return position
    }

    /// The same by somebody without an account, whom a link of the house led here.
    func write(_ words: String, inOwn link: ConversationLink, due: Day, at now: Instant) throws -> Int? {
        let position = try value(
            """
            UPDATE conversation SET due_on = CASE WHEN state = 'open' THEN due_on ELSE \(due) END, state = 'open',
                moved_at = \(now), last_position = last_position + 1
            WHERE id = \(link.conversation) AND guest_email IS NOT NULL AND state <> 'unconfirmed'
            RETURNING last_position
            """, as: Int.self)
        guard let position else { return nil }
        try add(words, at: position, of: link.conversation, by: nil, when: now)
        return position
    }

    /// One message of a conversation; of the customer unless somebody of the office is named.
    func add(
        _ words: String, at position: Int, of conversation: ID<Conversation>, by staff: ID<Staff>?, when now: Instant
    ) throws {
        try run(
            """
            INSERT INTO message (conversation_id, position, author, staff_id, words, written_at)
            VALUES (\(conversation), \(position), \(staff == nil ? Message.Author.customer : .staff), \(staff), \(words),
                    \(now))
            """)
    }

    /// Counts once the address is confirmed. False when it is confirmed already, or gone.
    func confirm(_ conversation: ID<Conversation>, due: Day, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE conversation SET state = 'open', moved_at = \(now), due_on = \(due)
            WHERE id = \(conversation) AND state = 'unconfirmed'
            """) == 1
    }

    /// All that was written up to now has been seen by its customer.
    func noteRead(_ conversation: ID<Conversation>, upTo position: Int) throws {
        try run(
            """
            UPDATE conversation SET read_position = \(position)
            WHERE id = \(conversation) AND read_position < \(position)
            """)
    }

    /// What nobody confirmed.
    func forgetUnconfirmed(begunBefore moment: Instant) throws {
        let ids = try all(
            "SELECT id FROM conversation WHERE state = 'unconfirmed' AND began_at < \(moment) LIMIT 500"
        ) { (id: String) in id }
        try forgetConversations(ids)
    }

    /// Conversations that were closed so long ago.
    func forgetConversations(closedBefore moment: Instant) throws {
        let ids = try all(
            "SELECT id FROM conversation WHERE state = 'closed' AND moved_at < \(moment) LIMIT 500"
        ) { (id: String) in id }
        try forgetConversations(ids)
    }

    func forgetConversations(_ ids: [String]) throws {
        guard !ids.isEmpty else { return }
        try run("DELETE FROM message_file WHERE conversation_id IN \(list: ids)")
        try run("DELETE FROM message WHERE conversation_id IN \(list: ids)")
        try run("DELETE FROM conversation WHERE id IN \(list: ids)")
    }
}
