import HTML
import HTTPTypes
import Store
import Vocabulary

/// `/service/nachrichten/{gespraech}`: one conversation, and what can be done with it. That it was read stands in the
/// security log before it is shown.
struct OfficeConversationPage {
    let visit: StaffVisit
    let file: OfficeConversationFile
    var colleagues: [Staff] = []
    /// An answer that could not be taken, with what was typed.
    var form: ReplyForm?
    var conflict: Text?

    private var conversation: OfficeConversation { file.conversation }
    private var house: Operator { visit.portal.operator }

    static func show(_ visit: StaffVisit) async throws -> Answer {
        let file = try await read(visit)
        let colleagues = try await visit.portal.store.read { try $0.colleagues() }
        return OfficeConversationPage(visit: visit, file: file, colleagues: colleagues).answer()
    }

    static func attachment(_ visit: StaffVisit) async throws -> Answer {
        let wanted = try visit.request.id("anlage", of: MessageFile.self)
        let files = try await read(visit).messages.flatMap(\.files)
        guard let found = files.first(where: { $0.id == wanted }) else { throw Refusal.notFound }
        return found.answer(to: visit)
    }

    private static func read(_ visit: StaffVisit) async throws -> OfficeConversationFile {
        let id = try visit.request.id("gespraech", of: Conversation.self)
        let file = try await visit.portal.store.write(about: visit.person.id.value) { db -> OfficeConversationFile? in
            guard let file = try OfficeConversationFile.load(id, db) else { return nil }
            try db.audit(
                visit.staffAct(.messageRead, of: file.conversation.subjectOfLog, [.conversation: id.value]))
            return file
        }
        guard let file else { throw Refusal.notFound }
        return file
    }

    func answer() -> Answer {
        visit.office(
            house.topic(conversation.topic, orElse: conversation.subject), problems: form?.problems ?? [],
            status: conflict == nil ? .ok : .conflict, section: .messages, wide: true
        ) { page in
            if let conflict { page.p(conflict, .class("warn"), .role("status")) }
            if conflict == nil, form == nil, let notice = visit.request.query["hinweis"],
                let words = OfficeMessageTexts.notice(notice)
            {
                page.p(words.text, .class(words.isBad ? "warn" : "notice"), .role("status"))
            }
            page.div(.class("sections")) {
                glance(page)
                page.messages(file.messages, by: true) {
                    "/service/nachrichten/\(conversation.id.value)/anlagen/\($0.id.value)"
                }
                OfficeReplyPart(page: self).write(page)
                OfficeCustomerPart(customers: file.customers).write(page)
            }
            page.p(.class("actions")) { page.a(OfficeRequestTexts.toList, href: "/service/nachrichten") }
        }
    }

    private func glance(_ page: Page) {
        page.section {
            page.h2(RequestTexts.glance)
            page.dl(.class("facts")) {
                page.dt(RequestTexts.state)
                page.dd {
                    page.span(OfficeMessageTexts.state(conversation.state), .class(conversation.state.badge))
                }
                page.fact(OfficeMessageTexts.began, conversation.beganAt.text)
                if let due = conversation.dueOn {
                    page.dt(WorklistTexts.due)
                    page.dd {
                        page.text(due)
                        if let clock = WorkClock(due, on: visit.request.today) {
                            page.text(" ")
                            page.span(clock.words, .class(clock.badge))
                        }
                    }
                }
                writer(page)
                if conversation.state != .open {
                    page.fact(
                        OfficeMessageTexts.seen, conversation.isSeen ? CustomerTexts.yes : CustomerTexts.no)
                }
                page.fact(WorklistTexts.owner, conversation.ownerName ?? WorklistTexts.nobody.in(visit.language))
                if let complaint = conversation.complaint {
                    page.dt(ComplaintRequest.title)
                    page.dd { page.a(complaint.value, href: "/service/vorgaenge/\(complaint.value)") }
                }
            }
            if conversation.account == nil {
                page.p(
                    conversation.guestEmail == nil ? OfficeMessageTexts.accountGone : OfficeMessageTexts.guest,
                    .class("warn"))
            }
        }
    }

    private func writer(_ page: Page) {
        if let email = conversation.email { page.fact(OfficeRequestTexts.account, email) }
        if let name = conversation.guestName { page.fact(ComplaintTexts.name, name) }
        if let email = conversation.guestEmail { page.fact(SignInTexts.email, email) }
        if let number = conversation.guestContract { page.fact(OfficeMessageTexts.toldContract, number) }
        if let contract = conversation.contract {
            page.dt(RequestTexts.contract)
            page.dd {
                page.text(contract.value)
                page.small(
                    conversation.role.map(CustomerTexts.role) ?? OfficeMessageTexts.noAccess, .class("detail"))
            }
        }
    }
}
