import HTTPTypes
import Store
import Vocabulary

/// Finds out which program of which customer is there, and whether it may do what it asks for. A token of the utility is none
/// here, and one of a customer is none at the utility's addresses.
enum ProgramGate {
    static func answer(
        _ arrival: Arrival, _ scope: ProgramScope?, _ handler: @Sendable (ProgramVisit) async throws -> Answer
    ) async throws -> Answer {
        let token: CustomerToken
        do {
            token = try await Self.token(arrival)
            try await refuseWhileRestored(arrival)
        } catch let problem as APIProblem {
            return problem.answer
        }
        let visit = ProgramVisit(
            portal: arrival.portal, request: arrival.request, bytes: arrival.bytes, token: token)
        let budget = try await budget(visit)
        var answer: Answer
        do {
            if let scope, !ProgramScope.set(token.scopes).contains(scope) { throw missing(scope) }
            answer = try await handler(visit)
        } catch let problem as APIProblem {
            answer = problem.answer
        } catch Refusal.notFound {
            answer = APIProblem.answer(.notFound)
        }
        budget.note(in: &answer)
        return answer
    }

    /// Counts the request. The first one of a day goes into the security log.
    private static func budget(_ visit: ProgramVisit) async throws -> TokenBudget {
        let (id, now) = (visit.token.id, visit.request.now)
        let budget = try await visit.portal.store.write(about: "program \(id)") { db in
            let budget = try db.countRequest(ofToken: id, .requestsByProgram, at: now)
            if try db.noteUse(ofCustomerToken: id, on: now.day) { try db.audit(visit.act(.programUsed)) }
            return budget
        }
        guard !budget.isSpent else { throw Refusal.tooManyTries(seconds: budget.seconds) }
        return budget
    }

    /// After a restore nothing is answered until somebody has looked at what waits: a token may have been ended since.
    private static func refuseWhileRestored(_ arrival: Arrival) async throws {
        guard try await arrival.portal.store.read({ try $0.waitsForRelease() }) else { return }
        throw APIProblem(
            "restored", .serviceUnavailable, "The portal was restored from a backup",
            detail: "Ask again later; nothing was done."
        ).telling("600", as: .retryAfter)
    }

    private static func missing(_ scope: ProgramScope) -> APIProblem {
        APIProblem("scope-missing", .forbidden, "The token may not do this", detail: "It needs \(scope.rawValue).")
            .telling("Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\"", as: .wwwAuthenticate)
    }

    /// A living token. All that is wrong looks the same.
    private static func token(_ arrival: Arrival) async throws -> CustomerToken {
        let request = arrival.request
        if let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer "),
            let secret = APISecret(String(header.dropFirst("bearer ".count)).trimmed, of: .customer),
            let known = try await arrival.portal.store.read({ try $0.customerToken(hash: secret.hash) }),
            known.isAlive(at: request.now)
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
            let tries = try db.tally(.programTriesByAddress, who, at: request.now)
            if tries == 1 { try db.audit(request.act(.programRefused, by: nil, of: nil)) }
            return tries <= Throttle.programTriesByAddress.most
        }
        guard isWithin else { return Refusal.tooManyTries(seconds: Throttle.programTriesByAddress.seconds) }
        return APIProblem(
            "token-missing", .unauthorized, "A token is needed",
            detail:
                "Send it as `Authorization: Bearer bkk_…`. It is made in the settings of the account, and has to be alive."
        ).telling("Bearer realm=\"kundenportal\"", as: .wwwAuthenticate)
    }
}
