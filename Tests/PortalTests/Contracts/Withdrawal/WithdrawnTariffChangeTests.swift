import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A withdrawal ends the change of tariff it is about. Today is Friday, 20 November 2026; an order is confirmed by the 27th.
@Suite struct WithdrawnTariffChangeTests {
    private func order(_ anna: Visitor) async throws -> VisitedPage {
        try await anna.open("/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            .press("zahlungspflichtig bestellen")
    }

    private func state(_ house: TestPortal) async throws -> String? {
        try await house.store.read { db in
            try db.value(
                "SELECT state FROM service_request WHERE kind = 'tariff-change' ORDER BY received_at DESC LIMIT 1",
                as: String.self)
        }
    }

    private func withdraw(_ visitor: Visitor, _ what: String) async throws {
        let page = try await visitor.beginWithdrawal(what, name: "Anna Ahrens", email: Cast.anna.email)
            .press("Widerruf bestätigen")
        #expect(page.heading == "Ihr Widerruf ist eingegangen")
    }

    private func confirm(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.run(
                "UPDATE service_request SET state = 'done', closed_at = \(now) WHERE kind = 'tariff-change'")
        }
    }

    @Test(arguments: Engine.all)
    func `an order that runs ends, is told of, and can be made again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await order(anna)
            // The address in the instruction knows the contract.
            let form = try await anna.open("/widerrufen?vertrag=\(Cast.strom)")
            #expect(try form.value(of: "Vertrag").contains(Cast.strom))
            try await withdraw(anna, "Strom, Vertrag \(Cast.strom)")
            #expect(try await state(house) == "withdrawn")
            let page = try await anna.open(receipt.path)
            #expect(page.text.contains("Der Wechsel findet nicht statt. Der bisherige Tarif gilt weiter."))
            let told = try await anna.letters().filter { $0.subject == "Tarifwechsel zu Strom Neu: Zurückgezogen" }
            #expect(told.count == 1)
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("Tarifwechsel beauftragt"))
            #expect(try await order(anna).heading == "Tarifwechsel zu Strom Neu")
        }
    }

    @Test func `the number of the order names its contract`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try #require(try await order(anna).fact("Vorgangsnummer"))
            try await withdraw(anna, "Bestellung \(number)")
            #expect(try await house.newest(WithdrawalRequest.name)?.contract == Cast.contract(Cast.strom).value)
            #expect(try await state(house) == "withdrawn")
        }
    }

    /// BGB § 355 (2): fourteen days from the confirmation.
    @Test(arguments: [(14, "withdrawn"), (15, "done")])
    func `once confirmed, for fourteen days`(days: Int, state: String) async throws {
        try await TestPortal.run { (house) async throws in
            try await Offers.moveIn(house)
            _ = try await order(Visitor.signedIn(.anna, house))
            // Confirmed on Friday, 27 November, as promised.
            house.clock.advance(days: 7)
            try await confirm(house)
            house.clock.advance(days: days)
            try await withdraw(Visitor.signedIn(.anna, house), Cast.strom)
            #expect(try await self.state(house) == state)
        }
    }

    /// Nobody is sent away, and nothing is promised that the law does not give.
    @Test(arguments: Engine.all)
    func `after the fourteen days it is taken in and looked at, and the contract stands until then`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Offers.moveIn(house)
            let receipt = try await order(Visitor.signedIn(.anna, house))
            house.clock.advance(days: 7)
            try await confirm(house)
            house.clock.advance(days: 15)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.beginWithdrawal(
                "Vertrag \(Cast.strom)", name: "Anna Ahrens", email: Cast.anna.email
            ).press("Widerruf bestätigen")
            #expect(page.heading == "Ihr Widerruf ist eingegangen")
            let words = "Wir prüfen die Erklärung und melden uns bis zum"
            #expect(page.text.contains(words))
            #expect(!page.text.contains("wirksam") && !page.text.contains("Der Vertrag endet"))
            let letter = try #require(try await anna.letters().first { $0.subject == page.heading })
            #expect(letter.words.contains(words))
            let number = try #require(page.fact("Vorgangsnummer"))
            let request = try await anna.open("/vorgaenge/\(number)")
            #expect(request.text.contains(words) && !request.text.contains("Abgelehnt"))
            // The order it is about stands, and nobody is told otherwise.
            #expect(try await state(house) == "done")
            #expect(try await !anna.open(receipt.path).text.contains("Der Wechsel findet nicht statt"))
            #expect(try await !anna.letters().contains { $0.subject?.hasSuffix("Zurückgezogen") == true })
            // Somebody can answer it.
            let waiting = try await house.portal.waitingList(onlyOverdue: false)
            #expect(waiting.json.contains { $0.contains(number) })
        }
    }

    @Test func `what somebody else declares, or about another contract, ends nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try #require(try await order(anna).fact("Vorgangsnummer"))
            try await withdraw(Visitor.guest(house), "\(Cast.strom), \(number)")
            try await withdraw(Visitor.signedIn(.ben, house), "\(Cast.strom), \(number)")
            try await withdraw(Visitor.signedIn(.clara, house), "\(Cast.strom), \(number)")
            try await withdraw(anna, Cast.gas)
            _ = try await anna.terminate(Cast.strom)
            #expect(try await state(house) == "received")
        }
    }
    private func book(_ anna: Visitor) async throws -> String {
        let page = try await anna.open("/vertraege/\(Cast.strom)/tarifoptionen/bestellen?option=strom-region")
            .press("zahlungspflichtig bestellen")
        return try #require(page.fact("Vorgangsnummer"))
    }

    /// Wherever the order of an option still stands, it says that it was withdrawn from.
    @Test(arguments: Engine.all)
    func `the order of an option that is withdrawn from no longer says that it holds`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try await book(anna)
            let path = "/vorgaenge/\(number)"
            #expect(try await anna.open(path).text.contains("Die Option gilt ab dem 27.11.2026."))
            try await withdraw(anna, "Bestellung \(number)")
            let withdrawal = try #require(
                try await house.store.read { db in
                    try db.value("SELECT number FROM service_request WHERE kind = 'withdrawal'", as: String.self)
                })
            let ben = try await Visitor.signedIn(.ben, house)
            for page in [try await anna.open(path), try await ben.open(path)] {
                #expect(page.fact("Stand") == "Zurückgezogen")
                #expect(page.text.contains("Die Option wurde widerrufen: Sie gilt nicht und kostet nichts."))
                #expect(page.text.contains("Mehr dazu im Vorgang \(withdrawal)."))
                #expect(!page.text.contains("Die Option gilt ab dem"))
            }
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("ab 27.11.2026"))
            let subject = "Tarifoption „Strom aus der Region“ gebucht: Zurückgezogen"
            let told = try #require(try await anna.letters().first { $0.subject == subject })
            #expect(!told.words.contains("gilt ab dem"))
        }
    }

    /// The number says which of several orders is meant.
    @Test(arguments: Engine.all)
    func `who names the order of an option keeps the tariff`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await order(anna)
            let number = try await book(anna)
            try await withdraw(anna, "Strom, Vertrag \(Cast.strom), Bestellung \(number)")
            #expect(try await state(house) == "received")
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option WHERE withdrawn_at IS NULL") == 0)
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("Strom aus der Region"))
        }
    }

    @Test func `where tariff or option may be meant, a person looks`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let change = try #require(try await order(anna).fact("Vorgangsnummer"))
            _ = try await book(anna)
            try await withdraw(anna, "Strom, Vertrag \(Cast.strom)")
            #expect(try await state(house) == "received")
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option WHERE withdrawn_at IS NULL") == 1)
            #expect(try await house.newest(WithdrawalRequest.name)?.contract == Cast.contract(Cast.strom).value)
            try await withdraw(anna, change)
            #expect(try await state(house) == "withdrawn")
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option WHERE withdrawn_at IS NULL") == 1)
        }
    }
    /// Taken back it can be while nobody has passed it on; withdrawn from it can be for longer.
    @Test(arguments: ServiceRequest.State.allCases)
    func `nobody is told of a way that is not there`(state: ServiceRequest.State) async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let page = try await order(Visitor.signedIn(.anna, house))
            let closed = state.isClosed ? house.clock.now : nil
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE service_request SET state = \(state), closed_at = \(closed) WHERE kind = 'tariff-change'")
            }
            let after = try await page.visitor.open(page.path)
            #expect(
                after.text.contains("können Sie die Bestellung hier zurückziehen")
                    == after.links.contains { $0.words == "Vorgang zurückziehen" })
        }
    }
}
