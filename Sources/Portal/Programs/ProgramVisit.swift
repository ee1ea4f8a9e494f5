import Foundation
import HTTPTypes
import Store
import Vocabulary

/// One request of a customer's program that proved itself.
struct ProgramVisit: Sendable {
    let portal: Portal
    let request: Incoming
    /// What it sent, as it came.
    let bytes: [UInt8]
    let token: CustomerToken

    var account: ID<Account> { token.account }

    /// An act of this program, for the security log.
    func act(_ kind: AuditKind, _ detail: [AuditField: String] = [:]) -> AuditEntry {
        AuditEntry(
            kind: kind, actor: token.id, subject: account.value, address: request.peer, detail: detail,
            at: request.now)
    }

    /// The contract in the address, if the token opens it: what it does not is not there. Stands in the transaction that reads
    /// or writes.
    func contract(_ db: Session) throws -> ProgramContract {
        let typed = request.parameters["nummer"]
        guard let found = try db.contracts(ofToken: token.id).first(where: { $0.number.value == typed }) else {
            throw Refusal.notFound
        }
        return found
    }

    /// What it sent as one JSON object.
    func object() throws(APIProblem) -> [String: JSONField] {
        let sent = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased().trimmed
        guard sent == "application/json" else {
            throw APIProblem("content-type", .unsupportedMediaType, "The body is not application/json")
                .telling("application/json", as: .accept)
        }
        guard let object = JSONField.deepObject(bytes) else {
            throw APIProblem("not-json", .badRequest, "The body is not one JSON object")
        }
        return object
    }

    /// A value as it is told, with a tag: whoever asks again and again need not read the same again.
    func answer(_ value: some Encodable) throws -> Answer {
        let encoder = JSONEncoder.api
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let bytes = Array(try encoder.encode(value))
        let tag = "\"\(tokenHash(String(decoding: bytes, as: UTF8.self)).prefix(32))\""
        var answer =
            Precondition(request).isKnown(tag)
            ? Answer(status: .notModified, contentType: nil, body: .none)
            : Answer.bytes(bytes, type: "application/json")
        answer.headers[.eTag] = tag
        return answer
    }
}

extension Route {
    /// For a program of a customer whose token has this scope; nil for each that lives.
    static func own(
        _ method: HTTPRequest.Method, _ path: String, _ scope: ProgramScope?,
        _ handler: @escaping @Sendable (ProgramVisit) async throws -> Answer
    ) -> Route {
        .program(method, path, limit: BodyLimit.signIn, for: .program) { arrival in
            try await ProgramGate.answer(arrival, scope, handler)
        }
    }
}
