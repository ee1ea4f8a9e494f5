import Store
import Testing
import Vocabulary

@testable import Portal

/// Pressed twice, in two windows, by the back button or twenty times at once: whatever is asked for becomes what one press
/// makes of it, with its letters.
@Suite struct OneRequestTests {
    /// What a press left behind.
    private struct Made: Equatable {
        let requests, events, letters, acts: Int?
        /// How many of the requests are told from the next by what they ask for.
        let asked: Int?

        init(_ kind: any RequestKind.Type, _ house: TestPortal) async throws {
            let name = kind.name
            requests = try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = \(name)")
            events = try await house.count(
                """
                SELECT COUNT(*) FROM request_event JOIN service_request ON id = request_id WHERE kind = \(name)
                """)
            letters = try await house.count("SELECT COUNT(*) FROM outbox")
            acts = try await house.count("SELECT COUNT(*) FROM audit_event")
            asked = try await house.count(
                "SELECT COUNT(*) FROM service_request WHERE kind = \(name) AND asked IS NOT NULL")
        }
    }

    @Test(arguments: Engine.all, OneRequestPress.all)
    func `exactly one request`(engine: Engine, press: OneRequestPress) async throws {
        let once = try await TestPortal.run(on: engine) { house in
            let visitor = try await press.visitor(house)
            try await press.prepare(house, visitor)
            _ = try await press.open(visitor).press(press.button)
            return try await Made(press.kind, house)
        }
        #expect((once.requests ?? 0) > 0)
        #expect(once.asked == (press.kind is any AskedOnce.Type ? once.requests : 0))
        try await TestPortal.run(on: engine) { house in
            let visitor = try await press.visitor(house)
            try await press.prepare(house, visitor)
            let (one, other) = (try await press.open(visitor), try await press.open(visitor))
            try await withThrowingTaskGroup { group in
                for turn in 0..<20 {
                    group.addTask {
                        let page = try await (turn.isMultiple(of: 2) ? one : other).press(press.button)
                        #expect([200, 422].contains(page.status), "\(page.path)")
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await Made(press.kind, house) == once)
            // The back button, and the window that was open all the time.
            for page in [one, other] { _ = try await page.press(press.button) }
            #expect(try await Made(press.kind, house) == once)
        }
    }

    /// Closing an account is asked for once by its link; the request is made when its time has come. Two accounts are proved
    /// to be one person's once, by the link of a letter.
    private static let elsewhere: Set<String> = [AccountClosedRequest.name, MergeRequest.name]

    @Test func `no kind is left out`() {
        let tried = Set(OneRequestPress.all.map { $0.kind.name })
        #expect(Set(RequestKinds.all.map { $0.name }) == tried.union(Self.elsewhere))
    }

    /// In its type; the two ways are checked above by what each kind leaves behind.
    @Test func `each kind says what decides that there is no second one`() {
        for kind in RequestKinds.all {
            #expect((kind is any AskedOnce.Type) != (kind is any DecidedByRows.Type), "\(kind.name)")
        }
    }

    @Test(arguments: Engine.all)
    func `the second window says that it is there already`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let press = try #require(OneRequestPress.all.first { $0.kind.name == ComplaintRequest.name })
            let first = try await press.open(anna).press(press.button)
            house.clock.advance(days: 3)
            let again = try await Visitor.signedIn(.anna, house)
            var page = try await press.open(again).press(press.button)
            #expect(page.text.contains("Das haben wir schon von Ihnen, seit dem 20.11.2026"))
            #expect(page.path.prefix { $0 != "?" } == first.path.prefix { $0 != "?" })
            // Taken back it can be asked for again, and so can something else.
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            page = try await press.open(again).press(press.button)
            #expect(page.text.contains("Angekommen."))
            var different = try await press.open(again)
            try different.fill("Ihre Beschwerde", "Und der Zähler brummt.")
            #expect(try await different.press(press.button).text.contains("Angekommen."))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 3)
        }
    }

    /// What is the same to the letter from another network is another request: nobody learns from it what others sent.
    @Test func `guests of two networks do not meet`() async throws {
        try await TestPortal.run { house in
            let press = try #require(OneRequestPress.all.last)
            var paths: Set<String> = []
            for peer in ["192.0.2.1", "198.51.100.7"] {
                paths.insert(try await press.open(Visitor.guest(house, peer: peer)).press(press.button).path)
            }
            #expect(paths.count == 2)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 2)
        }
    }
}
