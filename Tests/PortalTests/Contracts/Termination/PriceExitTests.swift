import Store
import Testing
import Vocabulary

@testable import Portal

private func day(_ iso: String) -> Day { Day(unchecked: iso) }

/// Leaving because of new prices: the day the law fixes, and what counts for who comes too late. The cast's contracts end
/// with four weeks' notice; today is 20 November 2026.
@Suite struct PriceExitTests {
    private static let energy = PriceExit(
        .to(day("2026-12-31")), pricesFrom: day("2027-01-01"), toldOn: day("2026-11-20"))
    /// With the customer on 21 November.
    private static let internet = PriceExit(
        .notBefore(day("2026-12-31")), pricesFrom: day("2027-01-01"), toldOn: day("2026-11-20"))

    @Test(
        arguments: [
            (energy, "2026-11-20", nil, "2026-12-31"), (energy, "2026-11-20", "2026-12-01", "2026-12-31"),
            (energy, "2026-11-20", "2027-03-01", "2026-12-31"), (energy, "2026-12-31", nil, "2026-12-31"),
            (energy, "2027-01-01", nil, nil),
            (internet, "2026-11-20", nil, "2026-12-31"), (internet, "2026-11-20", "2027-01-31", "2027-01-31"),
            (internet, "2026-11-20", "2027-06-30", "2027-06-30"), (internet, "2027-01-15", nil, "2027-01-15"),
            (internet, "2027-02-21", "2026-12-31", "2027-02-21"), (internet, "2027-02-22", nil, nil),
        ] as [(PriceExit, String, String?, String?)])
    func `the day the law fixes`(exit: PriceExit, received: String, wish: String?, end: String?) {
        #expect(exit.end(receivedOn: day(received), wish: wish.map(day))?.iso == end)
    }

    /// The law: notice within three months of the letter, and an end with the change at the soonest. It names no last day for the
    /// end, so we cut nobody off before the day they wish for.
    @Test(
        arguments: [
            // Told in time: it ends when the customer wishes, however late.
            ("2026-11-20", "2027-02-21", "2027-02-21"), ("2026-11-20", "2027-02-22", "2027-02-22"),
            ("2027-02-21", "2027-12-31", "2027-12-31"), ("2026-11-20", "2028-06-30", "2028-06-30"),
            // A day before the change is that of the change, one before the telling is the day of it.
            ("2026-11-20", "2026-12-01", "2026-12-31"), ("2027-02-01", "2027-01-15", "2027-02-01"),
            // Told a day too late: there is no special right for any day.
            ("2027-02-22", "2027-02-22", nil), ("2027-02-22", "2027-12-31", nil),
        ] as [(String, String, String?)])
    func `TKG § 57 (1): three months to tell it, so a wished day beyond them counts as it was wished`(
        received: String, wish: String, end: String?
    ) {
        #expect(Self.internet.end(receivedOn: day(received), wish: day(wish))?.iso == end)
    }

    @Test(
        arguments: [
            ("Preisänderung", true), ("wegen der PREISERHÖHUNG", true), ("Change of prices", true), ("Umzug", false),
            (nil, false),
        ] as [(String?, Bool)])
    func `whether a reason is a price`(reason: String?, isPrice: Bool) {
        #expect(TerminationRule.isAboutPrice(reason) == isPrice)
    }

    private func leave(
        _ way: TerminationRule.Way = .extraordinary, _ reason: String? = "Preisänderung", received: String,
        exits: [PriceExit] = [energy], endsOn: String? = nil
    ) -> (end: Day?, taken: PriceExitTaken)? {
        let term = ContractTerm(
            commodity: .gas, isDefaultSupply: false, startsOn: day("2024-01-01"), minimumTermUntil: nil, noticeWeeks: 4)
        return TerminationRule.leaving(
            way, reason: reason, by: exits, of: term, endsOn: endsOn.map(day), wish: nil, receivedOn: day(received))
    }

    @Test func `in time, too late, and where nobody can tell`() {
        #expect(leave(received: "2026-12-31")?.end == day("2026-12-31"))
        #expect(leave(received: "2026-12-31")?.taken.isPassed == false)
        #expect(leave(received: "2026-12-01", endsOn: "2026-12-15")?.end == day("2026-12-15"))
        let late = leave(received: "2027-01-02")
        #expect(late?.end == day("2027-01-30"))
        #expect(late?.taken == PriceExitTaken(until: "2026-12-31", isPassed: true))
        #expect(leave(received: "2026-12-01", exits: []) == nil)
        #expect(leave(.ordinary, received: "2026-12-01") == nil)
        #expect(leave(.extraordinary, "Umzug", received: "2026-12-01") == nil)
    }

