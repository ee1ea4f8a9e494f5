import Foundation
import HTTPTypes
import Testing

@testable import Portal

/// A program of the utility with a token, as the billing system is one.
struct Program {
    let house: TestPortal
    let token: String?
    var peer = "198.51.100.7"

    static let everything = APIScope.text(Set(APIScope.allCases))

    init(_ house: TestPortal, scopes: String = everything, networks: String = "", days: Int = 30) async throws {
        self.house = house
        token = try await house.portal.makeToken(named: "Billing", scopes: scopes, networks: networks, days: days)
    }

    init(_ house: TestPortal, token: String?, peer: String = "198.51.100.7") {
        (self.house, self.token, self.peer) = (house, token, peer)
    }

    struct Reply {
        let status: Int
        let head: HTTPResponse
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
        }

        func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { head.headerFields[$0] } }
    }

    /// One request. `key` is its `Idempotency-Key`; a new one for each write unless named.
    func ask(
        _ method: String, _ path: String, _ body: String? = nil, key: String? = nil, headers: [String: String] = [:]
    ) async throws -> Reply {
        let visitor = Visitor.guest(house, peer: peer)
        var all = headers
        if let token { all["Authorization"] = "Bearer \(token)" }
        if let body, all["Content-Type"] == nil { all["Content-Type"] = body.isEmpty ? "" : "application/json" }
        if method != "GET" { all["Idempotency-Key"] = key ?? UUID().uuidString }
        let page = try await visitor.request(method, path, all, body: Array((body ?? "").utf8))
        #expect(page.header("Set-Cookie") == nil, "\(path) sets a cookie")
        let reply = Reply(status: page.status, head: page.head, bytes: page.bytes)
        if page.status >= 400 {
            #expect(page.header("Content-Type") == APIProblem.mediaType, "\(path): \(page.source)")
        }
        return reply
    }
}
