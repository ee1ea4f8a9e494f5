import HTML
import Vocabulary

/// The address of a conversation of somebody without an account. Nothing is stored for it: its mark, which only this house
/// can compute, is the proof that it was sent to the address they confirmed.
struct ConversationLink: Sendable {
    let conversation: ID<Conversation>

    init(_ conversation: ID<Conversation>) {
        self.conversation = conversation
    }

    /// Nil unless it was made here.
    init?(_ typed: String, _ keys: Keys) {
        guard typed.utf8.count == 64, let conversation = ID<Conversation>(String(typed.prefix(32))) else { return nil }
        let mark = Array(typed.utf8.suffix(32))
        let made = keys.everyCounted(Self.subject(conversation))
        guard made.contains(where: { isEqualInConstantTime(Array($0.utf8), mark) }) else { return nil }
        self.conversation = conversation
    }

    func path(_ keys: Keys) -> Path { "/gespraech/\(text(keys))" }

    func text(_ keys: Keys) -> String { "\(conversation.value)\(keys.counted(Self.subject(conversation)))" }

    private static func subject(_ conversation: ID<Conversation>) -> String { "conversation \(conversation.value)" }
}
