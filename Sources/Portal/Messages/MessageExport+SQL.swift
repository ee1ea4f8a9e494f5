import Store
import Vocabulary

extension Session {
    func exportConversations(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT conversation.id, conversation.id, conversation.subject, contract.number, conversation.state,
                   conversation.began_at, conversation.moved_at, conversation.due_on, conversation.guest_name,
                   conversation.guest_email
            FROM conversation LEFT JOIN contract ON contract.id = conversation.contract_id
            WHERE (conversation.account_id = \(subject.account) OR (conversation.email_key IN \(list: subject.addresses)
                    AND conversation.state <> 'unconfirmed'))
              AND conversation.id > \(key) ORDER BY conversation.id LIMIT \(most)
            """)
    }

    func exportMessages(_ subject: DataSubject, after key: String, most: Int) throws -> [[Value]] {
        try plain(
            """
            SELECT message.written_at || message.conversation_id || CAST(message.position AS TEXT),
                   message.conversation_id, message.position, message.author, message.words, message.written_at
            FROM message JOIN conversation ON conversation.id = message.conversation_id
            WHERE (conversation.account_id = \(subject.account) OR (conversation.email_key IN \(list: subject.addresses)
                    AND conversation.state <> 'unconfirmed'))
              AND message.written_at || message.conversation_id || CAST(message.position AS TEXT) > \(key)
            ORDER BY message.written_at || message.conversation_id || CAST(message.position AS TEXT) LIMIT \(most)
            """)
    }

    func exportedAttachments(_ subject: DataSubject, after key: String, most: Int) throws -> [ExportedAttachment] {
        try all(
            """
            SELECT conversation.id, file.id, file.position, file.number, file.kind, file.sha256, file.size
            FROM message_file AS file JOIN conversation ON conversation.id = file.conversation_id
            WHERE (conversation.account_id = \(subject.account) OR (conversation.email_key IN \(list: subject.addresses)
                    AND conversation.state <> 'unconfirmed'))
              AND file.id > \(key) ORDER BY file.id LIMIT \(most)
            """
        ) {
            (
                conversation: ID<Conversation>, id: ID<MessageFile>, position: Int, number: Int, kind: AttachmentKind,
                sha256: String, size: Int
            ) in
            ExportedAttachment(
                conversation: conversation,
                file: MessageFile(
                    id: id, position: position, number: number, kind: kind, sha256: sha256, size: size))
        }
    }

    /// Conversations that go with the account: those about no contract, and those begun without the account with an address
    /// of its owner. What is about a contract stays with it, as requests do.
    private func conversationsOf(_ subject: DataSubject) -> SQL {
        """
        SELECT id FROM conversation
        WHERE (account_id = \(subject.account) AND contract_id IS NULL) OR email_key IN \(list: subject.addresses)
        """
    }

    func forgetMessageFiles(of subject: DataSubject) throws {
        try run("DELETE FROM message_file WHERE conversation_id IN (\(fragment: conversationsOf(subject)))")
    }

    func forgetMessages(of subject: DataSubject) throws {
        try run("DELETE FROM message WHERE conversation_id IN (\(fragment: conversationsOf(subject)))")
    }

    /// What stays no longer says which account wrote it, and is closed: nobody could read an answer.
    func forgetConversations(of subject: DataSubject) throws {
        try run("DELETE FROM conversation WHERE id IN (\(fragment: conversationsOf(subject)))")
        try run(
            """
            UPDATE conversation SET account_id = NULL, state = 'closed', due_on = NULL WHERE account_id = \(subject.account)
            """)
    }
}
