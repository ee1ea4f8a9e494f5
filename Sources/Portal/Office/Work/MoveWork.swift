import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/{nummer}/zustaendig`: taking a request, handing it to somebody, giving it back.
enum MoveWork {
    private enum Press: String {
        case take = "nehmen"
        case handOver = "uebergeben"
        case release = "freigeben"
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let number = try OfficeRequestPage.number(visit)
        let filter = WorkFilter(visit.request.query)
        guard let press = visit.body["aktion"].flatMap(Press.init(rawValue:)) else { throw Refusal.notFound }
        let seen = visit.body["bei"].flatMap { ID<Staff>($0) }
        let wanted = visit.body["an"].flatMap { ID<Staff>($0) }
        let (me, now, mayMove) = (visit.person.id, visit.request.now, visit.may(.moveWork))
        let notice = try await visit.portal.store.write(about: number.value) { db -> String in
            guard let request = try db.request(numbered: number) else { throw Refusal.notFound }
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
            guard try db.moveToDesk(request.id, from: seen, to: target, at: now) else { return "schneller" }
            let kind: AuditKind =
                switch press {
                case .take: .requestTaken
                case .handOver: .requestHandedOver
                case .release: .requestReleased
                }
            let other = target ?? seen ?? me
            try db.audit(visit.staffAct(kind, of: "staff:\(other.value)", [.request: number.value]))
            return press.rawValue
        }
        return .seeOther(filter.path("/service/vorgaenge/\(number.value)", "hinweis=\(notice)"))
    }
}
