import HTML
import Store
import Vocabulary

/// `/service/vorgaenge/{nummer}/zustaendig`: taking a request, handing it to somebody, giving it back.
enum MoveWork {
    enum Press: String {
        case take = "nehmen"
        case handOver = "uebergeben"
        case release = "freigeben"
    }

    static func submit(_ visit: StaffVisit) async throws -> Answer {
        let number = try OfficeRequestPage.number(visit)
        let filter = WorkFilter(visit.request.query)
        guard let press = visit.body["aktion"].flatMap(Press.init(rawValue:)) else { throw Refusal.notFound }
        let seen = BulkSelection.Row(
            number: number, position: 0, owner: visit.body["bei"].flatMap { ID<Staff>($0) })
        let notice = try await move(press, seen, to: visit.body["an"].flatMap { ID<Staff>($0) }, visit)
        return .seeOther(filter.path("/service/vorgaenge/\(number.value)", "hinweis=\(notice)"))
    }

    /// Moves one request from the desk it was seen on. Says by its name what came of it.
    static func move(_ press: Press, _ seen: BulkSelection.Row, to wanted: ID<Staff>?, _ visit: StaffVisit)
        async throws -> String
    {
        let (me, now, mayMove) = (visit.person.id, visit.request.now, visit.may(.moveWork))
        return try await visit.portal.store.write(about: seen.number.value) { db -> String in
            guard let request = try db.request(numbered: seen.number) else { throw Refusal.notFound }
            let target: ID<Staff>?
            switch press {
            case .take: target = me
            case .release: target = nil
            case .handOver:
                guard let wanted, try db.colleagues().contains(where: { $0.id == wanted }) else { return "niemand" }
                target = wanted
            }
            // Off the desk of somebody else only by who may do that.
            if let owner = seen.owner, owner != me, !mayMove { return "schneller" }
            guard try db.moveToDesk(request.id, from: seen.owner, to: target, at: now) else {
                // Pressed twice it is as it was wanted.
                let owner = try db.owner(of: request.id)
                return press == .take && owner?.staff == me ? press.rawValue : "schneller"
            }
            let kind: AuditKind =
                switch press {
                case .take: .requestTaken
                case .handOver: .requestHandedOver
                case .release: .requestReleased
                }
            let other = target ?? seen.owner ?? me
            try db.audit(visit.staffAct(kind, of: "staff:\(other.value)", [.request: seen.number.value]))
            return press.rawValue
        }
    }
}
