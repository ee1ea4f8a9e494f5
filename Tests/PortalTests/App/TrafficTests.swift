import Testing

@testable import Portal

@Suite struct TrafficTests {
    @Test func `work nobody waits for gives way while many are answered`() async {
        let traffic = Traffic()
        for _ in 1..<Traffic.rush { traffic.enter() }
        #expect(!traffic.isRush)
        traffic.enter()
        #expect(traffic.isRush)
        async let waited: Void = traffic.giveWay(atMost: .seconds(3600))
        traffic.leave()
        await waited
        #expect(!traffic.isRush)
    }

    @Test func `it is done all the same`() async {
        let traffic = Traffic()
        for _ in 0..<100 { traffic.enter() }
        await traffic.giveWay(atMost: .milliseconds(1))
        #expect(traffic.isRush)
    }

    @Test func `every answer is counted out again`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<10 { _ = try await anna.open("/uebersicht") }
            for _ in 0..<Traffic.rush - 1 { house.portal.traffic.enter() }
            #expect(!house.portal.traffic.isRush)
        }
    }
}
