import HTTPTypes
import Store
import Testing

@testable import Portal

/// Files come from who is signed in. Nobody else's are read, let alone kept in memory.
@Suite struct StrangersBodyTests {
    private static let large = 3_000_000

    /// Every route that takes files.
    private static var routes: [Route] {
        Routes.all.filter { $0.bodyLimit > BodyLimit.form && [.customer, .staff].contains($0.audience) }
    }

    private static func path(_ route: Route) -> String {
        route.path.replacing("{nummer}", with: Cast.strom).replacing("{gespraech}", with: Cast.document(Cast.strom))
    }

    @Test func `without a session nothing of a large body is asked for`() async throws {
        try await TestPortal.run { (house) async throws in
            try #require(Self.routes.count >= 5)
            for route in Self.routes {
                for cookie in ["", "sid=\(String(repeating: "a", count: 64)); staff=abc"] {
                    let body = PulledBody(bytes: Self.large)
                    let answer = try await body.answer("POST", Self.path(route), ["Cookie": cookie], of: house)
                    #expect(answer.status.code == 303, "\(route.path)")
                    #expect(answer.headerFields[.connection] == "close", "\(route.path)")
                    #expect(body.asked == 0, "\(route.path)")
                }
            }
        }
    }

    @Test func `of one without a length no more is read than a form`() async throws {
        try await TestPortal.run { (house) async throws in
            for route in Self.routes {
                let body = PulledBody(bytes: Self.large)
                let answer = try await body.answer("POST", Self.path(route), [:], of: house, isAnnounced: false)
                #expect(answer.status.code == 303, "\(route.path)")
                #expect(body.asked <= BodyLimit.form + 8192, "\(route.path)")
            }
        }
    }

    @Test func `whoever is signed in sends files`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let body = PulledBody(bytes: Self.large)
            let cookies = ["Cookie": anna.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")]
            _ = try await body.send("POST", "/nachrichten/neu", cookies, to: house)
            #expect(body.asked > Self.large)
        }
    }

    /// What was typed is not lost when the session ended over it, with whatever files beside it.
    @Test(arguments: Engine.all)
    func `whose session only lapsed keeps what they typed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/nachrichten/neu")
            try page.fill("Ihre Nachricht", "Ein langer Brief an Sie.")
            try page.attach("Anlagen", [UInt8](repeating: 0x61, count: 200_000), named: "anlage.pdf")
            house.clock.advance(hours: 1)
            let asked = try await page.press("Nachricht senden")
            #expect(asked.source.contains("Ein langer Brief an Sie."))
        }
    }
}
