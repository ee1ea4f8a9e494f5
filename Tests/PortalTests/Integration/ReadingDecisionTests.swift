import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A reading in review is decided by the billing system, and the customer hears of it.
@Suite struct ReadingDecisionTests {
    /// Reports as a customer does, with a reason when asked back. Time passes afterwards.
    private func report(
        _ person: Cast, _ contract: String, _ values: [(label: String, value: String)], in house: TestPortal
    )
        async throws -> VisitedPage
    {
        let visitor = try await Visitor.signedIn(person, house)
        var page = try await visitor.open("/vertraege/\(contract)/zaehlerstand")
        for (label, value) in values { try page.fill(label, value) }
        page = try await page.press("Zählerstand senden")
        if page.status == 422 {
            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            page = try await page.press("Stand trotzdem melden")
        }
        try #require(page.path.hasPrefix("/vorgaenge/"), "\(page.text)")
        house.clock.advance(hours: 3)
        return page
    }

    /// Delivers rows and returns what the import did with them.
    @discardableResult
    private func deliver(_ rows: [String], to house: TestPortal) async throws -> ImportReport.Counts {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "readings.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
        return try #require(report.files["readings.jsonl"])
    }

    private func row(
        _ key: String, _ value: String, _ status: String, of contract: String = Cast.strom,
        obis: String = "1-1:1.8.0", source: String = "customer"
    ) -> String {
        """
        {"external_id":"\(key)","meter":"\(contract)","obis":"\(obis)","read_on":"2026-11-20","value":"\(value)",\
        "source":"\(source)","status":"\(status)"}
        """
    }

    private static let counter = [(label: "Zählerstand", value: "25000")]

