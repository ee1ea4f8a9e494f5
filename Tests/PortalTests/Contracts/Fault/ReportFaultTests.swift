import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ReportFaultTests {
    private static let page = "/vertraege/\(Cast.internet)/stoerung"

    private func filled(_ visitor: Visitor) async throws -> VisitedPage {
        var page = try await visitor.open(Self.page)
        try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
        try page.choose("Router aus- und wieder eingeschaltet")
        try page.fill("Beschreibung", "Die Lampe ist rot.\r\nSeit heute früh.")
        try page.fill("Telefon für den Techniker", "0170 1234567")
        return page
    }

    @Test(arguments: Engine.all)
    func `a fault is documented at once, with the number sealed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await filled(anna).press("Störung melden")
            #expect(page.path.hasPrefix("/vorgaenge/V-2026-"))
            #expect(page.heading == "Störung: vollständiger Ausfall")
            #expect(page.text.contains("bis zum 22.11.2026 (§ 58 Abs. 2 TKG)"))
            #expect(page.facts.contains { $0.term == "Stand 20.11.2026" && $0.value == "0,00 €" })
            #expect(page.source.contains("Die Lampe ist rot.\nSeit heute früh."))
            #expect(page.facts.contains { $0.term == "Beschreibung" })
            #expect(page.text.contains("+49•••567"))
            let payload = try await house.store.read {
                try $0.value("SELECT payload FROM service_request", as: String.self)
            }
            #expect(payload?.contains("1234567") == false)
            let found = try await house.store.read { db in
                try db.first("SELECT id, callback_sealed FROM service_request") { (id: String, sealed: [UInt8]) in
                    (id: id, sealed: sealed)
                }
            }
            let row = try #require(found)
            #expect(house.portal.keys.text(row.sealed, in: .callback, of: row.id) == "+491701234567")
            let letters = try await anna.letters().filter { $0.subject == "Ihre Störung ist aufgenommen" }
            #expect(letters.count == 1)
            #expect(letters.first?.text?.contains("•••567") == false)
        }
    }

    @Test(arguments: Engine.all)
    func `the compensation grows with the days, and the page says why`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await filled(anna).press("Störung melden").path
            house.clock.advance(days: 5)
            var page = try await Visitor.signedIn(.anna, house).open(receipt)
            #expect(page.facts.contains { $0.term == "Stand 25.11.2026" && $0.value == "20,00 €" })
            #expect(page.text.contains("Warum diese Zahl?"))
            #expect(page.text.contains("2 × 5,00 € = 10,00 €"))
            #expect(page.text.contains("1 × 10,00 € = 10,00 €"))
            #expect(page.text.contains("§ 58 Abs. 3 TKG"))

            page = try await page.follow("Techniker kam nicht zum Termin")
            page = try await page.press("Versäumten Termin melden")
            #expect(page.facts.contains { $0.term == "Stand 25.11.2026" && $0.value == "30,00 €" })
            #expect(page.text.contains("Der Techniker kam am 25.11.2026 nicht zum vereinbarten Termin."))

            try await house.store.write(about: "test") { db in
                let now = TestClock.start.adding(days: 5)
                try db.run("UPDATE service_request SET state = 'done', closed_at = \(now)")
            }
            house.clock.advance(days: 9)
            page = try await Visitor.signedIn(.anna, house).open(page.path)
            #expect(page.facts.contains { $0.term == "Bis zum 25.11.2026" && $0.value == "30,00 €" })
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one fault, and a second report leads to the first`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var pages: [VisitedPage] = []
            for _ in 0..<4 { pages.append(try await filled(anna)) }
            try await withThrowingTaskGroup { group in
                for index in 0..<20 {
                    let page = pages[index % pages.count]
                    group.addTask { _ = try await page.press("Störung melden") }
                }
                try await group.waitForAll()
            }
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'fault'") == 1)
            let again = try await anna.open(Self.page)
            #expect(again.text.contains("Zu diesem Vertrag ist schon eine Störung gemeldet."))
            var receipt = try await again.follow("Gemeldete Störung ansehen")
            receipt = try await receipt.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(receipt.text.contains("Zurückgezogen, durch Sie"))
            #expect(!receipt.text.contains("Warum diese Zahl?"))
            #expect(try await filled(anna).press("Störung melden").path.hasPrefix("/vorgaenge/"))
        }
    }

    /// Field, what is typed, and the line of the summary.
    @Test(arguments: [
        ("Telefon für den Techniker", "", "Geben Sie eine Nummer ein"),
        ("Telefon für den Techniker", "12", ""),
        ("Gestört seit", "", "Tragen Sie ein, seit wann"), ("Gestört seit", "21.11.2026", "Der Tag darf höchstens"),
        ("Gestört seit", "19.10.2026", "Der Tag darf höchstens"), ("Gestört seit", "31.11.2026", "Diesen Tag gibt es"),
        ("Beschreibung", "\u{202E}abc", "Hier standen Zeichen"),
        ("Beschreibung", String(repeating: "a", count: 1001), "Das ist zu lang."),
    ])
    func `what cannot be is said at its field`(field: String, typed: String, words: String) async throws {
        try await TestPortal.run { house in
            var page = try await filled(try await Visitor.signedIn(.anna, house))
            try page.fill(field, typed)
            page = try await page.press("Störung melden")
            #expect(page.status == 422)
            #expect(page.problems.count == 1)
            #expect(page.problems.first?.hasPrefix(words) == true, "\(page.problems)")
        }
    }

    @Test func `electricity is the grid operator's, and who may only look reports nothing`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let strom = try await anna.open("/vertraege/\(Cast.strom)/stoerung")
            #expect(strom.text.contains("hilft der Netzbetreiber: Netz Schwerin"))
            #expect(try await anna.open("/vertraege/\(Cast.gas)/stoerung").text.contains("112"))
            let form = try await filled(anna).form(pressing: "Störung melden")
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(Self.page).status == 404)
            try await house.store.write(about: "test") { db in
                try db.give(Cast.internet, to: .ben, as: "reader", at: TestClock.start)
            }
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open(Self.page)
            #expect(page.text.contains("Störungen meldet, wem der Vertrag gehört."))
            var sent = form
            let tokens = try await ben.open("/hilfe").root?.all("input") ?? []
            sent.fields = sent.fields.map { name, value in
                (name, tokens.first { $0["name"] == name && name == "formular" }?["value"] ?? value)
            }
            #expect(try await ben.send(sent).status == 404)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }

    @Test func `the contract's page leads there`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.internet)")
            #expect(try await page.follow("Störung melden").heading == "Störung melden")
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").links.contains { $0.words == "Störung melden" })
        }
    }

    @Test(arguments: Engine.all)
    func `the number to call back is gone thirty days after the fault`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await filled(anna).press("Störung melden")
            let sealed: SQL = "SELECT COUNT(*) FROM service_request WHERE callback_sealed IS NOT NULL"
            house.clock.advance(days: 60)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count(sealed) == 1)
            let closed = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'done', closed_at = \(closed)")
            }
            house.clock.advance(days: 29)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count(sealed) == 1)
            house.clock.advance(days: 2)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count(sealed) == 0)
        }
    }
}
