import HTML
import Mail
import Store
import Vocabulary

/// What a letter says of a conversation.
struct ToldConversation: Sendable {
    let topic: String
    let subject: String
    let beganAt: Instant
    /// Read behind the sign-in; else by a link of its own.
    let hasAccount: Bool
}

/// Asks somebody without an account whether the message is theirs. Nothing they typed stands in it: the address may be
/// somebody else's.
struct ConfirmMessageLetter: PortalLetter {
    static let kind = "confirm-message"
    let conversation: String

    /// Nil when it was confirmed meanwhile, or is gone.
    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<Conversation>(stored: conversation)
        guard
            let link = try await desk.link(for: .message, subject: conversation, if: { try $0.unconfirmed(id) != nil })
        else { return nil }
        return Draft(
            subject: MessageTexts.confirmSubject,
            parts: [.paragraph(desk.words(MessageTexts.confirmLetter(desk.portal.operator.name)))]
                + desk.parts(link, label: MessageTexts.confirm) + [.small(desk.words(MessageTexts.notYou))])
    }
}

/// Says that the message of somebody without an account has arrived, and where its answer will stand.
struct MessageArrivedLetter: PortalLetter {
    static let kind = "message-arrived"
    let conversation: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let link = ConversationLink(ID(stored: conversation))
        guard let found = try await desk.portal.store.read({ try $0.conversation(link) }) else { return nil }
        return Draft(
            subject: MessageTexts.arrivedSubject,
            parts: [
                .paragraph(desk.words(MessageTexts.arrivedLetter(found.dueOn))),
                .button(
                    label: desk.words(MessageTexts.look), url: desk.address(link.path(desk.portal.keys).value)),
                .small(desk.words(MessageTexts.keepLink)),
            ])
    }
}

/// Says that there is an answer, and nothing of what it says.
struct MessageAnsweredLetter: PortalLetter {
    static let kind = "message-answered"
    let conversation: String
    /// Of the answer.
    let position: Int

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<Conversation>(stored: conversation)
        guard let told = try await desk.portal.store.read({ try $0.toldConversation(id) }) else { return nil }
        let path =
            told.hasAccount ? "/nachrichten/\(conversation)" : ConversationLink(id).path(desk.portal.keys).value
        let topic = desk.portal.operator.topic(told.topic, orElse: told.subject)
        return Draft(
            subject: MessageTexts.answeredSubject,
            parts: [
                .paragraph(desk.words(MessageTexts.answeredLetter(topic, told.beganAt.day))),
                .button(label: desk.words(MessageTexts.readAnswer), url: desk.address(path)),
                .small(desk.words(told.hasAccount ? MessageTexts.answerThere : MessageTexts.keepLink)),
            ])
    }
}