    @Test(arguments: Engine.all)
    func `a reading that is used closes its request and tells who reported`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await report(.anna, Cast.strom, Self.counter, in: house).path
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/uebersicht").text.contains("In Prüfung"))
            #expect(try await deliver([row("S-1", "25000", "accepted")], to: house).changed == 1)
            let page = try await anna.open(receipt)
            #expect(page.text.contains("Stand Erledigt"))
            #expect(page.text.contains("Erledigt, durch unsere Abrechnung"))
            #expect(page.text.contains("25.000 kWh, übernommen"))
            #expect(page.text.contains("Er zählt für die nächste Abrechnung."))
            #expect(try await anna.open("/uebersicht").text.contains("Keine offenen Vorgänge."))
            let letters = try await anna.letters()
            let subject = "Ihr Zählerstand vom 20.11.2026 ist übernommen"
            let letter = try #require(letters.first { $0.subject == subject })
            #expect(letter.text?.contains("25.000 kWh, übernommen") == true)
            #expect(letter.text?.contains("Er zählt für die nächste Abrechnung.") == true)
            #expect(try await Visitor(house, as: .ben).letters().isEmpty)
            // Once more changes nothing and writes to nobody.
            #expect(try await deliver([row("S-1", "25000", "accepted")], to: house).unchanged == 1)
            #expect(try await anna.open(receipt).bytes.count == page.bytes.count)
            #expect(try await anna.letters().count == letters.count)
        }
    }

    @Test(arguments: Engine.all)
    func `a reading that is not used is refused with a remark and what to do`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await report(.anna, Cast.strom, Self.counter, in: house).path
            try await deliver([row("S-1", "25000", "not-used")], to: house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(receipt)
            #expect(page.text.contains("Stand Abgelehnt"))
            #expect(page.text.contains("Ein gemeldeter Stand wird nicht für die Abrechnung verwendet."))
            #expect(page.text.contains("25.000 kWh, nicht verwendet"))
            #expect(page.text.contains("melden Sie den neuen Stand"))
            let subject = "Ihren Zählerstand vom 20.11.2026 konnten wir nicht verwenden"
            let letter = try #require(try await anna.letters().first { $0.subject == subject })
            #expect(letter.text?.contains("25.000 kWh, nicht verwendet") == true)
            let ben = try await Visitor.signedIn(.ben, house).open(receipt)
            #expect(ben.text.contains("25.000 kWh, nicht verwendet"))
            #expect(!ben.text.contains("melden Sie"))
            anna.setCookie("sprache", "en")
            #expect(try await anna.open(receipt).text.contains("A reported reading is not used for billing."))
        }
    }

    @Test(arguments: [
        ("17001", "accepted", "customer", "Stand Erledigt", "17.001 kWh übernommen, gemeldet waren 25.000 kWh"),
        (
            "16900", "accepted", "estimate", "Stand Abgelehnt",
            "25.000 kWh, nicht verwendet. Es gilt 16.900 kWh, geschätzt."
        ),
        ("25000", "in-review", "customer", "Stand In Prüfung", "Zugesagt bis 27.11.2026"),
    ])
    func `what stands in the books is shown beside what was told`(
        value: String, status: String, source: String, state: String, words: String
    ) async throws {
        try await TestPortal.run { house in
            let receipt = try await report(.anna, Cast.strom, Self.counter, in: house).path
            try await deliver([row("S-1", value, status, source: source)], to: house)
            let page = try await Visitor.signedIn(.anna, house).open(receipt)
            #expect(page.text.contains(state))
            #expect(page.text.contains(words))
        }
    }

    /// HT and NT in review under one request: the last decision closes it, one that is not used refuses it.
    @Test(arguments: Engine.all, [("accepted", "Erledigt"), ("not-used", "Abgelehnt")])
    func `two registers are decided together`(engine: Engine, first: (status: String, state: String)) async throws {
        try await TestPortal.run(on: engine) { house in
            let values = [
                (label: "Zählerstand Hochtarif (HT)", value: "29000"),
                (label: "Zählerstand Niedertarif (NT)", value: "15000"),
            ]
            let receipt = try await report(.clara, Cast.twoRegisters, values, in: house).path
            let clara = try await Visitor.signedIn(.clara, house)
            let before = try await clara.letters().count
            let peak = row("S-1", "29000", first.status, of: Cast.twoRegisters, obis: "1-1:1.8.1")
            let offPeak = row("S-2", "15000", "accepted", of: Cast.twoRegisters, obis: "1-1:1.8.2")
            try await deliver([peak], to: house)
            #expect(try await clara.open(receipt).text.contains("Stand In Prüfung"))
            #expect(try await clara.letters().count == before)
            try await deliver([peak, offPeak], to: house)
            let page = try await clara.open(receipt)
            #expect(page.text.contains("Stand \(first.state)"))
            #expect(page.text.contains("15.000 kWh, übernommen"))
            #expect(try await clara.letters().count == before + 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a decision that changes moves a closed request, too`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await report(.anna, Cast.strom, [(label: "Zählerstand", value: "17000")], in: house).path
            let anna = try await Visitor.signedIn(.anna, house)
            // Taken at once, taken over by name: nothing new for the customer.
            try await deliver([row("S-1", "17000", "accepted")], to: house)
            #expect(try await anna.letters().count { $0.subject != "Neue Anmeldung" } == 1)
            try await deliver([row("S-1", "17000", "not-used")], to: house)
            #expect(try await anna.open(receipt).text.contains("Stand Abgelehnt"))
            #expect(try await anna.letters().count { $0.subject != "Neue Anmeldung" } == 2)
            try await deliver([row("S-1", "17000", "accepted")], to: house)
            #expect(try await anna.open(receipt).text.contains("Stand Erledigt"))
            #expect(try await anna.letters().count { $0.subject != "Neue Anmeldung" } == 3)
        }
    }

    @Test(arguments: Engine.all)
    func `what was not used does not touch the report that took its place`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let first = try await report(.anna, Cast.strom, Self.counter, in: house).path
            try await deliver([row("S-1", "25000", "not-used")], to: house)
            var page = try await Visitor.signedIn(.anna, house).open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            page = try await page.press("Zählerstand senden")
            let anna = page.visitor
            let letters = try await anna.letters().count
            #expect(try await deliver([row("S-1", "25000", "not-used")], to: house).unchanged == 1)
            #expect(try await anna.open(page.path).text.contains("Stand Erledigt"))
            #expect(try await anna.open(first).text.contains("25.000 kWh, nicht verwendet"))
            // The new value comes back under a name of its own.
            #expect(try await deliver([row("S-2", "17000", "accepted")], to: house).changed == 1)
            #expect(
                try await deliver([row("S-1", "25000", "not-used"), row("S-2", "17000", "accepted")], to: house)
                    .unchanged == 2)
            #expect(try await anna.letters().count == letters)
        }
    }
}
