import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A contract that is cancelled, before the billing system knows of it. Today is Friday, 20 November 2026.
@Suite struct TerminationUnderWayTests {
    private func cancel(_ contract: String, on day: String, in house: TestPortal) async throws -> Visitor {
        let visitor = try await Visitor.signedIn(.anna, house)
        var page = try await visitor.open("/vertraege/\(contract)").follow("Diesen Vertrag kündigen")
        try page.fill("Wann der Vertrag enden soll", day)
        page = try await page.press("jetzt kündigen")
        #expect(page.status == 200)
        return visitor
    }

    private func newPrice(of contract: String, from day: String, in house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                SELECT tariff_id, \(day), 350000, 15000 FROM contract WHERE number = \(contract)
                """)
        }
    }

    @Test(arguments: Engine.all)
    func `no other tariff is offered, until it is taken back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await cancel(Cast.strom, on: "31.12.2026", in: house)
            let path = "/vertraege/\(Cast.strom)/tarifwechsel"
            var page = try await anna.open(path)
            #expect(page.text.contains("liegt uns eine Kündigung zum 31.12.2026 vor"))
            #expect(!page.text.contains("Sie können den Tarif jetzt wechseln"))
            #expect(!page.links.contains { $0.words.hasSuffix(" ansehen") && $0.words != "Vorgang ansehen" })
            let order = try await anna.open("\(path)/bestellen?tarif=\(Offers.fresh.value)")
            #expect(!order.buttons.contains("zahlungspflichtig bestellen"))
            page = try await page.follow("Vorgang ansehen").follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(try await anna.open(path).text.contains("Sie können den Tarif jetzt wechseln"))
        }
    }

    /// What was confirmed counts until its day has passed.
    @Test(arguments: [("done", true), ("in-review", true), ("refused", false)])
    func `a confirmed one counts, a refused one does not`(state: String, isUnderWay: Bool) async throws {
        try await TestPortal.run { house in
            _ = try await cancel(Cast.strom, on: "31.12.2026", in: house)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = \(state) WHERE kind = \(TerminationRequest.name)")
            }
            for (today, counts) in [("2026-12-31", isUnderWay), ("2027-01-01", isUnderWay && state != "done")] {
                let found = try await house.store.read { db in
                    try db.terminationUnderWay(
                        of: Cast.contract(Cast.strom), for: Cast.anna.account, today: Day(unchecked: today))
                }
                #expect((found?.endsOn == Day(unchecked: "2026-12-31")) == counts, "\(today)")
            }
        }
    }

    @Test func `who has no access finds none`() async throws {
        try await TestPortal.run { house in
            _ = try await cancel(Cast.strom, on: "31.12.2026", in: house)
            let found = try await house.store.read { db in
                try db.terminationUnderWay(
                    of: Cast.contract(Cast.strom), for: Cast.clara.account, today: Day(unchecked: "2026-11-20"))
            }
            #expect(found == nil)
        }
    }

    @Test func `the forecast of the bill ends with the contract`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(InstalmentYear.path).text.contains("31.08.2027"))
            let other = try await cancel(Cast.strom, on: "31.12.2026", in: house)
            let page = try await other.open(InstalmentYear.path)
            #expect(page.text.contains("31.12.2026"))
            #expect(!page.text.contains("31.08.2027"))
        }
    }

    /// A new price that begins after the last day concerns nobody; one before it still opens the door sooner.
    @Test(arguments: [("31.12.2026", false), ("28.02.2027", true)])
    func `because of new prices it can be left only where that is sooner`(end: String, isOffered: Bool) async throws {
        try await TestPortal.run { house in
            try await newPrice(of: Cast.gas, from: "2027-01-01", in: house)
            let anna = try await cancel(Cast.gas, on: end, in: house)
            let page = try await anna.open("/vertraege/\(Cast.gas)")
            #expect(page.links.contains { $0.words == "Wegen der neuen Preise kündigen" } == isOffered)
            #expect(try await anna.open("/vertraege").text.contains("Neue Preise ab 01.01.2027") == isOffered)
        }
    }

    @Test(arguments: ["", "  ", "\n"])
    func `an extraordinary one needs its reason, and what was typed is kept`(reason: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/kuendigen?vertrag=\(Cast.strom)")
            try page.choose("Art der Kündigung", "außerordentlich, aus besonderem Grund")
            try page.fill("Grund", reason)
            try page.fill("Wann der Vertrag enden soll", "01.01.2020")
            page = try await page.press("jetzt kündigen")
            #expect(page.status == 422)
            #expect(try page.error(at: "Grund") != nil)
            #expect(try page.value(of: "Wann der Vertrag enden soll") == "01.01.2020")
            #expect(try await house.declarations(TerminationRequest.name) == 0)
            try page.fill("Grund", "Umzug")
            page = try await page.press("jetzt kündigen")
            #expect(page.fact("Gewünschtes Ende") == "01.01.2020")
            #expect(page.fact("Ist dieser Tag zu früh")?.hasPrefix("gilt der früheste mögliche.") == true)
            let letter = try #require(try await anna.declarationLetters().last)
            #expect(letter.words.contains("gilt der früheste mögliche"))
        }
    }
}
