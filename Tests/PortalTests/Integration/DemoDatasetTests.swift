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

    /// The balance walked back from what is open begins at nothing, and nothing is booked ahead.
    @Test(arguments: ["2026-01-01", "2027-02-28", "2028-02-29", "2026-11-25", "2026-12-31", "2030-07-15"])
    func bookingsAddUpOnEveryDay(iso: String) throws {
        let today = try #require(Day(iso: iso))
        let cast = DemoCast(today: today, seed: 1)
        for contract in cast.contracts {
            let bookings = cast.ledger(of: contract, today: today).bookings
            #expect(bookings.isEmpty == (contract.state != .active || contract.instalment == nil), "\(contract.number)")
            #expect(bookings.allSatisfy { $0.bookedOn <= today && $0.open <= $0.amount && $0.amount > .zero })
            #expect(bookings.allSatisfy { ($0.dueOn != nil) == $0.kind.isDemand })
            let sum = bookings.reduce(Money.zero) { $0 + ($1.kind.isOwed ? $1.amount : -$1.amount) }
            let open = bookings.reduce(Money.zero) { $0 + ($1.kind.isOwed ? $1.open : -$1.open) }
            #expect(sum == open, "\(contract.number)")
            #expect(Set(bookings.map(\.name)).count == bookings.count)
        }
    }

    /// A price must not change within a guarantee that covers it.
    @Test(arguments: ["2026-01-01", "2026-11-25", "2028-02-29", "2026-12-31"])
    func noPriceChangesWithinItsGuarantee(iso: String) throws {
        let today = try #require(Day(iso: iso))
        let contracts = DemoCast(today: today, seed: 1).contracts
        #expect(contracts.contains { $0.priceGuaranteedUntil(today) != nil })
        for contract in contracts {
            guard let until = contract.priceGuaranteedUntil(today) else { continue }
            #expect(until >= today)
            let within = contract.tariff.prices.map { $0.validFrom(today) }.filter { $0 > today && $0 <= until }
            #expect(within.isEmpty, "\(contract.number): \(within)")
        }
    }

    /// What the pages say lies in the mailbox does: a confirmation for every contract, and a letter a month or more
    /// before every new price (EnWG § 41 (5)).
    @Test(arguments: ["2026-01-01", "2026-11-25", "2026-12-31"])
    func everybodyHasTheirLetters(iso: String) throws {
        let today = try #require(Day(iso: iso))
        let cast = DemoCast(today: today, seed: 1)
        let documents = try DemoArchive(cast: cast, paper: DemoPaper(house: .demo), today: today).documents()
        #expect(Set(documents.map(\.key)).count == documents.count)
        for contract in cast.contracts {
            let own = documents.filter { $0.contract == contract.number }
            #expect(own.count { $0.category == .contractConfirmation } == 1, "\(contract.number)")
            #expect(own.allSatisfy { $0.issuedOn <= today })
            guard contract.state == .active, let begins = contract.tariff.nextPriceOn(today) else { continue }
            let letter = try #require(own.first { $0.category == .priceChange }, "\(contract.number)")
            #expect(letter.issuedOn.adding(months: 1) <= begins)
        }
    }
}
