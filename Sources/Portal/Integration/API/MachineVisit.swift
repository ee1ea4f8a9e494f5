import HTTPTypes
import Store
import Vocabulary

/// One request of a program that proved itself.
struct MachineVisit: Sendable {
    let portal: Portal
    let request: Incoming
    /// What it sent, as it came.
    let bytes: [UInt8]
    let machine: Machine

    /// An act of this program, for the security log.
    func act(_ kind: AuditKind, _ detail: [AuditField: String] = [:]) -> AuditEntry {
        AuditEntry(kind: kind, actor: machine.token, address: request.peer, detail: detail, at: request.now)
    }

    /// What it sent as one JSON object.
    func object() throws(APIProblem) -> [String: JSONField] {
        guard let object = JSONField.deepObject(bytes) else {
            throw APIProblem("not-json", .badRequest, "The body is not one JSON object")
        }
        return object
    }
}

extension Route {
    /// For a program whose token has this scope.
    static func machine(
        _ method: HTTPRequest.Method, _ path: String, _ scope: APIScope, limit: Int = BodyLimit.row,
        _ handler: @escaping @Sendable (MachineVisit) async throws -> Answer
    ) -> Route {
        .program(method, path, limit: limit) { arrival in
            do {
                let (visit, left) = try await MachineGate.admit(arrival, scope)
                var answer: Answer
                do { answer = try await handler(visit) } catch let problem as APIProblem { answer = problem.answer }
                answer.headers[.rateLimit] = "\"token\";r=\(left);t=\(Throttle.requestsByToken.seconds)"
                answer.headers[.rateLimitPolicy] =
                    "\"token\";q=\(Throttle.requestsByToken.most);w=\(Throttle.requestsByToken.seconds)"
                return answer
            } catch let problem as APIProblem {
                return problem.answer
            }
        }
    }
}

extension HTTPField.Name {
    private static func known(_ name: StaticString) -> HTTPField.Name { HTTPField.Name(name.description) ?? .server }
    static let idempotencyKey = known("Idempotency-Key")
    static let idempotencyReplayed = known("Idempotency-Replayed")
    /// As draft-ietf-httpapi-ratelimit-headers has them.
    static let rateLimit = known("RateLimit")
    static let rateLimitPolicy = known("RateLimit-Policy")
}
