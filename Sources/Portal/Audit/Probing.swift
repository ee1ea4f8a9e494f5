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
        return await note(request.parameters.sorted { $0.key < $1.key }.map(\.value), at: route.path)
    }

    /// The same for a thing that a form named and not the address.
    func note(_ names: [String], at path: String) async -> Bool {
        guard !names.isEmpty else { return false }
        // Keyed, so that no contract number stands in the table.
        let object = portal.keys.counted(names.joined(separator: "/"))
        do {
            let outcome = try await portal.store.write(about: customer.session) { try note(object, at: path, $0) }
            if outcome == .endedNow { portal.sound(.probing, request: request.id) }
            return outcome != .goesOn
        } catch {
            portal.log.warning("denied not noted", metadata: ["request": "\(request.id)", "trouble": "\(error)"])
            return false
        }
    }

    private enum Outcome: Sendable {
        case goesOn
        case endedNow
        /// By another request of the same session, while this one was on its way.
        case hadEnded
    }

    /// The log names each thing once, and so about ten for a session; who ended it raises the alarm, and nobody else.
    private func note(_ object: String, at path: String, _ db: Session) throws -> Outcome {
        let since = request.now.adding(minutes: -Self.minutes)
        guard try db.noteDenied(object, in: customer.session, since: since, at: request.now) else { return .goesOn }
        let isOver = try db.deniedObjects(in: customer.session, since: since) >= Self.most
        if isOver, try !db.endSession(customer.session) { return .hadEnded }
        try db.audit(request.act(.denied, by: customer.account, of: customer.account.value, [.route: path]))
        guard isOver else { return .goesOn }
        try db.raise(
            .probing, request.act(.alarm, by: customer.account, of: customer.account.value), tell: portal.operator)
        return .endedNow
    }
}
