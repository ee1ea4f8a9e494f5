import Logging
import Store
import Vocabulary

/// Notes in the security log that somebody reached a limit: once in ten minutes for each address and page.
struct LimitReached: Sendable {
    let portal: Portal
    let request: Incoming

    func note(_ route: Route, by customer: Customer?) async {
        let who = portal.keys.counted("\(request.peer) \(route.path)")
        let act = request.act(.limitReached, by: customer?.account, of: customer?.account.value, [.limit: route.path])
        do {
            try await portal.store.write(about: who) { db in
                guard try db.count(.notedLimit, who, at: act.at) else { return }
                try db.audit(act)
            }
        } catch {
            portal.log.warning("limit not noted", metadata: ["request": "\(request.id)", "trouble": "\(error)"])
        }
    }
}
