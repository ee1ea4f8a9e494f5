import Store
import Vocabulary

extension Session {
    /// A message whose address nobody has confirmed yet. Nil when it is confirmed, or gone.
    func unconfirmed(_ conversation: ID<Conversation>) throws -> GuestMessage? {
        try first(
            """
            SELECT topic, subject, began_at, guest_email, language FROM conversation
            WHERE id = \(conversation) AND state = 'unconfirmed' AND guest_email IS NOT NULL
            """, GuestMessage.init)
    }

    /// One whose address is confirmed.
    func guestMessage(_ conversation: ID<Conversation>) throws -> GuestMessage? {
        try first(
            """
            SELECT topic, subject, began_at, guest_email, language FROM conversation
            WHERE id = \(conversation) AND state <> 'unconfirmed' AND guest_email IS NOT NULL
            """, GuestMessage.init)
    }

    /// What a letter says of a conversation: its topic, the topic's words, when it began, and whether an account reads it.
    func toldConversation(_ id: ID<Conversation>) throws -> ToldConversation? {
        try first(
            """
            SELECT topic, subject, began_at, CASE WHEN account_id IS NULL THEN 0 ELSE 1 END FROM conversation
            WHERE id = \(id) AND state <> 'unconfirmed' AND (account_id IS NOT NULL OR guest_email IS NOT NULL)
            """, ToldConversation.init)
    }
}
