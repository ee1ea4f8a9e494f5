import Store
import Testing
import Vocabulary

@testable import Portal

/// The worklist as a table: a short one by one person, a long one with four eyes.
@Suite struct WorkExportTests {
    /// Two rows are short here.
    private static var strict: Operator {
        var house = Operator.demo
        house.rules.officeExportRows = 2
        return house
    }

    private static func fill(_ house: TestPortal, _ count: Int) async throws -> [String] {
        let now = house.clock.now
        return try await house.store.write(about: "test") { db in
            try (0..<count).map { index in
                try db.add(
                    PaperCopyRequest(year: 2026 - index, contracts: [], address: nil),
                    contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .received,
                    promisedOn: now.day.adding(days: index), at: now
                ).number.value
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a short list is saved at once, as the filter shows it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, operator: Self.strict) { house in
            let made = try await Self.fill(house, 2)
            let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let page = try await chef.open("/service/vorgaenge?art=paper-copy").follow("Liste als Tabelle speichern")
            #expect(page.text.contains("Die Liste hat 2 Zeilen."))
            let table = try await page.press("Tabelle speichern")
            #expect(table.header("Content-Type") == "text/csv; charset=utf-8")
            let lines = table.source.split(separator: "\r\n").map(String.init)
            #expect(lines.count == 3)
            #expect(lines.first?.contains("Vorgangsnummer;Art;Vertrag;Stand") == true)
            #expect(
                lines[1].hasPrefix("\(made[0]);Rechnung auf Papier;\(Cast.strom);Eingegangen;2026-11-20;2026-11-20"))
            #expect(!table.source.contains("Ahrens"))
            let empty = try await chef.open("/service/vorgaenge/tabelle?art=complaint").press("Tabelle speichern")
            #expect(empty.source.split(separator: "\r\n").count == 1)
            let counts = try await house.store.read { db in
                try db.all("SELECT detail FROM audit_event WHERE kind = 'work-exported' ORDER BY position") {
                    (detail: String) in detail
                }
            }
            #expect(counts.count == 2 && counts[0].contains("count=2") && counts[1].contains("count=0"))
        }
    }

