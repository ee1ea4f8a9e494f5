import Store
import Vocabulary

extension Session {
    /// Remembers what came with a message; the bytes lie in the folder of attachments.
    func attach(_ files: [KeptAttachment], to position: Int, of conversation: ID<Conversation>) throws {
        for (index, file) in files.enumerated() {
            try run(
                """
                INSERT INTO message_file (id, conversation_id, position, number, kind, sha256, size)
                VALUES (\(ID<MessageFile>()), \(conversation), \(position), \(index + 1), \(file.kind), \(file.sha256),
                        \(file.size))
                """)
        }
    }

    func messageFiles(of conversation: ID<Conversation>) throws -> [MessageFile] {
        try all(
            """
            SELECT id, position, number, kind, sha256, size FROM message_file
            WHERE conversation_id = \(conversation) ORDER BY position, number
            """, MessageFile.init)
    }

    /// A file of a conversation of this account.
    func messageFile(_ id: ID<MessageFile>, of conversation: ID<Conversation>, for account: ID<Account>) throws
        -> MessageFile?
    {
        try first(
            """
            SELECT file.id, file.position, file.number, file.kind, file.sha256, file.size
            FROM message_file AS file JOIN conversation ON conversation.id = file.conversation_id
            WHERE file.id = \(id) AND conversation.id = \(conversation) AND conversation.account_id = \(account)
            """, MessageFile.init)
    }

    /// A file of a conversation somebody without an account was led to by a link of the house.
    func messageFile(_ id: ID<MessageFile>, _ link: ConversationLink) throws -> MessageFile? {
        try first(
            """
            SELECT file.id, file.position, file.number, file.kind, file.sha256, file.size
            FROM message_file AS file JOIN conversation ON conversation.id = file.conversation_id
            WHERE file.id = \(id) AND conversation.id = \(link.conversation) AND conversation.guest_email IS NOT NULL
              AND conversation.state <> 'unconfirmed'
            """, MessageFile.init)
    }

    /// All bytes this account has attached so far.
    func attachedBytes(by account: ID<Account>) throws -> Int {
        try value(
            """
            SELECT CAST(COALESCE(SUM(file.size), 0) AS BIGINT)
            FROM conversation JOIN message ON message.conversation_id = conversation.id
            JOIN message_file AS file
                ON file.conversation_id = message.conversation_id AND file.position = message.position
            WHERE conversation.account_id = \(account) AND message.author = 'customer'
            """) ?? 0
    }

    /// The names of all files some message refers to.
    func attachmentNames() throws -> Set<String> {
        var names: Set<String> = []
        try each("SELECT sha256 FROM message_file", { (name: String) in name }) { names.insert($0) }
        return names
    }
}

extension MessageFile {
    init(
        id: ID<MessageFile>, position: Int, number: Int, kind: AttachmentKind, sha256: String, size: Int
    ) {
        self.init(
            id: id, position: position, number: number, kept: KeptAttachment(kind: kind, sha256: sha256, size: size))
    }
}
