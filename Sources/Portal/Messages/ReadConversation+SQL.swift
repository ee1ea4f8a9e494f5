import Store
import Vocabulary

extension Session {
    private static let conversationRows: SQL = """
        SELECT conversation.id, conversation.topic, conversation.subject, contract.number, conversation.state,
               conversation.began_at, conversation.moved_at, conversation.due_on, conversation.last_position,
               CASE WHEN conversation.answered_position > conversation.read_position THEN 1 ELSE 0 END, request.number
        FROM conversation LEFT JOIN contract ON contract.id = conversation.contract_id
        LEFT JOIN service_request AS request ON request.id = conversation.request_id
        """

    /// The conversations of this account, the last one moved first.
    func conversations(of account: ID<Account>, most: Int) throws -> [Conversation] {
        try all(
            """
            \(fragment: Self.conversationRows)
            WHERE conversation.account_id = \(account)
            ORDER BY conversation.moved_at DESC, conversation.id DESC LIMIT \(most)
            """, Conversation.init)
    }

    /// Nil when it is not this account's.
    func conversation(_ id: ID<Conversation>, of account: ID<Account>) throws -> Conversation? {
        try first(
            """
            \(fragment: Self.conversationRows)
            WHERE conversation.id = \(id) AND conversation.account_id = \(account)
            """, Conversation.init)
    }

    /// One of somebody without an account, whom a link of the house led here.
    func conversation(_ link: ConversationLink) throws -> Conversation? {
        try first(
            """
            \(fragment: Self.conversationRows)
            WHERE conversation.id = \(link.conversation) AND conversation.guest_email IS NOT NULL
              AND conversation.state <> 'unconfirmed'
            """, Conversation.init)
    }

    /// Everything written in a conversation, with what came along. Only for who was let in to it above.
    func messages(of conversation: ID<Conversation>) throws -> [Message] {
        var messages = try all(
            """
            SELECT message.position, message.author, message.words, message.written_at, staff.name
            FROM message LEFT JOIN staff ON staff.id = message.staff_id
            WHERE message.conversation_id = \(conversation) ORDER BY message.position
            """
        ) { (position: Int, author: Message.Author, words: String, at: Instant, name: String?) in
            Message(position: position, author: author, words: words, writtenAt: at, staffName: name)
        }
        for file in try messageFiles(of: conversation) {
            if let index = messages.firstIndex(where: { $0.position == file.position }) {
                messages[index].files.append(file)
            }
        }
        return messages
    }
}
