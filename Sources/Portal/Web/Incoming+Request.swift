import HTTPTypes
import Hummingbird
import Vocabulary

extension Incoming {
    /// Reads the head of a request.
    init(_ request: Request, portal: Portal, peer: String, parameters: [String: String]) {
        let cookies = Cookies(header: request.headers[.cookie], secure: portal.settings.isSecure)
        self.init(
            id: Random.hexadecimal(bytes: 8), method: request.method, path: request.uri.path,
            address: request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path, parameters: parameters,
            query: FormBody(urlEncoded: (request.uri.query ?? "").utf8.prefix(8192)), headers: request.headers,
            cookies: cookies,
            peer: PeerNetwork.of(
                Self.visitor(peer: peer, headers: request.headers, proxy: portal.settings.trustedProxy)),
            now: portal.clock.now(), language: cookies[.language].flatMap(Language.init(rawValue:)) ?? .german,
            authority: request.head.authority ?? request.headers[.hostHeader])
    }

    /// The last address the trusted proxy wrote, if the request came from that proxy; else the peer itself.
    private static func visitor(peer: String, headers: HTTPFields, proxy: String?) -> String {
        guard let proxy, peer == proxy, let chain = headers[.forwardedFor] else { return peer }
        let last = chain.split(separator: ",").last.map { String($0).trimmed } ?? ""
        return (2...45).contains(last.utf8.count) ? last : peer
    }

    /// Whether the request means this portal.
    func names(host: String) -> Bool {
        authority?.lowercased() == host
    }

    /// The same request, answered in another language.
    func speaking(_ language: Language) -> Incoming {
        Incoming(
            id: id, method: method, path: path, address: address, parameters: parameters, query: query,
            headers: headers,
            cookies: cookies, peer: peer, now: now, language: language, authority: authority)
    }
}
