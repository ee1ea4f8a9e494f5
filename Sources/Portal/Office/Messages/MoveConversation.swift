import HTML
import Store
import Vocabulary

/// `/service/nachrichten/{gespraech}/zustaendig`: taking a conversation, handing it to somebody, giving it back.
enum MoveConversation {
    private enum Press: String {
        case take = "nehmen"
        case handOver = "uebergeben"
        case release = "freigeben"
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("gespraech", of: Conversation.self)
        guard let press = visit.body["aktion"].flatMap(Press.init(rawValue:)) else { throw Refusal.notFound }
        let seen = visit.body["bei"].flatMap { ID<Staff>($0) }
        let wanted = visit.body["an"].flatMap { ID<Staff>($0) }
        let (me, now, mayMove) = (visit.person.id, visit.request.now, visit.may(.moveWork))
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard try db.officeConversation(id) != nil else { throw Refusal.notFound }
            let target: ID<Staff>?
            switch press {
            case .take: target = me
            case .release: target = nil
            case .handOver:
                guard let wanted, try db.colleagues().contains(where: { $0.id == wanted }) else { return "niemand" }
                target = wanted
            }
            // Off the desk of somebody else only by who may do that.
            if let seen, seen != me, !mayMove { return "schneller" }
            guard try db.moveToDesk(id, from: seen, to: target, at: now) else { return "schneller" }
            let other = target ?? seen ?? me
            try db.audit(
                visit.staffAct(
                    .messageMoved, of: "staff:\(other.value)", [.conversation: id.value, .state: press.rawValue]))
            return press.rawValue
        }
        return .seeOther("/service/nachrichten/\(id.value)?hinweis=\(notice)")
    }
}

/// `/service/nachrichten/{gespraech}/stand`: closed without an answer, or opened again.
enum CloseConversation {
    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let id = try visit.request.id("gespraech", of: Conversation.self)
        let states: [String: Conversation.State] = ["schliessen": .closed, "oeffnen": .open]
        guard let press = visit.body["aktion"], let state = states[press] else { throw Refusal.notFound }
        let (now, seen) = (visit.request.now, visit.body["stand"].flatMap { Int($0) } ?? 0)
        let due = state == .open ? visit.portal.operator.answerDue(now.day) : nil
        let notice = try await visit.portal.store.write(about: id.value) { db -> String in
            guard let conversation = try db.officeConversation(id) else { throw Refusal.notFound }
            guard try db.move(id, to: state, due: due, ifLast: seen, at: now) else { return "unveraendert" }
            try db.audit(
                visit.staffAct(
                    .messageClosed, of: conversation.subjectOfLog, [.conversation: id.value, .state: state.rawValue]))
            return press
        }
        return .seeOther("/service/nachrichten/\(id.value)?hinweis=\(notice)")
    }
}
