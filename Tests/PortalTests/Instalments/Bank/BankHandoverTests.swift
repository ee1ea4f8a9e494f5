import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BankHandoverTests {
    private static let withdrawn = #""state":"withdrawn""#

    @Test(arguments: Engine.all)
    func `billing hears for 30 days of what was taken back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.giveMandate()
            let handed = try await house.portal.bankChanges()
            #expect(handed.count == 1)
            #expect(handed.first?.contains("\"state\"") == false)
            _ = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            let after = try await house.portal.bankChanges()
            #expect(after.count == 1)
            let line = try #require(after.first)
            #expect(line.contains(Self.withdrawn) && line.contains("KP-300001001-001"))
            #expect(!line.contains("iban"))
            house.clock.advance(days: 29)
            #expect(try await house.portal.bankChanges() == after)
            house.clock.advance(days: 2)
            #expect(try await house.portal.bankChanges().isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `a new mandate comes with the end of the one it replaces`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            house.clock.advance(minutes: 1)
            _ = try await anna.giveMandate(Cast.strom, Visitor.otherIBAN)
            let lines = try await house.portal.bankChanges()
            #expect(lines.map { $0.contains(Self.withdrawn) } == [true, false])
            #expect(lines.last?.contains(Visitor.otherIBAN) == true)
        }
    }

    /// What waited for its safety period was never handed over.
    @Test func `what was taken back while it waited is not told`() async throws {
        try await TestPortal.run { house in
            let anna = try await house.changeEmailOfAnna()
            house.clock.advance(minutes: 1)
            _ = try await anna.giveMandate().follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(try await house.portal.bankChanges().isEmpty)
            house.clock.advance(hours: 73)
            #expect(try await house.portal.bankChanges().isEmpty)
        }
    }
}
