import HTML
import Store
import Vocabulary

/// The page behind the link that went to the address a message named: only the press of its button sends the message. What
/// was written is not shown, because anybody can name any address.
enum ConfirmMessage {
    static func page(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let id = ID<Conversation>(stored: link.subject)
        guard let waiting = try await visit.portal.store.read({ try $0.unconfirmed(id) }) else {
            return ConfirmLink.ended(visit)
        }
        let house = visit.portal.operator
        return visit.page(MessageTexts.confirmTitle, lead: MessageTexts.confirmLead) { page in
            page.dl(.class("facts")) {
                page.fact(MessageTexts.topic, house.topic(waiting.topic, orElse: waiting.subject))
                page.fact(MessageTexts.writtenAt, waiting.beganAt.text)
            }
            page.form(visit, action: "/bestaetigen") { page.button(MessageTexts.confirm, .class("button")) }
            page.p(MessageTexts.notYou, .class("hint"))
        }
    }

    static func submit(_ visit: GuestVisit, _ link: OpenLink) async throws -> Answer {
        let (id, now) = (ID<Conversation>(stored: link.subject), visit.request.now)
        let due = visit.portal.operator.answerDue(now.day)
        let isDone = try await visit.portal.store.write(about: id.value) { db in
            guard let waiting = try db.unconfirmed(id), try db.confirm(id, due: due, at: now),
                try db.useLinks(for: .message, subject: id.value, at: now)
            else { return false }
            try db.queue(
                MessageArrivedLetter(conversation: id.value), to: waiting.email, in: waiting.language, at: now)
            return true
        }
        guard isDone else { return ConfirmLink.ended(visit) }
        visit.portal.bell.ring()
        let path = ConversationLink(id).path(visit.portal.keys)
        return Answer.seeOther(path.adding("neu", "1")).setting(SetCookie(name: .link, value: "", seconds: 0))
    }
}

/// A message of somebody without an account, as far as letters need it.
struct GuestMessage: Sendable {
    let topic: String
    let subject: String
    let beganAt: Instant
    let email: EmailAddress
    let language: Language
}
