import Store
import Testing
import Vocabulary

@testable import Portal

/// „Meine Vorgänge“, page by page, however many there are.
@Suite struct RequestListTests {
    /// So many of a contract and so many that belong to nobody but Anna, two in each minute.
    private static func fill(_ house: TestPortal, contract: Int, own: Int) async throws {
        let payload = try WrittenPayload(PaperCopyRequest(year: 2026, contracts: [], address: nil))
        try await house.store.write(about: "test") { db in
            for index in 0..<(contract + own) {
                let isOwn = index < own
                _ = try db.add(
                    payload, contract: isOwn ? nil : Cast.contract(Cast.strom), account: Cast.anna.account,
                    state: .done, promisedOn: nil, at: TestClock.start.adding(minutes: -index / 2))
            }
        }
    }

    private static func numbers(_ page: VisitedPage) -> [String] {
        page.links.compactMap { link in
            link.path.hasPrefix("/vorgaenge/V-") ? String(link.path.dropFirst("/vorgaenge/".count)) : nil
        }
    }

    @Test(arguments: Engine.all)
    func `every request is on one page, and on no two`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.fill(house, contract: 70, own: 50)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vorgaenge")
            var seen = Self.numbers(page)
            #expect(seen.count == RequestPages.perPage)
            for left in [50, 20] {
                page = try await page.follow("Ältere Vorgänge")
                #expect(Self.numbers(page).count == left)
                seen += Self.numbers(page)
            }
            #expect(Set(seen).count == 120)
            #expect(!page.links.contains { $0.words == "Ältere Vorgänge" })
            #expect(try await page.follow("Zu den neuesten Vorgängen").path == "/vorgaenge")
            // Ben sees the contract's alone, and Clara nothing, wherever they begin.
            let ben = try await Visitor.signedIn(.ben, house)
            page = try await ben.open("/vorgaenge").follow("Ältere Vorgänge")
            #expect(Self.numbers(page).count == 20)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(Self.numbers(try await clara.open(page.path)).isEmpty)
        }
    }

    @Test(arguments: ["", "x", "1.V-2026-", "99999999999999999999.V-2026-000001", ".", "1.V-2026-000001.2", "'--"])
    func `a place that is none is the beginning`(typed: String) {
        #expect(RequestPosition(typed) == nil)
    }

    @Test func `a place is read as it is written`() {
        let place = RequestPosition(receivedAt: TestClock.start, number: "V-2026-000123")
        #expect(RequestPosition(place.value) == place)
    }
}
