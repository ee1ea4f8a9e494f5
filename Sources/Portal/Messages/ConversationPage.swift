import HTML
import Store
import Vocabulary

/// `/nachrichten/{gespraech}`: one conversation, and the form that goes on with it. Opening it marks the answers as read.
enum ConversationPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let found = try await load(visit)
        if found.conversation.isUnread, visit.request.isGet { try await noteRead(found.conversation, visit) }
        return page(visit, found, FollowUpForm())
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let found = try await load(visit)
        let (id, account, now) = (found.conversation.id, visit.person.account, visit.request.now)
        var form = FollowUpForm(visit.body)
        let words = form.words.lines(orElse: MessageTexts.wordsMissing)
        guard let words, form.problems.isEmpty else { return page(visit, found, form) }
        let due = visit.portal.operator.answerDue(now.day)
        do {
            let (field, files) = try await visit.keepOwnAttachments(form.files)
            form.files = field
            guard form.problems.isEmpty else { return page(visit, found, form) }
            return try await visit.keepMessage(with: files) { db in
                guard let position = try db.write(words, in: id, by: account, due: due, at: now) else {
                    throw Refusal.notFound
                }
                try db.attach(files, to: position, of: id)
                return "/nachrichten/\(id.value)?neu=1"
            }
        } catch is TooManyFiles {
            form.files.error = MessageTexts.noRoom(visit.portal.operator.phone)
            return page(visit, found, form)
        }
    }

    static func file(_ visit: CustomerVisit) async throws -> Answer {
        let (id, account) = (try visit.request.id("gespraech", of: Conversation.self), visit.person.account)
        let wanted = try visit.request.id("anlage", of: MessageFile.self)
        let found = try await visit.portal.store.read { try $0.messageFile(wanted, of: id, for: account) }
        guard let found else { throw Refusal.notFound }
        return found.answer(to: visit)
    }

    private typealias Found = (conversation: Conversation, messages: [Message])

    private static func load(_ visit: CustomerVisit) async throws -> Found {
        let (id, account) = (try visit.request.id("gespraech", of: Conversation.self), visit.person.account)
        let found = try await visit.portal.store.read { db -> Found? in
            guard let conversation = try db.conversation(id, of: account) else { return nil }
            return (conversation, try db.messages(of: id))
        }
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Up to what is shown: an answer that comes meanwhile stays unread.
    private static func noteRead(_ conversation: Conversation, _ visit: CustomerVisit) async throws {
        try await visit.portal.store.write(about: visit.person.account.value) { db in
            try db.noteRead(conversation.id, upTo: conversation.last)
        }
    }

    private static func page(_ visit: CustomerVisit, _ found: Found, _ form: FollowUpForm) -> Answer {
        let (conversation, house) = (found.conversation, visit.portal.operator)
        let path: Path = "/nachrichten/\(conversation.id.value)"
        return visit.page(
            house.topic(conversation.topic, orElse: conversation.subject), problems: form.problems, section: .messages
        ) { page in
            if visit.request.query["neu"] == "1", form.problems.isEmpty {
                page.p(MessageTexts.arrived, .class("notice"), .role("status"))
            }
            page.standing(of: conversation, on: visit.request.today)
            if let complaint = conversation.complaint {
                page.p {
                    page.a(MessageTexts.becameComplaint(complaint), href: "/vorgaenge/\(complaint.value)")
                }
            }
            page.messages(found.messages) { "/nachrichten/\(conversation.id.value)/anlagen/\($0.id.value)" }
            page.section {
                page.h2(MessageTexts.goOn)
                if conversation.state == .closed { page.p(MessageTexts.opensAgain, .class("hint")) }
                page.form(visit, action: path, upload: true) {
                    page.area(form.words, rows: 6)
                    page.attachmentInput(form.files)
                    page.button(MessageTexts.send, .class("button"))
                }
                page.p(MessageTexts.noSecrets, .class("hint"))
            }
            page.ul(.class("links")) { page.li { page.a(MessageTexts.all, href: "/nachrichten") } }
        }
    }
}

extension MessageFile {
    /// The file, to be saved: what somebody else sent is not shown inside the portal.
    func answer(to visit: some Visited) -> Answer {
        StoredFile(
            path: visit.portal.attachments.files.path(kept.sha256), type: kept.kind.mediaType, size: kept.size,
            sha256: kept.sha256
        ).answer(to: visit.request).named(fileName, attachment: true)
    }
}
