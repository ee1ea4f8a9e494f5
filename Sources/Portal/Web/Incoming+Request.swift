import HTTPTypes
import Hummingbird
import Vocabulary

extension Incoming {
    /// Reads the head of a request.
    init(_ request: Request, portal: Portal, peer: String, parameters: [String: String]) {
        let sender = Self.visitor(peer: peer, headers: request.headers, proxies: portal.settings.trustedProxies)
        let cookies = Cookies(header: request.headers[.cookie], secure: portal.settings.isSecure)
        self.init(
            id: Random.hexadecimal(bytes: 8), method: request.method, path: request.uri.path,
            address: request.uri.query.map { "\(request.uri.path)?\($0)" } ?? request.uri.path, parameters: parameters,
            query: FormBody(urlEncoded: (request.uri.query ?? "").utf8.prefix(8192)), headers: request.headers,
            cookies: cookies,
            peer: PeerNetwork.of(sender), sender: sender,
            now: portal.clock.now(), language: cookies[.language].flatMap(Language.init(rawValue:)) ?? .german,
            authority: request.head.authority ?? request.headers[.hostHeader])
    }

    /// Who wrote to the trusted proxy: the last address of the chain that is none of the proxies', if the request came
    /// from one of them; else the peer itself. What stands before it anybody can have written.
    private static func visitor(peer: String, headers: HTTPFields, proxies: Set<NetworkAddress>) -> String {
        guard let sender = NetworkAddress(peer), proxies.contains(sender), let chain = headers[.forwardedFor] else {
            return peer
        }
        for part in chain.split(separator: ",").reversed() {
            let typed = String(part).trimmed
            guard let address = NetworkAddress(typed) else { return peer }
            if !proxies.contains(address) { return typed }
        }
        return peer
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
            cookies: cookies, peer: peer, sender: sender, now: now, language: language, authority: authority)
    }
}
