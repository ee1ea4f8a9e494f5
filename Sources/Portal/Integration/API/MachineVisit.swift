import Foundation
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

    /// The name of a row in the address. What can be none does not exist.
    func rowKey() throws(Refusal) -> String {
        let text = request.parameters["schluessel"]?.removingPercentEncoding ?? ""
        guard let key = FieldForm.key.read(.text(text)) else { throw .notFound }
        return key
    }

    /// What it sent as one JSON object.
    func object() throws(APIProblem) -> [String: JSONField] {
        if !bytes.isEmpty { try demand("application/json") }
        guard let object = JSONField.deepObject(bytes) else {
            throw APIProblem("not-json", .badRequest, "The body is not one JSON object")
        }
        return object
    }

    /// Nothing is guessed about what a body is.
    func demand(_ type: String) throws(APIProblem) {
        let sent = (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased().trimmed
        let packing = (request.headers[.contentEncoding] ?? "identity").lowercased()
        guard sent == type, packing == "identity" else {
            throw APIProblem(
                "content-type", .unsupportedMediaType, "The body is not \(type)",
                detail: "Content-Type is \(type), and there is no Content-Encoding."
            ).telling(type, as: .accept)
        }
    }
}

extension Route {
    /// For a program whose token has this scope.
    static func machine(
        _ method: HTTPRequest.Method, _ path: String, _ scope: APIScope, limit: Int = BodyLimit.row,
        _ handler: @escaping @Sendable (MachineVisit) async throws -> Answer
    ) -> Route {
        .program(method, path, limit: limit) { arrival in
            try await MachineGate.answer(arrival, scope, handler)
        }
    }
}
