import HTML
import Store
import Vocabulary

/// `/service/nachrichten/{gespraech}/antwort`: an answer of the office, or a template to begin one with.
enum AnswerMessage {
    enum Press: String {
        case template = "vorlage"
        case send = "senden"
        case sendAndClose = "schliessen"
    }

    private enum Outcome: Sendable {
        case answered(String)
        case conflict(Text)
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("gespraech", of: Conversation.self)
        guard let press = visit.body["aktion"].flatMap(Press.init(rawValue:)),
            let file = try await visit.portal.store.read({ try OfficeConversationFile.load(id, $0) }),
            file.conversation.mayBeAnswered
        else { throw Refusal.notFound }
        var form = ReplyForm(visit.body)
        let house = visit.portal.operator
        if press == .template {
            form.use(filling(file, visit), of: house)
            return OfficeConversationPage(visit: visit, file: file, form: form).answer()
        }
        guard let words = form.read() else {
            return OfficeConversationPage(visit: visit, file: file, form: form).answer()
        }
        let (field, files) = try await visit.keepAttachments(form.files)
        form.files = field
        guard form.problems.isEmpty else {
            return OfficeConversationPage(visit: visit, file: file, form: form).answer()
        }
        switch try await keep(words, files, in: id, closes: press == .sendAndClose, visit) {
        case .answered(let path):
            visit.portal.bell.ring()
            return .seeOther(Path(own: path))
        case .conflict(let words):
            guard let file = try await visit.portal.store.read({ try OfficeConversationFile.load(id, $0) }) else {
                throw Refusal.notFound
            }
            return OfficeConversationPage(visit: visit, file: file, form: form, conflict: words).answer()
        }
    }

    private static func filling(_ file: OfficeConversationFile, _ visit: StaffVisit) -> ReplyTemplate {
        let (conversation, house) = (file.conversation, visit.portal.operator)
        return ReplyTemplate(
            person: file.person, topic: house.topic(conversation.topic, orElse: conversation.subject),
            contract: conversation.contract, clerk: visit.person.name, from: house)
    }

    /// In one transaction: nobody else has it, no message came meanwhile, the answer, its letter, and the log.
    private static func keep(
        _ words: String, _ files: [KeptAttachment], in id: ID<Conversation>, closes: Bool, _ visit: StaffVisit
    ) async throws -> Outcome {
        let (me, now, once) = (visit.person.id, visit.request.now, visit.forms.onceKey(visit.body))
        let seen = visit.body["stand"].flatMap { Int($0) } ?? 0
        let path = "/service/nachrichten/\(id.value)?hinweis=beantwortet"
        return try await visit.portal.store.write(about: id.value) { db -> Outcome in
            if let earlier = try db.earlierResult(once) { return .answered(earlier) }
            guard let conversation = try db.officeConversation(id), conversation.mayBeAnswered else {
                throw Refusal.notFound
            }
            if conversation.last != seen { return .conflict(OfficeMessageTexts.moreCame) }
            if let desk = conversation.desk, desk.staff != me { return .conflict(AnswerTexts.onDesk(desk)) }
            guard let position = try db.answer(id, words, seen: seen, by: me, closes: closes, at: now) else {
                return .conflict(OfficeMessageTexts.moreCame)
            }
            try db.attach(files, to: position, of: id)
            try tell(of: position, in: conversation, db, at: now)
            let result = try db.once(once, at: now) { path }
            try db.audit(
                visit.staffAct(
                    .messageAnswered, of: conversation.subjectOfLog,
                    [.conversation: id.value, .state: closes ? "closed" : "answered"]))
            return .answered(result)
        }
    }

    private static func tell(of position: Int, in conversation: OfficeConversation, _ db: Session, at now: Instant)
        throws
    {
        let letter = MessageAnsweredLetter(conversation: conversation.id.value, position: position)
        if let account = try conversation.account.flatMap({ try db.account($0) }) {
            try db.queue(letter, to: account.email, in: account.language, at: now)
        } else if let guest = try db.guestMessage(conversation.id) {
            try db.queue(letter, to: guest.email, in: guest.language, at: now)
        }
    }
}

extension OfficeConversation {
    /// Whom the security log says it concerned.
    var subjectOfLog: String { account?.value ?? "conversation:\(id.value)" }
}
