import Store
import Testing
import Vocabulary

@testable import Portal

/// „Warum diese Zahl?“ of the instalment: each sum comes out.
@Suite struct InstalmentWhysTests {
    private func euros(_ words: String) throws -> Int {
        let number = words.replacing(".", with: "").replacing("€", with: "").replacing(",", with: "").trimmed
        return try #require(Int(number.replacing("−", with: "-")), "\(words)")
    }

    @Test(arguments: Engine.all)
    func `instalment, forecast, proposal and limits`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let page = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
            let instalment = try MeterWhysTests.why(page, "Abschlag heute").rows
            #expect(instalment["Verbrauch"]?.number == "3.500 kWh")
            #expect(instalment["Verbrauch"]?.source.contains("Stand der Abrechnung bis 31.08.2026") == true)
            // 3,500 kWh · 34.20 ct + 142.80 € = 1,339.80 €, a twelfth is 111.65 €.
            #expect(instalment["Kosten im Jahr"]?.number == "1.339,80 €")
            #expect(instalment["Gerundet auf ganze Euro"]?.number == "112,00 €")

            let forecast = try MeterWhysTests.why(page, "Vorausgesagte Abrechnung").rows
            let lines = forecast.filter { $0.key.contains("01.09.2026 bis 31.08.2027") }
            #expect(lines.count == 2)
            let cost = try lines.values.map { try euros($0.number) }.reduce(0, +)
            #expect(forecast["Bis heute fällig gewesen"]?.number == "255,00 €")
            #expect(forecast["Noch fällig bis dahin"]?.number == "765,00 €")
            let words = try #require(page.facts.first { $0.term == "Kosten, etwa" }?.value)
            #expect(try (euros(words) * 100 - cost).magnitude <= 50)

            let proposal = try MeterWhysTests.why(page, "Unser Vorschlag")
            let (paid, fixed) = (
                try euros(proposal.rows["Bis heute fällig gewesen"]?.number ?? ""),
                try euros(proposal.rows["Nicht mehr zu ändern"]?.number ?? "0")
            )
            let count = try #require(
                proposal.rows["Zahlungen, die sich ändern lassen"]?.number.split(separator: " ").first.flatMap {
                    Int($0)
                })
            // The nearest whole euro.
            let even = Int((Double(cost - paid - fixed) / Double(count) / 100).rounded())
            #expect(proposal.words.contains("= \(even) €, gerundet auf ganze Euro"))
            #expect(page.text.contains("Unser Vorschlag: \(even) €."))

            let limits = try MeterWhysTests.why(page, "Grenzen")
            #expect(limits.words.contains("77 € bis 170 €"))
            #expect(limits.rows["Nach unten"]?.source == "unsere Regel für alle Verträge")
            #expect(limits.rows["Nach oben"]?.number == "+100 %")
        }
    }

    @Test func `limits of the billing system are named as such`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET instalment_lowest = 8000 WHERE number = \(Cast.strom)")
            }
            let page = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
            let limits = try MeterWhysTests.why(page, "Grenzen")
            #expect(limits.rows["Nach unten"]?.number == "80,00 €")
            #expect(limits.rows["Nach unten"]?.source == "aus unserer Abrechnung, für diesen Vertrag")
        }
    }

    private static func entry(
        _ key: String, _ kind: LedgerEntry.Kind, booked: String, due: String? = nil, _ cents: Int64, open: Int64
    ) -> LedgerEntry {
        LedgerEntry(
            key: key, kind: kind, bookedOn: Day(unchecked: booked), dueOn: due.map { Day(unchecked: $0) },
            amount: Money(cents: cents), open: Money(cents: open), title: nil, titleEnglish: nil, shownIBAN: nil)
    }

    @Test func `the balance is what is open`() {
        let ledger = Ledger(
            [
                Self.entry("1", .instalment, booked: "2026-10-01", due: "2026-10-01", 8500, open: 8500),
                Self.entry("2", .instalment, booked: "2026-11-25", due: "2026-12-01", 8500, open: 8500),
                Self.entry("3", .credit, booked: "2026-11-02", 2000, open: 2000),
                Self.entry("4", .payment, booked: "2026-09-01", 8500, open: 0),
            ], today: Day(unchecked: "2026-11-20"))
        let why = LedgerWhy.why(ledger, deliveredAt: nil)
        #expect(why.formula.german.contains("85,00 € + 85,00 € − 20,00 € = 150,00 € zu zahlen"))
        #expect(why.inputs.map(\.value.german).sorted() == ["85,00 €", "85,00 €", "−20,00 €"])
        #expect(why.inputs.contains { $0.source.german.hasPrefix("fällig am 01.10.2026") })
    }
}
