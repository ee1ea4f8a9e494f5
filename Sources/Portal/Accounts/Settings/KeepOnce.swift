import HTML
import Store
import Vocabulary

extension CustomerVisit {
    /// Keeps what a form asks for, once for each form, and goes where that leads: to the request that is there already
    /// where the same was asked for in another window.
    func keep(_ store: @escaping @Sendable (Session) throws -> String) async throws -> Answer {
        let (account, key, now) = (person.account, forms.onceKey(body), request.now)
        let path: String
        do {
            path = try await portal.store.write(about: account.value) { db in
                guard try db.count(.writesByAccount, account.value, at: now) else {
                    throw Refusal.tooManyTries(seconds: Throttle.writesByAccount.seconds)
                }
                return try db.once(key, at: now) { try store(db) }
            }
        } catch let earlier as AlreadyAsked {
            return .seeOther(Path(own: earlier.path))
        }
        portal.bell.ring()
        portal.filingBell.ring()
        return .seeOther(Path(own: path))
    }
}
