import HTTPTypes
import Store
import Testing

@testable import Portal

/// Nothing under `/api/v1` answers anybody but a program with a living token of the right scope, from the right network.
@Suite struct MachineGateTests {
    private static let routes = Routes.all.filter { $0.audience == .machine }

    private static func ask(_ route: Route, _ program: Program) async throws -> Program.Reply {
        let path = route.path.replacing("{schluessel}", with: "X-1").replacing("{nummer}", with: "V-2026-000001")
        return try await program.ask(route.method.rawValue, path, route.method == .get ? nil : "{}")
    }

    @Test func `without a token nothing answers, on any route`() async throws {
        try await TestPortal.run { (house) async throws in
            #expect(Self.routes.count >= 60)
            for (number, route) in Self.routes.enumerated() {
                let reply = try await Self.ask(route, Program(house, token: nil, peer: "198.51.100.\(number)"))
                #expect(reply.status == 401, "\(route.path)")
                #expect(reply.json["type"] as? String == "urn:kundenportal:token-missing")
                #expect(reply.header("WWW-Authenticate") == #"Bearer realm="kundenportal""#)
            }
        }
    }

    @Test func `a token of another scope may do nothing of it`() async throws {
        try await TestPortal.run { (house) async throws in
            var programs: [(scope: APIScope, program: Program)] = []
            for scope in APIScope.allCases {
                programs.append((scope, try await Program(house, scopes: scope.rawValue)))
            }
            for route in Self.routes {
                var taken: [String] = []
                for (scope, program) in programs {
                    let reply = try await Self.ask(route, program)
                    if reply.status != 403 { taken.append(scope.rawValue) }
                    if reply.status == 403 {
                        #expect(reply.header("WWW-Authenticate")?.contains("insufficient_scope") == true)
                        #expect(reply.header("RateLimit-Remaining") != nil)
                    }
                }
                #expect(taken.count == 1, "\(route.method) \(route.path): \(taken)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `ended, expired, elsewhere and unknown tokens look the same`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let ended = try await Program(house)
            #expect(try await ended.ask("GET", "/api/v1/requests").status == 200)
            let id = try #require(ended.token?.split(separator: "_").dropFirst().first)
            #expect(try await house.portal.endToken(String(id)))
            #expect(try await !house.portal.endToken(String(id)))
            let elsewhere = try await Program(house, networks: "192.0.2.0/24, 2001:db8::/32")
            let expiring = try await Program(house, days: 1)
            let unknown = Program(house, token: APISecret().text)
            #expect(try await expiring.ask("GET", "/api/v1/requests").status == 200)
            house.clock.advance(days: 1)
            var replies: [Program.Reply] = []
            for program in [ended, elsewhere, expiring, unknown] {
                replies.append(try await program.ask("GET", "/api/v1/requests"))
            }
            #expect(replies.allSatisfy { $0.status == 401 })
            #expect(Set(replies.map(\.text)).count == 1)
            var inside = elsewhere
            inside.peer = "192.0.2.9"
            #expect(try await inside.ask("GET", "/api/v1/requests").status == 200)
            let lines = try await house.portal.tokenLines().joined(separator: "\n")
            #expect(lines.contains("ended 20") && lines.contains("expired"))
            for program in [ended, elsewhere, expiring] {
                let secret = try #require(program.token.flatMap(APISecret.init)?.secret)
                #expect(!lines.contains(secret))
                #expect(!house.book.lines.contains { $0.contains(secret) })
                let stored = try await house.count("SELECT COUNT(*) FROM api_token WHERE secret_hash = \(secret)")
                #expect(stored == 0)
            }
        }
    }

    @Test func `who has no token is told so before a large body is read`() async throws {
        try await TestPortal.run { (house) async throws in
            let large = String(repeating: "x", count: BodyLimit.row + 1)
            let stranger = Program(house, token: APISecret().text)
            #expect(try await stranger.ask("PUT", "/api/v1/customers/C-1", large).status == 401)
            let body = PulledBody(bytes: 1_000_000)
            let status = try await body.send("PUT", "/api/v1/customers/C-1", [:], to: house)
            #expect(status == 401 && body.asked == 0)
        }
    }

    /// What was found before the body was read counts: nothing is looked up again behind it.
    @Test func `a token is looked up once, also with a large body`() async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await Program(house)
            let body = PulledBody(bytes: 100_000) {
                _ = try? await house.store.write(about: "test") {
                    try $0.run("UPDATE api_token SET secret_hash = 'nowhere'")
                }
            }
            let status = try await body.send(
                "PUT", "/api/v1/customers/C-1", ["Authorization": "Bearer \(program.token ?? "")"], to: house)
            #expect(body.asked > 100_000, "it was read")
            #expect(status != 401)
            #expect(try await program.ask("GET", "/api/v1/requests").status == 401)
        }
    }

    @Test func `tries from one address end, and so do requests of one minute`() async throws {
        try await TestPortal.run { (house) async throws in
            let stranger = Program(house, token: APISecret().text, peer: "203.0.113.5")
            for _ in 0..<Throttle.tokenTriesByAddress.most {
                #expect(try await stranger.ask("GET", "/api/v1/requests").status == 401)
            }
            #expect(try await stranger.ask("GET", "/api/v1/requests").status == 429)
            let program = try await Program(house, scopes: "requests:read")
            for _ in 0..<Throttle.requestsByToken.most { _ = try await program.ask("GET", "/api/v1/compensations") }
            let reply = try await program.ask("GET", "/api/v1/requests")
            #expect(reply.status == 429 && reply.header("Retry-After") == "60")
            #expect(reply.header("RateLimit-Remaining") == "0" && reply.header("RateLimit-Reset") == "60")
            house.clock.advance(minutes: 2)
            let next = try await program.ask("GET", "/api/v1/requests")
            #expect(next.status == 200 && next.header("RateLimit-Limit") == "600")
            #expect(next.header("RateLimit-Remaining") == "599" && next.header("RateLimit-Reset") == "60")
        }
    }

    @Test func `who is signed in as a customer is nobody here, and what is not there is told as JSON`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.request("GET", "/api/v1/requests").status == 401)
            let missing = try await Program(house).ask("GET", "/api/v1/nothing")
            #expect(missing.status == 404 && missing.json["status"] as? Int == 404)
            let wrong = try await Program(house).ask("DELETE", "/api/v1/customers/C-1")
            #expect(wrong.status == 405 && wrong.header("Allow") == "GET, HEAD, PUT")
            #expect(try await Program(house).ask("GET", "/api/v1/requests/V-2026-999999").status == 404)
        }
    }

    @Test(arguments: [("x", "", 30), ("requests:read", "192.0.2.0/99", 30), ("requests:read", "", 366), ("", "", 1)])
    func `a token that cannot stand is not given`(scopes: String, networks: String, days: Int) async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            await #expect(throws: Portal.TokenProblem.self) {
                try await house.portal.makeToken(named: "x", scopes: scopes, networks: networks, days: days)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM api_token") == 0)
        }
    }
}
