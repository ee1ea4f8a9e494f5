import HTTPTypes
import Store
import Vocabulary

/// Finds out which program is there and whether it may do what it asks for.
enum MachineGate {
    static func answer(
        _ arrival: Arrival, _ scope: APIScope, _ handler: @Sendable (MachineVisit) async throws -> Answer
    ) async throws -> Answer {
        let token: KnownToken
        do {
            token = if let known = arrival.token { known } else { try await Self.token(arrival) }
            try await refuseWhileRestored(arrival)
        } catch let problem as APIProblem {
            return problem.answer
        }
        let budget = try await budget(of: token, arrival)
        let machine = Machine(token: token.id, scopes: APIScope.list(token.scopes) ?? [])
        let visit = MachineVisit(
            portal: arrival.portal, request: arrival.request, bytes: arrival.bytes, machine: machine)
        var answer: Answer
        do {
            guard machine.scopes.contains(scope) else { throw missing(scope) }
            answer = try await handler(visit)
        } catch let problem as APIProblem {
            answer = problem.answer
        } catch Refusal.notFound {
            answer = APIProblem.answer(.notFound)
        }
        budget.note(in: &answer)
        return answer
    }

    /// Refuses who has no token before what they send is read. The token found is not looked up again.
    static func admit(_ arrival: Arrival) async throws -> KnownToken {
        try await token(arrival)
    }

    private static func budget(of token: KnownToken, _ arrival: Arrival) async throws -> TokenBudget {
        let now = arrival.request.now
        let budget = try await arrival.portal.store.write(about: "token \(token.id)") { db in
            try db.noteUse(ofToken: token.id, on: now.day)
            return try db.countRequest(ofToken: token.id, at: now)
        }
        guard !budget.isSpent else { throw Refusal.tooManyTries(seconds: budget.seconds) }
        return budget
    }

    /// After a restore nothing is taken until somebody has looked at what waits.
    private static func refuseWhileRestored(_ arrival: Arrival) async throws {
        guard try await arrival.portal.store.read({ try $0.waitsForRelease() }) else { return }
        throw APIProblem(
            "restored", .serviceUnavailable, "The portal was restored from a backup",
            detail: "Somebody looks at what was sent before. Send the same again later; nothing was done."
        ).telling("600", as: .retryAfter)
    }

    private static func missing(_ scope: APIScope) -> APIProblem {
        APIProblem("scope-missing", .forbidden, "The token may not do this", detail: "It needs \(scope.rawValue).")
            .telling("Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\"", as: .wwwAuthenticate)
    }

    /// A living token that may be used from there. All that is wrong looks the same.
    private static func token(_ arrival: Arrival) async throws -> KnownToken {
        let request = arrival.request
        if let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer "),
            let secret = APISecret(String(header.dropFirst("bearer ".count)).trimmed),
            let known = try await arrival.portal.store.read({ try $0.token(hash: secret.hash) }),
            known.isAlive(at: request.now), known.isAllowed(from: request.sender)
        {
            return known
        }
        throw try await refusal(arrival)
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
        ).telling("Bearer realm=\"kundenportal\"", as: .wwwAuthenticate)
    }
}
