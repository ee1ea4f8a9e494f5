import HTTPTypes
import Hummingbird
import Vocabulary

/// One request, as far as the web knows it: before anybody looked who sent it.
struct Incoming: Sendable {
    /// Written into the log and shown on the page of a fault.
    let id: String
    let method: HTTPRequest.Method
    /// The path as it was asked for, without the query.
    let path: String
    /// The path with the query, as it was asked for: where a visitor is led back to.
    let address: String
    /// The parts of the path named in the route.
    let parameters: [String: String]
    let query: FormBody
    let headers: HTTPFields
    let cookies: Cookies
    /// The network the request came from, for limits; that of the visitor when a trusted proxy stands between.
    let peer: String
    /// The whole address the request came from.
    let sender: String
    let now: Instant
    let language: Language
    /// The host the request was sent to, as it says itself.
    let authority: String?

    /// Today in Germany.
    var today: Day { now.day }

    /// Whether a program sent it, that is answered in JSON.
    var isByProgram: Bool { path.hasPrefix("/api/") }

    /// A part of the path as an identity; what is no identity does not exist.
    func id<Subject>(_ name: String, of: Subject.Type = Subject.self) throws(Refusal) -> ID<Subject> {
        guard let typed = parameters[name], let id = ID<Subject>(typed) else { throw .notFound }
        return id
    }

    /// Browser and system in a few words, for the list of devices; never the whole header.
    var device: String {
        Device.words(userAgent: headers[.userAgent] ?? "")
    }
}

/// What a visitor is told about a device of theirs.
enum Device {
    static func words(userAgent: String) -> String {
        let browser =
            [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
            .first { userAgent.contains($0.0) }?.1 ?? "Browser"
        let system =
            [
                ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
                ("Mac OS X", "macOS"), ("Linux", "Linux"),
            ]
            .first { userAgent.contains($0.0) }?.1
        return system.map { "\(browser), \($0)" } ?? browser
    }
}
