import Logging
import Store
import Vocabulary

/// Notices a session that asks for one thing after another that is not there for it: bills of others have been read that
/// way for years (Veitur, 2021). Costs nothing but where a page was not found.
struct Probing: Sendable {
    /// This many different things within an hour end the session. Nobody mistypes that many.
    static let most = 10
    static let minutes = 60

    let portal: Portal
    let request: Incoming
    let customer: Customer

    /// Notes that a thing of this route was not found. Returns whether the session has ended by it. What cannot be noted
    /// harms nobody: the page is not shown in any case.
    func note(_ route: Route) async -> Bool {
        let names = request.parameters.sorted { $0.key < $1.key }.map(\.value)
        guard !names.isEmpty else { return false }
        // Keyed, so that no contract number stands in the table.
        let object = portal.keys.counted(names.joined(separator: "/"))
        do {
            let isOver = try await portal.store.write(about: customer.session) { try note(object, of: route, $0) }
            if isOver { portal.sound(.probing, request: request.id) }
            return isOver
        } catch {
            portal.log.warning("denied not noted", metadata: ["request": "\(request.id)", "trouble": "\(error)"])
            return false
        }
    }

    /// The log names each thing once, and so at most ten for a session.
    private func note(_ object: String, of route: Route, _ db: Session) throws -> Bool {
        let since = request.now.adding(minutes: -Self.minutes)
        guard try db.noteDenied(object, in: customer.session, since: since, at: request.now) else { return false }
        let isOver = try db.deniedObjects(in: customer.session, since: since) >= Self.most
        if isOver { try db.endSession(customer.session) }
        try db.audit(request.act(.denied, by: customer.account, of: customer.account.value, [.route: route.path]))
        guard isOver else { return false }
        try db.raise(
            .probing, request.act(.alarm, by: customer.account, of: customer.account.value), tell: portal.operator)
        return true
    }
}
