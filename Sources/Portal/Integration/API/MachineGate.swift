import HTTPTypes
import Store
import Vocabulary

/// Finds out which program is there and whether it may do what it asks for.
enum MachineGate {
    /// The visit, and how many requests are left in this minute.
    static func admit(_ arrival: Arrival, _ scope: APIScope) async throws -> (visit: MachineVisit, left: Int) {
        let (portal, now) = (arrival.portal, arrival.request.now)
        guard let token = try await token(arrival) else { throw try await refusal(arrival) }
        let used = try await portal.store.write(about: "token \(token.id)") { db in
            try db.noteUse(ofToken: token.id, on: now.day)
            return try db.tally(.requestsByToken, token.id, at: now)
        }
        let left = Throttle.requestsByToken.most - used
        guard left >= 0 else { throw Refusal.tooManyTries(seconds: Throttle.requestsByToken.seconds) }
        let scopes = APIScope.list(token.scopes) ?? []
        guard scopes.contains(scope) else {
            throw APIProblem(
                "scope-missing", .forbidden, "The token may not do this", detail: "It needs \(scope.rawValue).")
        }
        let machine = Machine(token: token.id, scopes: scopes)
        return (
            MachineVisit(portal: portal, request: arrival.request, bytes: arrival.bytes, machine: machine), left
        )
    }

    /// A living token that may be used from there. All that is wrong looks the same.
    private static func token(_ arrival: Arrival) async throws -> KnownToken? {
        guard let header = arrival.request.headers[.authorization], header.lowercased().hasPrefix("bearer "),
            let secret = APISecret(String(header.dropFirst("bearer ".count)).trimmed)
        else { return nil }
        let known = try await arrival.portal.store.read { try $0.token(hash: secret.hash) }
        guard let known, known.isAlive(at: arrival.request.now), known.isAllowed(from: arrival.request.sender) else {
            return nil
        }
        return known
    }

    /// Counts tries by the address they come from, so that nobody tries tokens out for long.
    private static func refusal(_ arrival: Arrival) async throws -> any Error {
        let (portal, request) = (arrival.portal, arrival.request)
        let who = portal.keys.counted(request.peer)
        let isWithin = try await portal.store.write(about: "token tries") { db in
            let tries = try db.tally(.tokenTriesByAddress, who, at: request.now)
            if tries == 1 { try db.audit(request.act(.tokenRefused, by: nil, of: nil)) }
            return tries <= Throttle.tokenTriesByAddress.most
        }
        guard isWithin else { return Refusal.tooManyTries(seconds: Throttle.tokenTriesByAddress.seconds) }
        return APIProblem(
            "token-missing", .unauthorized, "A token is needed",
            detail:
                "Send it as `Authorization: Bearer bkp_…`. It has to be known, alive and used from a network it is for."
        )
    }
}
