import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct RequestPagesTests {
    private func report(_ visitor: Visitor, _ value: String) async throws -> VisitedPage {
        var page = try await visitor.open("/vertraege/\(Cast.strom)/zaehlerstand")
        try page.fill("Zählerstand", value)
        return try await page.press("Zählerstand senden")
    }

    @Test func `without requests the list says what belongs here`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/vorgaenge").text.contains("Bisher gibt es keine Vorgänge."))
        }
    }

    @Test(arguments: Engine.all)
    func `a request shows what was told, what happens next and its receipt`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await report(anna, "17000")
            #expect(page.heading == "Zählerstand vom 20.11.2026")
            #expect(page.text.contains("Angekommen."))
            let terms = page.facts.map(\.term)
            #expect(terms.contains("Vorgangsnummer"))
            #expect(page.facts.contains { $0.term == "Seit dem 20.11.2025" && $0.value == "3.500 kWh" })
            let first = try await page.follow("Beleg als PDF öffnen")
            #expect(first.header("Content-Type") == "application/pdf")
            #expect(first.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(first.header("Content-Disposition")?.contains("2026-11-20_Zaehlerstand_300001001_V-2026-") == true)
            house.clock.advance(minutes: 20)
            #expect(try await anna.open(first.path).bytes == first.bytes)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(first.path).status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `the receipt comes into the mailbox once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await report(anna, "17000")
            // Two processes at the same time.
            async let one = Filing(portal: house.portal).round()
            async let other = Filing(portal: house.portal).round()
            _ = try await (one, other)
            let count = try await house.store.read { db in
                try db.value(
                    "SELECT COUNT(*) FROM document WHERE category = \(DocumentCategory.receipt)", as: Int.self)
            }
            #expect(count == 1)
            #expect(try await house.store.read { try $0.waitingReceipts() }.count == 0)
        }
    }

    @Test(arguments: ["V-2026-000000", "v-2026-123456", "4711", "V-2026-12345a"])
    func `an unknown number does not exist`(number: String) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/vorgaenge/\(number)").status == 404)
        }
    }
}
