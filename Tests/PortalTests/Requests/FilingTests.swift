import HTTPTypes
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct FilingTests {
    private struct Errand: DecidedByRows {
        static let name = "errand"
        static let title = Text("Botengang", en: "Errand")
        func facts() -> [Fact] { [] }
        func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text { Self.title }
    }

    /// Requests nobody can read: their state is none. The customer's own comes after them.
    private func fiftyBroken(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            for index in 0..<50 {
                let (id, _) = try db.add(
                    Errand(), contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .received,
                    promisedOn: nil, at: now.adding(minutes: index - 60))
                try db.run("UPDATE service_request SET state = 'nonsense' WHERE id = \(id)")
            }
            _ = try db.add(
                Errand(), contract: Cast.contract(Cast.strom), account: Cast.anna.account,
                state: .received, promisedOn: nil, at: now)
        }
    }

    private func receipts(_ house: TestPortal) async throws -> Int {
        try await house.store.read { db in
            try db.value("SELECT COUNT(*) FROM document WHERE category = \(DocumentCategory.receipt)") ?? 0
        }
    }

    @Test(arguments: Engine.all)
    func `fifty receipts that cannot be made do not hold up the next`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await fiftyBroken(house)
            let filing = Filing(portal: house.portal)
            #expect(try await filing.round() == 50)
            #expect(try await filing.round() == 1)
            #expect(try await receipts(house) == 1)
            #expect(try await filing.round() == 0)
            let waiting = try await house.store.read { try $0.waitingReceipts() }
            #expect(waiting == (count: 50, failing: 50))
            let findings = await Examination(house.portal).findings()
            #expect(findings.contains { !$0.isWell && $0.words.hasPrefix("50 receipts could not be made") })
        }
    }

    @Test(arguments: Engine.all)
    func `a receipt is made as soon as it can be`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await fiftyBroken(house)
            let filing = Filing(portal: house.portal)
            while try await filing.round() > 0 {}
            house.clock.advance(minutes: 1)
            #expect(try await filing.round() == 50)
            house.clock.advance(minutes: 1)
            #expect(try await filing.round() == 0)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'received' WHERE state = 'nonsense'")
            }
            house.clock.advance(minutes: 1)
            #expect(try await filing.round() == 50)
            #expect(try await receipts(house) == 51)
            #expect(try await house.store.read { try $0.waitingReceipts() } == (count: 0, failing: 0))
        }
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (1_000_000, 60), (0, 1), (-5, 1)])
    func `pauses grow up to an hour`(failures: Int, minutes: Int) {
        #expect(RoundPause.minutes(after: failures) == minutes)
    }
}