    @Test(arguments: Engine.all)
    func `a long list needs a second person, and is fetched once by who asked`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, operator: Self.strict) { house in
            _ = try await Self.fill(house, 3)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let ralf = try await Visitor.office(try await house.hire("Ralf", .approver), house)
            var page = try await renate.open("/service/vorgaenge/tabelle")
            #expect(page.text.contains("Ab 3 Zeilen bestätigt eine zweite Person"))
            #expect(try await page.press("Um Bestätigung bitten").status == 422)
            try page.fill("Wofür wird die Liste gebraucht?", "Monatsbericht")
            let asked = try await page.press("Um Bestätigung bitten")
            #expect(asked.text.contains("Gefragt.") && asked.text.contains("Bestätigen muss jemand anders."))
            #expect(!asked.buttons.contains("Bestätigen"))
            #expect(try await page.press("Um Bestätigung bitten").path == asked.path)
            #expect(try await house.count("SELECT COUNT(*) FROM work_export") == 1)
            let id = try await house.store.read { try $0.value("SELECT id FROM work_export", as: String.self) ?? "" }
            let own = try await renate.sendToOffice(
                "/service/vorgaenge/tabelle", [("aktion", "bestaetigen"), ("tabelle", id)])
            #expect(own.header("Location")?.hasSuffix("hinweis=selbst") == true)
            let early = try await renate.sendToOffice(
                "/service/vorgaenge/tabelle", [("aktion", "abholen"), ("tabelle", id)])
            #expect(early.header("Location")?.hasSuffix("hinweis=nicht-da") == true)

            let seen = try await ralf.open("/service/vorgaenge/tabelle")
            #expect(seen.text.contains("Monatsbericht") && seen.text.contains("3 Zeilen"))
            #expect(try await seen.press("Bestätigen").text.contains("Bestätigt."))
            let stranger = try await ralf.sendToOffice(
                "/service/vorgaenge/tabelle", [("aktion", "abholen"), ("tabelle", id)])
            #expect(stranger.header("Location")?.hasSuffix("hinweis=nicht-da") == true)
            let mine = try await renate.open("/service/vorgaenge/tabelle")
            let table = try await mine.press("Tabelle abholen")
            #expect(table.source.split(separator: "\r\n").count == 4)
            #expect(try await mine.press("Tabelle abholen").text.contains("Diese Tabelle gibt es nicht mehr."))
            let kinds = try await house.store.read { db in
                try db.all(
                    """
                    SELECT kind FROM audit_event WHERE kind LIKE 'export-%' OR kind = 'work-exported' ORDER BY position
                    """
                ) { (kind: String) in kind }
            }
            #expect(kinds == ["export-asked", "export-confirmed", "work-exported"])
        }
    }

    /// The list goes on living while somebody looks at it: what was looked at is what leaves the house.
    @Test(arguments: Engine.all)
    func `what was confirmed is what is fetched, whatever came meanwhile`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, operator: Self.strict) { house in
            let made = try await Self.fill(house, 3)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let ralf = try await Visitor.office(try await house.hire("Ralf", .approver), house)
            var page = try await renate.open("/service/vorgaenge/tabelle")
            try page.fill("Wofür wird die Liste gebraucht?", "Monatsbericht")
            _ = try await page.press("Um Bestätigung bitten")
            let rows = try await ralf.open("/service/vorgaenge/tabelle").follow("Diese Liste ansehen")
            for number in made { #expect(rows.text.contains(number)) }
            #expect(rows.text.contains("Zeile 1 bis 3 von 3."))
            _ = try await ralf.open("/service/vorgaenge/tabelle").press("Bestätigen")
            let later = try await Self.fill(house, 4)
            try await house.store.write(about: "test") {
                try $0.run(
                    """
                    UPDATE service_request SET state = 'done', closed_at = \(TestClock.start) WHERE number = \(made[0])
                    """)
            }
            let table = try await renate.open("/service/vorgaenge/tabelle").press("Tabelle abholen")
            let lines = table.source.split(separator: "\r\n").map(String.init)
            #expect(lines.count == 4)
            for number in made { #expect(lines.contains { $0.hasPrefix("\(number);") && $0.contains("Eingegangen") }) }
            for number in later { #expect(!table.source.contains(number)) }
            #expect(try await house.count("SELECT COUNT(*) FROM work_export_part") == 0, "nothing of it stays")
        }
    }

    /// Asked for before its rows were kept, or with some of them gone: it is asked for again.
    @Test(arguments: Engine.all)
    func `without all its rows nothing leaves`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, operator: Self.strict) { house in
            _ = try await Self.fill(house, 3)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let ralf = try await Visitor.office(try await house.hire("Ralf", .approver), house)
            var page = try await renate.open("/service/vorgaenge/tabelle")
            try page.fill("Wofür wird die Liste gebraucht?", "Monatsbericht")
            _ = try await page.press("Um Bestätigung bitten")
            _ = try await ralf.open("/service/vorgaenge/tabelle").press("Bestätigen")
            let mine = try await renate.open("/service/vorgaenge/tabelle")
            try await house.store.write(about: "test") { try $0.run("DELETE FROM work_export_part") }
            #expect(try await mine.press("Tabelle abholen").text.contains("Fragen Sie noch einmal."))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'work-exported'") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `rows nobody fetched are forgotten after two days`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, operator: Self.strict) { house in
            _ = try await Self.fill(house, 3)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            var page = try await renate.open("/service/vorgaenge/tabelle")
            try page.fill("Wofür wird die Liste gebraucht?", "Monatsbericht")
            _ = try await page.press("Um Bestätigung bitten")
            let parts = "SELECT COUNT(*) FROM work_export_part" as SQL
            #expect(try await house.count(parts) == 1)
            house.clock.advance(hours: 49)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count(parts) == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM work_export") == 1)
        }
    }

    private static func export(_ confirmed: Bool?, decided: Instant?, fetched: Instant?) -> WorkExport {
        WorkExport(
            id: ID(), askedBy: ID(), askerName: "x", askedAt: TestClock.start, query: "", rows: 3, reason: "x",
            isConfirmed: confirmed, decidedAt: decided, fetchedAt: fetched)
    }

    @Test func `waits a day, and is there a day`() {
        let (asked, late) = (TestClock.start, TestClock.start.adding(hours: 24))
        let soon = asked.adding(hours: 23)
        #expect(Self.export(nil, decided: nil, fetched: nil).standing(at: soon) == .waits)
        #expect(Self.export(nil, decided: nil, fetched: nil).standing(at: late) == .lapsed)
        #expect(Self.export(false, decided: soon, fetched: nil).standing(at: late) == .refused)
        #expect(Self.export(true, decided: soon, fetched: nil).standing(at: late) == .confirmed)
        #expect(Self.export(true, decided: soon, fetched: nil).standing(at: soon.adding(hours: 24)) == .lapsed)
        #expect(Self.export(true, decided: soon, fetched: soon).standing(at: soon) == .fetched)
    }

    @Test(arguments: [(2, false), (3, true)])
    func `the operator says how long a list is for one person`(rows: Int, needsTwo: Bool) {
        #expect(WorkExport.needsTwo(rows, Self.strict) == needsTwo)
        #expect(!WorkExport.needsTwo(500, .demo) && WorkExport.needsTwo(501, .demo))
    }
}
