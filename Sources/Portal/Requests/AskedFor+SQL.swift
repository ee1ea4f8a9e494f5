import Store
import Vocabulary

extension Session {
    /// The same for what may have been asked for already, in another window or on another day: throws `AlreadyAsked` then,
    /// and keeps nothing. `sender` tells one from another: an account, or the network of who is not signed in. To be asked
    /// within a write about that sender or about what they name.
    func addOnce(
        _ payload: some AskedOnce, from sender: String, contract: ID<Contract>?, account: ID<Account>?,
        promisedOn: Day?, at now: Instant
    ) throws -> (id: ID<ServiceRequest>, number: RequestNumber) {
        let asked = AskedFor(payload, of: contract, from: sender)
        // The page of who is not signed in can be opened so long; then it is worth a new one.
        let since = now.adding(days: account == nil ? -GuestLink.days : -3650)
        if let earlier = try earlier(asked, since: since, at: now) { throw earlier }
        return try add(
            WrittenPayload(asked: payload), contract: contract, account: account, state: .received,
            promisedOn: promisedOn, asked: asked, at: now)
    }

    /// What was taken back or refused may be asked for again.
    private func earlier(_ asked: AskedFor, since: Instant, at now: Instant) throws -> AlreadyAsked? {
        try first(
            """
            SELECT id, number FROM service_request
            WHERE asked = \(asked.hash) AND received_at > \(since)
              AND (closed_at IS NULL OR (state = 'done' AND received_at > \(now.adding(seconds: -AskedFor.pause))))
            ORDER BY received_at DESC LIMIT 1
            """, AlreadyAsked.init)
    }
}
