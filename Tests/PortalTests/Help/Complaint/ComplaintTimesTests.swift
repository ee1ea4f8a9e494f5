import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ComplaintTimesTests {
    /// Complaints about the internet, each answered `days` after it came; the later ones of them `hours` later.
    private func add(_ count: Int, _ topic: String, answeredAfter days: Int, hours: Int = 0, to house: TestPortal)
        async throws
    {
        let received = TestClock.start.adding(days: -100).adding(hours: hours)
        let closed = received.adding(days: days)
        try await house.store.write(about: "test") { db in
            for number in 0..<count {
                try db.run(
                    """
                    INSERT INTO service_request
                        (id, number, kind, state, payload, received_at, closed_at, topic)
                    VALUES (\(ID<ServiceRequest>()), \("\(topic)-\(number)"), 'complaint', 'done', '{}', \(received),
                            \(closed), \(topic))
                    """)
            }
        }
    }

    private func shown(_ house: TestPortal, _ label: String) async throws -> String? {
        try await Visitor.guest(house).open("/kontakt/beschwerde").facts.first { $0.term == label }?.value
    }

    @Test(arguments: Engine.all)
    func `they are read once a day, whoever opens the page and however often`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let tooFew = "zu wenige für einen Durchschnitt"
            #expect(try await shown(house, "Alle Beschwerden") == tooFew)
            try await add(5, "internet-billing", answeredAfter: 3, to: house)
            #expect(try await shown(house, "Alle Beschwerden") == tooFew)
            house.clock.advance(days: 1)
            #expect(try await shown(house, "Alle Beschwerden") == "3 Tage")
            #expect(try await shown(house, "Abrechnung und Zahlung") == "3 Tage")
            #expect(try await shown(house, "Vertrag") == tooFew)
        }
    }

    @Test func `all of twelve months are counted, however many they are`() async throws {
        try await TestPortal.run { house in
            try await add(5, "internet-quality", answeredAfter: 9, to: house)
            try await add(2000, "internet-billing", answeredAfter: 9, hours: 1, to: house)
            #expect(try await shown(house, "Qualität der Leistung") == "9 Tage")
        }
    }
}
