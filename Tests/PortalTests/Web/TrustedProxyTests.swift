import HTTPTypes
import Hummingbird
import Testing

@testable import Portal

@Suite struct TrustedProxyTests {
    /// Peer, X-Forwarded-For, whom a limit counts. The proxies are 10.0.0.1 and 2001:db8::1.
    @Test(
        arguments: [
            ("192.0.2.7", nil, "192.0.2.7"), ("192.0.2.7", "192.0.2.99", "192.0.2.7"),
            ("10.0.0.1", nil, "10.0.0.1"), ("10.0.0.1", "192.0.2.99", "192.0.2.99"),
            ("::ffff:10.0.0.1", "192.0.2.99", "192.0.2.99"), ("2001:db8:0:0::1", "192.0.2.99", "192.0.2.99"),
            ("10.0.0.1", "203.0.113.5, 192.0.2.99", "192.0.2.99"),
            ("10.0.0.1", "203.0.113.5, 192.0.2.99, 2001:DB8::1", "192.0.2.99"),
            ("10.0.0.1", "::ffff:192.0.2.99", "192.0.2.99"),
            ("10.0.0.1", "2001:db8:1:2::3", "20010db800010002/64"),
            ("10.0.0.1", "unknown", "10.0.0.1"), ("10.0.0.1", "192.0.2.99, not an address", "10.0.0.1"),
            ("10.0.0.1", "", "10.0.0.1"), ("10.0.0.1", "10.0.0.1", "10.0.0.1"),
        ] as [(String, String?, String)])
    func `only a trusted proxy is believed`(peer: String, chain: String?, counted: String) async throws {
        try await TestPortal.run(
            hasCast: false,
            settle: { $0.trustedProxies = Set(["10.0.0.1", "2001:db8::1"].compactMap { NetworkAddress($0) }) }
        ) { house in
            var fields = HTTPFields()
            if let chain { fields[.forwardedFor] = chain }
            let head = HTTPRequest(
                method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: fields)
            let request = Request(head: head, body: RequestBody(buffer: .init()))
            let arrival = Incoming(request, portal: house.portal, peer: peer, parameters: [:])
            #expect(arrival.peer == counted)
        }
    }
}
