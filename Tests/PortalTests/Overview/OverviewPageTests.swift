import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct OverviewPageTests {
    @Test(arguments: Engine.all)
    func `contracts, documents and what is under way`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Visitor.signedIn(.anna, house).open("/uebersicht")
            #expect(page.text.contains("Guten Tag, Anna Ahrens"))
            #expect(page.text.contains("3 neue Dokumente in Ihrem Postfach"))
            #expect(page.text.contains("Vertrag \(Cast.gas)"))
            #expect(page.text.contains("Keine offenen Vorgänge."))
            #expect(!page.text.contains("Stand der Daten"))
            #expect(page.bytes.count < 20_000)
        }
    }

    /// What somebody asked for themselves is no news to them; to the others of the contract it is.
    @Test(arguments: Engine.all)
    func `the receipt of an own request is not counted as a new document`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            _ = try await page.press("Zählerstand senden")
            _ = try await Filing(portal: house.portal).round()
            #expect(try await house.count("SELECT COUNT(*) FROM document WHERE category = 'receipt'") == 1)
            let seen = try await anna.open("/uebersicht")
            #expect(seen.text.contains("3 neue Dokumente in Ihrem Postfach"))
            let links = seen.links.filter { $0.path.hasPrefix("/postfach/") }
            #expect(!links.contains { $0.words.contains("Zählerstand") })
            #expect(try await anna.open("/postfach").links.contains { $0.words.contains("Zählerstand") })
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("/uebersicht").text.contains("2 neue Dokumente"))
        }
    }

    @Test(arguments: Engine.all)
    func `a reading that is due, and how fresh the data is`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let due = house.clock.now.day.adding(days: 10)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE contract SET next_reading_due_on = \(due) WHERE number IN (\(Cast.strom), \(Cast.internet))"
                )
                try db.run(
                    "INSERT INTO delivered_kind (kind, delivered_at) VALUES ('contracts.jsonl', \(now))")
            }
            let page = try await Visitor.signedIn(.anna, house).open("/uebersicht")
            let due2 = page.links.filter { $0.words.hasPrefix("Zählerstand melden bis") }
            #expect(due2.map(\.words) == ["Zählerstand melden bis \(due.german)"])
            #expect(due2.map(\.path) == ["/vertraege/\(Cast.strom)/zaehlerstand"])
            #expect(page.text.contains("Stand der Daten: \(now.german)"))
        }
    }

    @Test func `somebody who reads along is greeted without a name`() async throws {
        try await TestPortal.run { house in
            let page = try await Visitor.signedIn(.ben, house).open("/uebersicht")
            #expect(page.text.contains("Guten Tag"))
            #expect(!page.text.contains("Ahrens"))
            #expect(page.text.contains("1 neues Dokument"))
        }
    }

    @Test func `nothing there yet`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { try $0.run("DELETE FROM contract_access") }
            let visitor = try await Visitor.signedIn(.anna, house)
            let page = try await visitor.open("/uebersicht")
            #expect(page.links.contains { $0.path == "/registrieren/code" })
            #expect(try await visitor.open("/postfach").text.contains("Ihr Postfach ist noch leer."))
            #expect(try await visitor.open("/vertraege").links.contains { $0.path == "/registrieren/code" })
        }
    }
}
