import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct DemoDatasetTests {
    @Test(arguments: Engine.all)
    func theDemoComesInWholeAndTwiceIsNothing(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            var dataset = DemoDataset()
            dataset.customers = 30
            dataset.logins = 5
            let result = try await dataset.prepare(house.portal)
            let report = try #require(result.report)
            #expect(report.refusals.isEmpty, "\(report.text)")
            #expect(report.files["customers.jsonl"]?.added == 38)
            let again = try await FolderImport(house.portal, folder: "\(house.folder)/import").run()
            #expect(again.isWithoutChange)
            #expect(try await dataset.prepare(house.portal).report == nil)
            let sessions = try String(contentsOfFile: try #require(result.sessions), encoding: .utf8)
            #expect(sessions.split(separator: "\n").count == 5)
            let account = try await house.portal.store.read {
                try $0.account(email: try EmailAddress("anna@example.org"))
            }
            #expect(try await house.portal.passwords.verify("Mecklenburg-Anna", against: account?.passwordHash))
        }
    }

    @Test func sameSeedSamePeople() {
        let today = Day(iso: "2026-11-22") ?? .earliest
        let (one, two) = (DemoCast(today: today, seed: 7), DemoCast(today: today, seed: 7))
        #expect(Self.rows(one, today) == Self.rows(two, today))
        #expect(Self.rows(one, today) != Self.rows(DemoCast(today: today, seed: 8), today))
    }

    private static func rows(_ cast: DemoCast, _ today: Day) -> [[UInt8]] {
        var rows: [[UInt8]] = []
        for contract in cast.contracts {
            rows.append(contract.line(today).bytes)
            for line in contract.meter?.readingLines() ?? [] { rows.append(line.bytes) }
        }
        return rows
    }

    /// Whatever day it is: the demo works.
    @Test(arguments: ["2026-01-01", "2027-02-28", "2028-02-29", "2026-03-31", "2026-12-31", "2030-07-15"])
    func billsAddUpOnEveryDay(iso: String) throws {
        let today = try #require(Day(iso: iso))
        for contract in DemoCast(today: today, seed: 1).contracts
        where contract.state == .active && contract.meter != nil {
            let end = try #require(contract.billedUntil)
            let bill = try #require(
                DemoBill(contract, yearEnds: end, today: today, paid: Money(cents: 5000), yearBefore: nil),
                "\(contract.number)")
            #expect(bill.lines.reduce(Energy.zero) { $0 + ($1.energy ?? .zero) } == bill.energy)
            #expect(bill.net + bill.vat == bill.gross)
            #expect(bill.balance == bill.gross - Money(cents: 60_000))
            #expect(bill.lines.allSatisfy { $0.gross > .zero && $0.from <= $0.to })
            #expect(end < today)
        }
    }
}