    private func announce(_ tariff: String, in house: TestPortal) async throws {
        let isInternet = tariff == "internet"
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year, monthly_charge)
                VALUES (\(Cast.id("tariff \(tariff)", of: Tariff.self)), '2027-01-01', \(isInternet ? nil : 120_000),
                        \(isInternet ? nil : 15_000), \(isInternet ? 5_000 : nil))
                """)
        }
        let row = #"{"external_id":"P-1","tariff":"\#(tariff)","valid_from":"2027-01-01","reason":"A.","basis":"B."}"#
        let report = try await PriceChangeTests().deliver([row], to: house)
        try #require(report.refused == 0, "\(report.text)")
        _ = try await PriceNotices(portal: house.portal).round()
    }

    private func leave(_ contract: String, on iso: String, in house: TestPortal) async throws -> VisitedPage {
        house.clock.set(Instant(day(iso), hour: 10))
        let anna = try await Visitor.signedIn(.anna, house)
        return try await anna.open("/kuendigen?vertrag=\(contract)&preis=2026-12-31").press("jetzt kündigen")
    }

    @Test(arguments: Engine.all)
    func `energy ends with the last day of the old price`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await announce("gas", in: house)
            let page = try await leave(Cast.gas, on: "2026-12-31", in: house)
            #expect(page.fact("Ende des Vertrags")?.hasPrefix("31.12.2026, nach Ihrem Sonderkündigungsrecht") == true)
            #expect(page.text.contains("endet wegen der neuen Preise am 31.12.2026, ohne Frist und ohne Kosten"))
            let contract = try await page.visitor.open("/vertraege/\(Cast.gas)")
            #expect(contract.text.contains("Kündigung eingegangen zum 31.12.2026"))
        }
    }

    @Test(arguments: Engine.all)
    func `a day too late it is an ordinary termination, and says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await announce("gas", in: house)
            let page = try await leave(Cast.gas, on: "2027-01-02", in: house)
            #expect(
                page.fact("Sonderkündigungsrecht")
                    == "Es galt bis zum 31.12.2026. Ihre Kündigung zählt deshalb als ordentliche, mit der Frist des Vertrags."
            )
            #expect(page.fact("Ende des Vertrags nach seiner Frist") == "30.01.2027")
            let letter = try #require(try await page.visitor.declarationLetters().first)
            #expect(letter.words.contains("Es galt bis zum 31.12.2026."))
            #expect(try await !page.visitor.open("/vertraege/\(Cast.gas)").text.contains("Ihr Sonderkündigungsrecht"))
        }
    }

    /// TKG § 57 (1): three months from the letter, also when the new price holds already.
    @Test(arguments: [
        ("2026-11-21", "31.12.2026", true), ("2027-01-15", "15.01.2027", true), ("2027-02-20", "20.02.2027", true),
        ("2027-02-22", "22.03.2027", false),
    ])
    func `Internet can be left for three months`(today: String, end: String, isOpen: Bool) async throws {
        try await TestPortal.run { house in
            try await announce("internet", in: house)
            house.clock.set(Instant(day(today), hour: 9))
            let contract = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.internet)")
            #expect(contract.text.contains("Ihr Sonderkündigungsrecht") == isOpen)
            #expect(contract.text.contains("Die drei Monate enden am 21.02.2027.") == isOpen)
            let page = try await leave(Cast.internet, on: today, in: house)
            #expect(page.fact("Ende des Vertrags")?.hasPrefix("\(end), nach Ihrem") == (isOpen ? true : nil))
            #expect((page.fact("Ende des Vertrags nach seiner Frist") == end) == !isOpen)
        }
    }

    /// A link made up, or for another contract, puts no words into anybody's mouth.
    @Test(
        arguments: [
            (Cast.gas, "2026-12-31", true), (Cast.gas, "2026-12-30", false), (Cast.gas, "2027-01-01", false),
            (Cast.strom, "2026-12-31", false), (Cast.internet, "2026-12-31", false), (Cast.gas, "2099-01-01", false),
            (Cast.gas, "31.12.2026", false), (Cast.gas, "9999-12-31", false),
        ])
    func `only where the price of the contract changes it is filled in as the reason`(
        contract: String, day: String, isFilledIn: Bool
    ) async throws {
        try await TestPortal.run { house in
            try await announce("gas", in: house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/kuendigen?vertrag=\(contract)&preis=\(day)")
            #expect(page.status == 200)
            #expect(try page.value(of: "Grund") == (isFilledIn ? "Preisänderung" : ""))
            #expect(
                try page.value(of: "Art der Kündigung") == (isFilledIn ? "ausserordentlich" : "ordentlich"))
            #expect(try page.value(of: "Wann der Vertrag enden soll") == (isFilledIn ? "31.12.2026" : "nächstmöglich"))
        }
    }

    /// Who comes from the letter need not sign in. The same is filled in for every number, so that nothing is told of one.
    @Test func `for a guest what counts is whether any price changes then`() async throws {
        try await TestPortal.run { house in
            let guest = Visitor.guest(house)
            let path = "/kuendigen?vertrag=\(Cast.gas)&preis=2026-12-31"
            #expect(try await guest.open(path).value(of: "Grund").isEmpty)
            try await announce("gas", in: house)
            #expect(try await guest.open(path).value(of: "Grund") == "Preisänderung")
            let other = try await guest.open("/kuendigen?vertrag=300009999&preis=2026-12-31")
            #expect(try other.value(of: "Grund") == "Preisänderung")
            // Clara has no contract with this number, and is told what everybody is.
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(path).value(of: "Grund") == "Preisänderung")
            house.clock.set(Instant(day("2027-05-02"), hour: 10))
            #expect(try await guest.open(path).value(of: "Grund").isEmpty, "long over")
        }
    }

    /// A stranger learns nothing of the contract.
    @Test func `without signing in nothing is said of the prices`() async throws {
        try await TestPortal.run { house in
            try await announce("gas", in: house)
            var page = try await Visitor.guest(house).open("/kuendigen?vertrag=\(Cast.gas)&preis=2026-12-31")
            try page.fill("E-Mail-Adresse für die Bestätigung", Visitor.confirmationAddress)
            page = try await page.press("jetzt kündigen")
            #expect(page.status == 200 && page.fact("Ende des Vertrags") == nil)
            #expect(page.fact("Sonderkündigungsrecht") == nil)
        }
    }
}
