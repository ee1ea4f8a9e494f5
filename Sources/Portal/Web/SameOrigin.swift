import HTTPTypes
import Hummingbird

/// Whether a form was sent from a page of the portal (OWASP: fetch metadata first, then `Origin`).
enum SameOrigin {
    enum Verdict { case own, foreign, unknown }

    static func judge(_ headers: HTTPFields, baseURL: String) -> Verdict {
        if let site = headers[.fetchSite] {
            return site == "same-origin" || site == "none" ? .own : .foreign
        }
        guard let origin = headers[.origin], origin != "null" else { return .unknown }
        return origin == baseURL ? .own : .foreign
    }
}
