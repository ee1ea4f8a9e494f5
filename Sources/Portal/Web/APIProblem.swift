import Foundation
import HTTPTypes
import Store

/// What went wrong, as a program reads it (RFC 9457): `type` is for branching, `detail` for the person who reads the log.
struct APIProblem: Error, Encodable, Equatable {
    let type: String
    let title: String
    let status: Int
    var detail: String?
    /// What is wrong at which field.
    var errors: [String]?

    static let mediaType = "application/problem+json"

    init(_ name: String, _ status: HTTPResponse.Status, _ title: String, detail: String? = nil, errors: [String]? = nil)
    {
        type = "urn:kundenportal:\(name)"
        (self.title, self.status, self.detail, self.errors) = (title, status.code, detail, errors)
    }

    var answer: Answer {
        let encoder = JSONEncoder.api
        let bytes = (try? encoder.encode(self)).map(Array.init) ?? []
        return .bytes(bytes, type: Self.mediaType, status: HTTPResponse.Status(code: status))
    }

    /// What the gate refuses.
    static func answer(_ refusal: Refusal) -> Answer {
        switch refusal {
        case .tooLarge:
            return closing(APIProblem("too-large", .contentTooLarge, "The request is larger than allowed").answer)
        case .tooManyTries(let seconds):
            return later(
                APIProblem("too-many-requests", .tooManyRequests, "Too many requests").answer, seconds: seconds)
        case .busy:
            return later(
                APIProblem("busy", .serviceUnavailable, "The portal has more to do than it can").answer, seconds: 2)
        case .wrongHost:
            return APIProblem("wrong-host", .misdirectedRequest, "This is not the host that was meant").answer
        case .unreadable:
            return closing(APIProblem("unreadable", .badRequest, "The request cannot be read").answer)
        case .notFound, .signInFirst, .passwordFirst, .closing, .foreignForm, .staleForm:
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
