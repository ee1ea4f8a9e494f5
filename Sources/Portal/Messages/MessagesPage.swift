import HTML
import Store
import Vocabulary

/// `/nachrichten`: what somebody and the house write to each other.
enum MessagesPage {
    static let most = 100

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let account = visit.person.account
        let found = try await visit.portal.store.read { try $0.conversations(of: account, most: most) }
        return visit.page(MessageTexts.title, section: .messages, lead: MessageTexts.listLead) { page in
            page.p(.class("actions")) { page.a(MessageTexts.write, href: WriteMessage.path, .class("button")) }
            if found.isEmpty {
                page.div(.class("empty")) { page.p(MessageTexts.none) }
            } else {
                page.ul(.class("list")) {
                    for conversation in found { entry(page, conversation, visit.portal.operator) }
                }
            }
        }
    }

    private static func entry(_ page: Page, _ conversation: Conversation, _ house: Operator) {
        page.li {
            page.div {
                page.a(
                    house.topic(conversation.topic, orElse: conversation.subject),
                    href: "/nachrichten/\(conversation.id.value)")
                page.p(MessageTexts.moved(conversation), .class("detail"))
            }
            if conversation.isUnread {
                page.span(MessageTexts.newAnswer, .class("badge badge-warn"))
            } else {
                page.span(MessageTexts.state(conversation.state), .class(conversation.state.badge))
            }
        }
    }
}

extension Conversation.State {
    var badge: StaticString {
        switch self {
        case .unconfirmed, .open: "badge badge-wait"
        case .answered, .closed: "badge"
        }
    }
}
