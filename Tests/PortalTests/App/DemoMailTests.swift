import Store
import Testing

@testable import Portal

@Suite struct DemoMailTests {
    @Test func `letters can be read, and only links of the portal are links`() async throws {
        try await TestPortal.run(isDemo: true) { house in
            #expect(
                try await Visitor.guest(house).open("/demo/briefe").text.contains("Noch ist kein Brief verschickt."))
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.announce(ID(stored: Cast.document(Cast.strom)), of: Cast.contract(Cast.strom), at: now)
            }
            _ = try await Visitor(house, as: .anna).letters()
            let list = try await Visitor.guest(house).open("/demo/briefe")
            let letter = try await list.follow("Ihre Jahresabrechnung")
            #expect(letter.heading == "Ihre Jahresabrechnung Strom vom 05.11.2026 ist da")
            let links = letter.main?.all("a").compactMap { $0["href"] } ?? []
            #expect(links.contains("/postfach/\(Cast.document(Cast.strom))"))
            #expect(links.allSatisfy { $0.hasPrefix("/") })
            let page = try await Visitor.guest(house).open("/demo/briefe/..%2F..%2Fkey")
            #expect(page.status == 404)
        }
    }

    @Test func `there are no such pages outside the demo`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.guest(house).open("/demo/briefe")
            #expect(page.status == 404)
        }
    }
}
