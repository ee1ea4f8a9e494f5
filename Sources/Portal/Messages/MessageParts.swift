import HTML
import Vocabulary

extension Page {
    /// How a conversation stands, and what happens next by when.
    func standing(of conversation: Conversation, on today: Day) {
        dl(.class("facts")) {
            dt(RequestTexts.state)
            dd { span(MessageTexts.state(conversation.state), .class(conversation.state.badge)) }
            if let contract = conversation.contract { fact(RequestTexts.contract, contract.value) }
            fact(RequestTexts.nextTitle, MessageTexts.next(conversation, on: today))
        }
    }

    /// What was written, the oldest first.
    func messages(
        _ messages: [Message], by staff: Bool = false, file: (MessageFile) -> Path
    ) {
        section {
            h2(MessageTexts.history)
            ol(.class("timeline")) {
                for message in messages {
                    li {
                        strong(staff ? MessageTexts.writtenBy(message) : MessageTexts.author(message.author))
                        br()
                        time(message.writtenAt, datetime: message.writtenAt.iso)
                        p(message.words, .class("lines"))
                        if !message.files.isEmpty {
                            ul(.class("links")) {
                                for one in message.files {
                                    li { a(MessageTexts.file(one), download: file(one)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
