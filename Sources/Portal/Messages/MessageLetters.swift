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
    static let editable: EditableWords? = EditableWords.usual
    let conversation: String

    /// Nil when it was confirmed meanwhile, or is gone.
    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<Conversation>(stored: conversation)
        let made = try await desk.link(
            for: .message, subject: conversation, if: { try $0.unconfirmed(id) != nil })
        return made.map { draft($0, desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? { Self(conversation: "").draft(Muster.link, desk) }

    private func draft(_ link: OneTimeLink, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: MessageTexts.confirmSubject,
            parts: [.paragraph(desk.words(MessageTexts.confirmLetter(desk.portal.operator.name)))]
                + desk.parts(link, label: MessageTexts.confirm) + [.small(desk.words(MessageTexts.notYou))])
    }
}

/// Says that the message of somebody without an account has arrived, and where its answer will stand.
struct MessageArrivedLetter: PortalLetter {
    static let kind = "message-arrived"
    static let editable: EditableWords? = EditableWords.usual
    let conversation: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let link = ConversationLink(ID(stored: conversation))
        let found = try await desk.portal.store.read { try $0.conversation(link) }
        return found.map { draft($0.dueOn, link.path(desk.portal.keys), desk) }
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(conversation: "").draft(desk.now.day.adding(days: 3), "/kontakt", desk)
    }

    private func draft(_ dueOn: Day?, _ path: Path, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: MessageTexts.arrivedSubject,
            parts: [
                .paragraph(desk.words(MessageTexts.arrivedLetter(dueOn))),
                .button(label: desk.words(MessageTexts.look), url: desk.address(path.value)),
                .small(desk.words(MessageTexts.keepLink)),
            ])
    }
}

/// Says that there is an answer, and nothing of what it says.
struct MessageAnsweredLetter: PortalLetter {
    static let kind = "message-answered"
    static let editable: EditableWords? = EditableWords.usual
    let conversation: String
    /// Of the answer.
    let position: Int

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<Conversation>(stored: conversation)
        guard let told = try await desk.portal.store.read({ try $0.toldConversation(id) }) else { return nil }
        let path =
            told.hasAccount ? "/nachrichten/\(conversation)" : ConversationLink(id).path(desk.portal.keys).value
        return draft(told, at: path, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let told = ToldConversation(
            topic: "", subject: desk.words(Muster.topic), beganAt: desk.now, hasAccount: true)
        return Self(conversation: "", position: 1).draft(told, at: "/nachrichten", desk)
    }

    private func draft(_ told: ToldConversation, at path: String, _ desk: LetterDesk) -> Draft {
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
