import HTTPTypes
import Store

/// `If-Match` and `If-None-Match` (RFC 9110, 13): nobody overwrites what they have not seen.
struct Precondition: Sendable {
    private let match, noneMatch: String?

    init(_ visit: MachineVisit) {
        self.init(visit.request)
    }

    init(_ request: Incoming) {
        (match, noneMatch) = (request.headers[.ifMatch], request.headers[.ifNoneMatch])
    }

    var isAsked: Bool { match != nil || noneMatch != nil }

    /// Whether whoever reads has this already.
    func isKnown(_ tag: String) -> Bool { noneMatch.map { Self.names($0, tag) } ?? false }

    /// Stands in the transaction of the write, before it. Throws what is not as the program believes.
    func check(_ tag: String?) throws(APIProblem) {
        let holds = (match.map { Self.names($0, tag) } ?? true) && !(noneMatch.map { Self.names($0, tag) } ?? false)
        guard holds else {
            throw APIProblem(
                "condition", .preconditionFailed, "The row is not as If-Match or If-None-Match says",
                detail: "Read it again; nothing was written.")
        }
    }

    private static func names(_ header: String, _ tag: String?) -> Bool {
        guard let tag else { return false }
        let tags = header.split(separator: ",").map { String($0).trimmed }
        return tags.contains("*") || tags.contains(tag) || tags.contains("W/\(tag)")
    }
}
