import Foundation
import HTTPTypes
import Store

/// What went wrong, as a program reads it (RFC 9457): `type` is for branching, `detail` for the person who reads the log.
struct APIProblem: Error, Encodable, Equatable {
    let type: String
    let title: String
    let status: Int
    var detail: String?
    /// What is told in the head of the answer.
    var headers: HTTPFields = [:]

    private enum CodingKeys: CodingKey {
        case type, title, status, detail
    }

    static let mediaType = "application/problem+json"

    init(_ name: String, _ status: HTTPResponse.Status, _ title: String, detail: String? = nil) {
        type = "urn:kundenportal:\(name)"
        (self.title, self.status, self.detail) = (title, status.code, detail)
    }

    /// The same, with one more line in the head of the answer.
    func telling(_ value: String, as name: HTTPField.Name) -> APIProblem {
        var problem = self
        problem.headers[name] = value
        return problem
    }

    var answer: Answer {
        let bytes = (try? JSONEncoder.api.encode(self)).map(Array.init) ?? []
        var answer = Answer.bytes(bytes, type: Self.mediaType, status: HTTPResponse.Status(code: status))
        answer.headers = headers
        return answer
    }

    /// What the gate refuses. `methods` are those an address without a route for this one has.
    static func answer(_ refusal: Refusal, methods: [String] = []) -> Answer {
        switch refusal {
        case .notFound where !methods.isEmpty:
            return APIProblem("method", .methodNotAllowed, "This address takes other methods")
                .telling(methods.joined(separator: ", "), as: .allow).answer
        case .tooLarge:
            return closing(APIProblem("too-large", .contentTooLarge, "The request is larger than allowed").answer)
        case .tooManyTries(let seconds):
            return later(
                APIProblem("too-many-requests", .tooManyRequests, "Too many requests")
                    .telling("0", as: .rateLimitRemaining).telling(String(seconds), as: .rateLimitReset).answer,
                seconds: seconds)
        case .busy:
            return later(
                APIProblem("busy", .serviceUnavailable, "The portal has more to do than it can").answer, seconds: 2)
        case .wrongHost:
            return APIProblem("wrong-host", .misdirectedRequest, "This is not the host that was meant").answer
        case .unreadable:
            return closing(APIProblem("unreadable", .badRequest, "The request cannot be read").answer)
        case .notFound, .linkEnded, .signInFirst, .passwordFirst, .closing, .viewOnly, .foreignForm, .staleForm:
            return APIProblem("not-found", .notFound, "There is nothing under this address").answer
        }
    }

    /// The database cannot do what was asked; sent again under the same key, it is done once.
    static func trouble(_ error: StoreError) -> Answer {
        switch error {
        case .full, .busy, .unavailable, .outcomeUnknown:
            later(
                APIProblem("not-stored", .serviceUnavailable, "Nothing can be stored now; send it again").answer,
                seconds: 30)
        default:
            APIProblem("fault", .internalServerError, "Something went wrong in the portal").answer
        }
    }

    static func fault(_ request: Incoming) -> Answer {
        APIProblem("fault", .internalServerError, "Something went wrong in the portal", detail: "request \(request.id)")
            .answer
    }

    private static func later(_ answer: Answer, seconds: Int) -> Answer {
        var answer = answer
        answer.headers[.retryAfter] = String(seconds)
        return answer
    }

    /// What was not read to its end cannot be followed by another request on the same connection.
    private static func closing(_ answer: Answer) -> Answer {
        var answer = answer
        answer.headers[.connection] = "close"
        return answer
    }
}

extension JSONEncoder {
    /// Names in the order of the alphabet, so that the same value is always the same bytes.
    static var api: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
