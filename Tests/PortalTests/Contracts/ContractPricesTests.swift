import Store
import Testing
import Vocabulary

@testable import Portal

/// Prices on the page of a contract: which ones, since when, and what a new one allows. Today is 20 November 2026.
@Suite struct ContractPricesTests {
    /// A gas price that begins with the next year.
    private static func announceGas(_ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                VALUES (\(Cast.id("tariff gas", of: Tariff.self)), '2027-01-01', 120000, 15000)
                """)
        }
    }

    private static func add(
        _ category: DocumentCategory, of number: String, on day: String, _ house: TestPortal
    ) async throws -> String {
        let kept = try house.portal.documents.keep(Cast.pdf(category.rawValue))
        let now = house.clock.now
        let id = try await house.store.write(about: "test") { db in
            try db.add(
                ArrivingDocument(
                    externalID: nil, contract: Cast.contract(number), request: nil, category: category,
                    title: category.name.german, issuedOn: Day(unchecked: day), kept: kept), at: now)
        }
        return try #require(id).value
    }

    @Test(arguments: Engine.all)
    func `beside an announced price stands the right to leave, with its last day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Self.announceGas(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.gas)")
            #expect(page.text.contains("Preise seit 01.01.2025"))
            #expect(page.text.contains("Angekündigte Preise ab 01.01.2027"))
            #expect(page.text.contains("Arbeitspreis 12,00 ct/kWh"))
            #expect(page.text.contains("ohne Frist und ohne Kosten zum 31.12.2026 kündigen (§ 41 EnWG)"))
            #expect(page.text.contains("spätestens am 31.12.2026 bei uns sein"))
            #expect(!page.links.contains { $0.words == "Unser Schreiben dazu lesen" })
            let letter = try await Self.add(.priceChange, of: Cast.gas, on: "2026-11-10", house)
            page = try await anna.open("/vertraege/\(Cast.gas)")
            #expect(page.links.contains { $0.path == "/postfach/\(letter)" })
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("Sonderkündigungsrecht"))
        }
    }

    @Test(arguments: Engine.all)
    func `the card on the overview says it, too, for that contract only`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await !anna.open("/uebersicht").text.contains("Sonderkündigungsrecht"))
            try await Self.announceGas(house)
            let words =
                "Neue Preise ab 01.01.2027. Deshalb ist der Vertrag ohne Frist zum 31.12.2026 kündbar (Sonderkündigungsrecht)."
            for path in ["/uebersicht", "/vertraege"] {
                let cards = try await anna.open(path).main?.all("article").filter { $0.text.contains(words) } ?? []
                #expect(cards.count == 1 && cards.first?.text.contains(Cast.gas) == true, "\(path)")
            }
            // Once they hold, or the contract ends before, there is nothing to say.
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET ends_on = '2026-12-31' WHERE number = \(Cast.gas)")
            }
            #expect(try await !anna.open("/uebersicht").text.contains("Sonderkündigungsrecht"))
        }
    }

    @Test func `an old letter about prices is not the letter about these`() async throws {
        try await TestPortal.run { house in
            try await Self.announceGas(house)
            _ = try await Self.add(.priceChange, of: Cast.gas, on: "2025-11-10", house)
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.gas)")
            #expect(!page.links.contains { $0.words == "Unser Schreiben dazu lesen" })
        }
    }

    @Test func `who may only look is told of the holder’s right`() async throws {
        try await TestPortal.run { house in
            try await Self.announceGas(house)
            try await house.store.write(about: "test") {
                try $0.give(Cast.gas, to: .ben, as: "reader", at: house.clock.now)
            }
            let page = try await Visitor.signedIn(.ben, house).open("/vertraege/\(Cast.gas)")
            #expect(page.text.contains("kann der Vertragsinhaber ohne Frist und ohne Kosten zum 31.12.2026 kündigen"))
        }
    }

    @Test(
        arguments: [
            ("2027-02-01", nil, "Preise ab 01.02.2027"), ("2025-09-01", nil, "Preise seit 01.09.2025"),
            ("2024-11-20", "2025-10-31", "Preise bis 31.10.2025"),
        ] as [(String, String?, String)])
    func `prices count from the day the contract began`(start: String, end: String?, words: String) async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE contract SET starts_on = \(start), ends_on = \(end) WHERE number = \(Cast.internet)
                    """)
            }
            let page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.internet)")
            #expect(page.text.contains(words), "\(page.text)")
            #expect(page.text.contains("Preis im Monat 44,99 €"))
        }
    }

    @Test(arguments: Engine.all)
    func `the confirmation is spoken of only where there is one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET notice_weeks = NULL WHERE number = \(Cast.strom)")
                try db.run("DELETE FROM tariff_price")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)")
            #expect(!page.text.contains("Vertragsbestätigung"))
            #expect(page.text.contains("Wir nennen sie Ihnen am Telefon: 0385 000 00-0."))
            let id = try await Self.add(.contractConfirmation, of: Cast.strom, on: "2024-11-01", house)
            page = try await anna.open("/vertraege/\(Cast.strom)")
            #expect(page.links.filter { $0.path == "/postfach/\(id)" }.count == 3)
            #expect(page.text.contains("Die Preise stehen in der Vertragsbestätigung."))
            #expect(try await !anna.open("/vertraege/\(Cast.gas)").text.contains("Vertragsbestätigung"))
        }
    }
}
