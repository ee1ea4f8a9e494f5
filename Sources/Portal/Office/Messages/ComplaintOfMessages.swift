import HTML
import Store
import Vocabulary

/// `/service/nachrichten/{gespraech}/beschwerde`: what a customer wrote is a complaint. It becomes a request with the law's
/// clock, which counts from the day the first message arrived (EnWG § 111a), and the conversation ends with its number.
enum ComplaintOfMessages {
    static let field = Field("anliegen", ComplaintTexts.topic)

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("gespraech", of: Conversation.self)
        let chosen = visit.body[field.name].flatMap(ComplaintTopic.init(rawValue:))
        guard let chosen else { return .seeOther("/service/nachrichten/\(id.value)?hinweis=anliegen") }
        let notice: String
        do {
            notice = try await keep(chosen, of: id, visit)
        } catch is Overtaken {
            notice = "unveraendert"
        }
        visit.portal.bell.ring()
        visit.portal.filingBell.ring()
        return .seeOther("/service/nachrichten/\(id.value)?hinweis=\(notice)")
    }

    /// A message came that would not be in the complaint: nothing of it is kept.
    private struct Overtaken: Error {}

    private static func keep(_ chosen: ComplaintTopic, of id: ID<Conversation>, _ visit: StaffVisit) async throws
        -> String
    {
        let (house, now, me) = (visit.portal.operator, visit.request.now, visit.person.id)
        return try await visit.portal.store.write(about: id.value) { db -> String in
            guard let conversation = try db.officeConversation(id) else { throw Refusal.notFound }
            if let desk = conversation.desk, desk.staff != me { return "schneller" }
            guard conversation.complaint == nil, conversation.mayBeAnswered else { return "unveraendert" }
            // As on the form: only who may act on a contract complains about it as its own.
            let contract = conversation.role?.mayAct == true ? conversation.contractID : nil
            let complaint = complaint(conversation, try db.messages(of: id), chosen, isOwn: contract != nil)
            let payload = ComplaintRequest(complaint, from: house, in: conversation.language)
            let promised = ComplaintTerm.promised(conversation.beganAt.day, days: house.rules.complaintDays)
            let request = try db.add(
                WrittenPayload(asked: payload), contract: contract, account: conversation.account, state: .received,
                promisedOn: promised, at: conversation.beganAt)
            let words = complaint.commodity?.rawValue ?? "other"
            try db.note("\(words)-\(chosen.rawValue)", of: request.id)
            guard try db.note(request.id, of: id, ifLast: conversation.last, at: now) else { throw Overtaken() }
            _ = try db.moveToDesk(request.id, from: nil, to: me, at: now)
            try db.tellOfArrival(of: request.id, at: now)
            try db.audit(
                visit.staffAct(
                    .messageMadeComplaint, of: conversation.subjectOfLog,
                    [.conversation: id.value, .request: request.number.value]))
            return "beschwerde"
        }
    }

    /// All the customer wrote, in one text.
    private static func complaint(
        _ conversation: OfficeConversation, _ messages: [Message], _ topic: ComplaintTopic, isOwn: Bool
    ) -> Complaint {
        let words = messages.filter { $0.author == .customer }.map(\.words).joined(separator: "\n\n")
        let sender = conversation.guestEmail.flatMap { try? EmailAddress($0) }.map { email in
            Complaint.Sender(
                name: conversation.guestName ?? "", email: email,
                contract: conversation.guestContract.flatMap { try? ContractNumber($0) })
        }
        return Complaint(
            topic: topic, commodity: conversation.commodity, contract: isOwn ? conversation.contract : nil,
            words: words,
            sender: conversation.account == nil ? sender : nil)
    }
}
