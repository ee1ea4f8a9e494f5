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

    /// A guarantee ends with the term it was given for, and no price changes within it, neither to come nor past.
    @Test(arguments: ["2026-01-01", "2026-03-31", "2026-11-25", "2028-02-29", "2026-12-31"])
    func noPriceChangesWithinItsGuarantee(iso: String) throws {
        let today = try #require(Day(iso: iso))
        let contracts = DemoCast(today: today, seed: 1).contracts
        #expect(Set(contracts.filter { $0.priceGuaranteedUntil(today) != nil }.map(\.tariff.commodity)).count == 2)
        for contract in contracts {
            guard let until = contract.priceGuaranteedUntil(today) else { continue }
            #expect(until >= today && contract.minimumTermUntil(today) == until, "\(contract.number)")
            let begun = until.adding(days: 1).adding(months: -contract.tariff.termMonths)
            let within = contract.tariff.prices.map { $0.validFrom(today) }.filter { $0 > begun && $0 <= until }
            #expect(within.isEmpty, "\(contract.number): \(within)")
        }
    }

    /// BGB § 309 no. 9: two years at most, then a month's notice at most; default supply binds nobody (StromGVV § 20).
    @Test(arguments: ["2026-01-01", "2026-11-25", "2028-02-29", "2026-12-31"])
    func nobodyIsBoundForLongerThanTheLawLets(iso: String) throws {
        let today = try #require(Day(iso: iso))
        for contract in DemoCast(today: today, seed: 1).contracts {
            let term = contract.minimumTermUntil(today)
            #expect(term.map { $0 >= today && $0 <= today.adding(months: 24) } ?? true, "\(contract.number)")
            #expect(contract.noticeWeeks.map { $0 <= 4 } ?? (contract.tariff.commodity == .internet))
        }
        #expect(DemoOffer.all.allSatisfy { $0.noticeWeeks <= 4 })
        for tariff in DemoTariff.all {
            #expect((0...24).contains(tariff.termMonths) && (tariff.guarantee == nil || tariff.termMonths > 0))
            if tariff.isDefaultSupply { #expect(tariff.termMonths == 0 && tariff.guarantee == nil) }
        }
    }

    /// What the pages say lies in the mailbox does.
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
        }
    }

    /// Every new price is announced in time, on whatever day the demo is made, of a tariff nobody can order at the old one.
    @Test func newPricesAreAnnouncedInTimeOnEveryDay() throws {
        var today = try #require(Day(iso: "2027-01-01"))
        let end = today.adding(months: 26)
        while today < end {
            for change in DemoPriceChange.all {
                let from = DemoPriceChange.firstDay(today)
                for day in [today, today.adding(days: 1)] {
                    #expect(
                        PriceChangeDeadline.problem(
                            change.tariff.commodity, isDefaultSupply: change.tariff.isDefaultSupply, right: .special,
                            validFrom: from, today: day) == nil, "\(today.iso)")
                }
                #expect(change.tariff.nextPriceOn(today) == from)
            }
            today = today.adding(days: 1)
        }
        let announced = DemoTariff.all.filter { $0.prices.contains(where: \.isAnnounced) }
        #expect(announced.map(\.key) == DemoPriceChange.all.map(\.tariff.key))
        #expect(DemoOffer.all.allSatisfy { offer in !announced.contains { $0.key == offer.tariff.key } })
    }

    /// Anna's page: old and new prices, the reason, the right to leave, and a guarantee that ends the day before.
    @Test(arguments: Engine.all)
    func annaSeesHerNewPrices(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let report = try #require(try await DemoDataset().prepare(house.portal).report)
            #expect(report.refusals.isEmpty, "\(report.text)")
            #expect(try await PriceNotices(portal: house.portal).round() == 1)
            let from = DemoPriceChange.firstDay(house.clock.now.day)
            let anna = Visitor.guest(house)
            _ = try await anna.signIn("anna@example.org", "Mecklenburg-Anna")
            let page = try await anna.open("/vertraege/300001001")
            #expect(page.text.contains("Angekündigte Preise ab \(from.german)"))
            #expect(page.text.contains("31,20 ct/kWh") && page.text.contains("30,10 ct/kWh"))
            #expect(page.text.contains("die Netzentgelte sind gestiegen"))
            #expect(page.text.contains("Bis \(from.adding(days: -1).german): Alle Preisteile bleiben"))
            #expect(page.links.contains { $0.path.hasPrefix("/kuendigen?vertrag=300001001") })
            let letter = try #require(page.links.first { $0.words == SpecialTerminationTexts.letter.german })
            #expect(try await anna.open(letter.path).status == 200)
            let documents = try await house.count("SELECT COUNT(*) FROM document WHERE category = 'price-change'")
            #expect(documents == 1, "one letter, made by the portal")
        }
    }
}
