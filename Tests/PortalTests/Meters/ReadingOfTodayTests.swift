import Store
import Testing
import Vocabulary

@testable import Portal

/// The form on a day that has its reading already. Today is 20 November 2026.
@Suite struct ReadingOfTodayTests {
    private static let page = "/vertraege/\(Cast.strom)/zaehlerstand"

    private func report(_ visitor: Visitor, _ value: String) async throws {
        var page = try await visitor.open(Self.page)
        try page.fill("Zählerstand", value)
        #expect(try await page.press("Zählerstand senden").path.hasPrefix("/vorgaenge/"))
    }

    @Test(arguments: Engine.all)
    func `it is shown, and nothing is expected any more`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            try await report(anna, "17000")
            let page = try await anna.open(Self.page)
            #expect(page.text.contains("Von heute ist schon ein Stand gespeichert: 17.000 kWh"))
            #expect(page.text.contains("(übernommen)"))
            #expect(page.text.contains("an einem anderen Tag abgelesen"))
            #expect(page.text.contains("Davor: 13.500 kWh am 20.11.2025"))
            #expect(!page.text.contains("Wir erwarten heute"))
            #expect(try page.value(of: "Abgelesen am") == "")
        }
    }

    @Test func `another day can be reported`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            try await report(anna, "17000")
            var page = try await anna.open(Self.page)
            try page.fill("Abgelesen am", "18.11.2026")
            try page.fill("Zählerstand", "16990")
            page = try await page.press("Zählerstand senden")
            #expect(page.heading == "Zählerstand vom 18.11.2026")
        }
    }

    @Test(arguments: Engine.all)
    func `the same day again shows what is stored and is no mistake`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            try await report(anna, "17000")
            var page = try await anna.open(Self.page)
            try page.fill("Abgelesen am", "20.11.2026")
            try page.fill("Zählerstand", "17001")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 200)
            #expect(page.text.contains("ist schon ein Stand gespeichert: 17.000 kWh"))
            // It is said once.
            #expect(!page.text.contains("Von heute ist schon ein Stand gespeichert"))
        }
    }

    @Test func `one of two registers is still expected`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO meter_reading (id, register_id, read_on, thousandths, source, status, stored_at)
                    VALUES ('0123456789abcdef0123456789abcdef', \(Cast.register(Cast.twoRegisters, .peak)),
                            '2026-11-20', 24200000, 'grid-operator', 'accepted', \(house.clock.now))
                    """)
            }
            let clara = try await Visitor.signedIn(.clara, house)
            let page = try await clara.open("/vertraege/\(Cast.twoRegisters)/zaehlerstand")
            #expect(page.text.contains("Von heute ist schon ein Stand gespeichert: 24.200 kWh Hochtarif (HT)"))
            #expect(page.text.contains("Wir erwarten heute"))
            #expect(try page.value(of: "Abgelesen am") == "20.11.2026")
        }
    }
}
