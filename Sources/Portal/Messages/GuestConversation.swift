import HTML
import Store
import Vocabulary

/// `/gespraech/{token}`: the conversation of somebody without an account, by the link that went to the address they
/// confirmed.
enum GuestConversation {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let (link, found) = try await load(visit)
        return page(visit, link, found, FollowUpForm())
    }

    static func submit(_ visit: GuestVisit) async throws -> Answer {
        let (link, found) = try await load(visit)
        var form = FollowUpForm(visit.body)
        let words = form.words.lines(orElse: MessageTexts.wordsMissing)
        guard let words, form.problems.isEmpty else { return page(visit, link, found, form) }
        let (now, once) = (visit.request.now, visit.forms.onceKey(visit.body))
        let due = visit.portal.operator.answerDue(now.day)
        // The form remembers no address: it is the proof of who may read.
        _ = try await visit.portal.store.write(about: link.conversation.value) { db in
            try db.once(once, at: now) {
                guard try db.count(.messagesByAccount, link.conversation.value, at: now) else {
                    throw Refusal.tooManyTries(seconds: Throttle.messagesByAccount.seconds)
                }
                guard try db.write(words, inOwn: link, due: due, at: now) != nil else { throw Refusal.notFound }
                return "/kontakt"
            }
        }
        return .seeOther(link.path(visit.portal.keys).adding("neu", "1"))
    }

    static func file(_ visit: GuestVisit) async throws -> Answer {
        let link = try link(visit)
        let wanted = try visit.request.id("anlage", of: MessageFile.self)
        guard let found = try await visit.portal.store.read({ try $0.messageFile(wanted, link) }) else {
            throw Refusal.notFound
        }
        return found.answer(to: visit)
    }

    private typealias Found = (conversation: Conversation, messages: [Message])

    private static func link(_ visit: GuestVisit) throws(Refusal) -> ConversationLink {
        guard let typed = visit.request.parameters["token"],
            let link = ConversationLink(typed, visit.portal.keys)
        else { throw .notFound }
        return link
    }

    private static func load(_ visit: GuestVisit) async throws -> (ConversationLink, Found) {
        let link = try link(visit)
        let found = try await visit.portal.store.read { db -> Found? in
            guard let conversation = try db.conversation(link) else { return nil }
            return (conversation, try db.messages(of: link.conversation))
        }
        guard let found else { throw Refusal.notFound }
        return (link, found)
    }

    private static func page(
        _ visit: GuestVisit, _ link: ConversationLink, _ found: Found, _ form: FollowUpForm
    ) -> Answer {
        let (conversation, house) = (found.conversation, visit.portal.operator)
        let token = link.text(visit.portal.keys)
        return visit.page(
            house.topic(conversation.topic, orElse: conversation.subject), problems: form.problems
        ) { page in
            if visit.request.query["neu"] == "1", form.problems.isEmpty {
                page.p(MessageTexts.arrived, .class("notice"), .role("status"))
            }
            page.standing(of: conversation, on: visit.request.today)
            if let complaint = conversation.complaint {
                page.p(MessageTexts.becameComplaint(complaint), .class("notice"))
            }
            page.messages(found.messages) { "/gespraech/\(token)/anlagen/\($0.id.value)" }
            page.section {
                page.h2(MessageTexts.goOn)
                if conversation.state == .closed { page.p(MessageTexts.opensAgain, .class("hint")) }
                page.form(visit, action: "/gespraech/\(token)") {
                    page.area(form.words, rows: 6)
                    page.button(MessageTexts.send, .class("button"))
                }
                page.p(MessageTexts.keepLink, .class("hint"))
            }
        }
    }
}
