import Store
import Testing
import Vocabulary

@testable import Portal

/// Prices before an order are those of the day supply begins. Today is Friday, 20 November 2026.
@Suite struct PricedOnBeginningTests {
    private static func announce(_ house: TestPortal) async throws {
        try await Ordering.moveIn(house)
        try await house.store.write(about: "test") { db in
            for name in ["Strom Neu", "Strom Fest"] {
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                    VALUES (\(Cast.id("tariff \(name)", of: Tariff.self)), '2027-02-01', 310000, 12000)
                    """)
            }
        }
    }

    private static func card(_ name: String, _ page: VisitedPage) throws -> String {
        try #require(page.main?.all("article").first { $0.first("h3")?.text == name }).text
    }

    @Test(arguments: Engine.all)
    func `the cards show the prices of the day that is wished, and what is announced after it`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Self.announce(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderAt()
            try page.fill("Oder: Jahresverbrauch in kWh", "3500")
            page = try await page.press("Gesamtpreis ausrechnen")
            // As soon as it can be without asking for more: after the time to withdraw.
            #expect(page.text.contains("Alle Preise gelten für einen Beginn am 12.12.2026."))
            let now = try Self.card("Strom Neu", page)
            #expect(now.contains("30,00 ct/kWh") && now.contains("1.170,00 €"))
            #expect(now.contains("Schon angekündigt ab 01.02.2027") && now.contains("31,00 ct/kWh"))
            // A guarantee of the whole price keeps it away.
            #expect(try !Self.card("Strom Fest", page).contains("Schon angekündigt"))
            try page.fill("Gewünschter Beginn", "irgendwann")
            page = try await page.press("Gesamtpreis ausrechnen")
            #expect(page.status == 422 && page.problems.count == 1)
            try page.fill("Gewünschter Beginn", "1.3.2027")
            page = try await page.press("Gesamtpreis ausrechnen")
            #expect(page.text.contains("Alle Preise gelten für einen Beginn am 01.03.2027."))
            let later = try Self.card("Strom Neu", page)
            #expect(later.contains("31,00 ct/kWh") && later.contains("1.205,00 €"))
            #expect(!later.contains("30,00 ct/kWh") && !later.contains("Schon angekündigt"))
            // The day goes on to the next step, and another one there counts for what is ordered.
            page = try await page.press("Strom Neu wählen")
            #expect(try page.value(of: "Gewünschter Beginn") == "1.3.2027")
            try page.choose("Anlass", "Einzug in eine neue Wohnung")
            try page.fill("Gewünschter Beginn", "01.01.2027")
            let receipt = try await page.press("Weiter").payByTransfer().press(Ordering.button)
            #expect(receipt.fact("Arbeitspreis") == "30,00 ct/kWh" && receipt.fact("Beginn") == "01.01.2027")
            #expect(receipt.fact("Schon angekündigt ab 01.02.2027")?.contains("31,00 ct/kWh") == true)
            let tariffs = try await anna.orderAt()
            #expect(tariffs.text.contains("Alle Preise gelten für einen Beginn am 12.12.2026."))
        }
    }

    @Test func `never priced before the first day or after the last that can be ordered`() {
        var random = DemoRandom(seed: 66)
        for _ in 0..<20_000 {
            let today = Day(unchecked: "2025-06-06").adding(days: random.number(0...3000))
            let rule = NewContractRule(
                moves: MoveRule(today: today, gasRetroactiveDays: 0, internetRetroactiveDays: 0),
                internetWorkingDays: 10, houseConnectionWeeks: random.number(0...100))
            let commodity = random.pick(Commodity.allCases, orElse: .strom)
            let first = rule.earliest(commodity, .moveIn, random.chance(50) ? .there : .inTheStreet)
            let wished = random.chance(80) ? today.adding(days: random.number(-500...900)) : nil
            let start = rule.start(
                wished: wished, first: first, confirmedBy: WorkingDays.adding(random.number(1...30), to: today))
            #expect(start.earliest >= first)
            #expect(start.earliest <= max(first, today.adding(days: MoveRule.mostDaysAhead)))
            if let wished, wished >= first, wished <= today.adding(days: MoveRule.mostDaysAhead) {
                #expect(start.earliest == wished)
            }
            #expect(start.regular > start.lastDayToWithdraw && start.regular >= start.earliest)
        }
    }
}
