import Store
import Testing
import Vocabulary

@testable import Portal

/// „Offen“ says why wherever it stands: on the cards, on the page of the contract and on the page of its payments.
@Suite struct OverdueWhyTests {
    private static func row(_ key: String, _ open: String, due: String, contract: String = Cast.strom) -> String {
        """
        {"external_id":"\(key)","contract":"\(contract)","kind":"instalment","booked_on":"2026-10-01","due_on":"\(due)",\
        "amount_eur":"85.00","open_eur":"\(open)"}
        """
    }

    private static func deliver(_ rows: [String], _ house: TestPortal) async throws {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "payments.jsonl")
        #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
    }

    private static func cells(_ page: VisitedPage, _ title: String) throws -> [[String]] {
        let whys = page.root?.all("details").filter { $0.first("summary")?.text == "Warum diese Zahl? \(title)" } ?? []
        let why = try #require(whys.first, "\(page.path): \(title)")
        return why.all("tbody").flatMap { $0.all("tr") }.map { row in row.all("th", "td").map(\.text) }
    }

    @Test(arguments: Engine.all)
    func `what is open names its bookings on cards, contract and page of payments`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            // Half paid, not paid, paid, not due yet: the first two are open.
            try await Self.deliver(
                [
                    Self.row("A", "40.00", due: "2026-10-01"), Self.row("B", "85.00", due: "2026-11-02"),
                    Self.row("C", "0.00", due: "2026-09-01"), Self.row("D", "85.00", due: "2026-12-01"),
                    Self.row("E", "12.00", due: "2026-11-02", contract: Cast.gas),
                ], house)
            let anna = try await Visitor.signedIn(.anna, house)
            for (path, title) in [
                ("/uebersicht", "Offen, Vertrag \(Cast.strom)"), ("/vertraege", "Offen, Vertrag \(Cast.strom)"),
                ("/vertraege/\(Cast.strom)", "Offen"), ("/vertraege/\(Cast.strom)/zahlungen", "Offen"),
            ] {
                let page = try await anna.open(path)
                let rows = try Self.cells(page, title)
                #expect(rows.map { $0.dropFirst().first } == ["40,00 €", "85,00 €"], "\(path)")
                #expect(rows.allSatisfy { $0.first == "Abschlag, gebucht am 01.10.2026" }, "\(path)")
                #expect(rows.first?.last?.hasPrefix("fällig am 01.10.2026; aus unserer Abrechnung, Stand ") == true)
                #expect(FigureRules.marks(page).contains { FigureRules.kind($0) == .overdue }, "\(path)")
                #expect(page.text.contains("noch nicht bezahlt ist: 125,00 €"), "\(path)")
            }
            let cards = try await anna.open("/vertraege")
            #expect(try Self.cells(cards, "Offen, Vertrag \(Cast.gas)").map { $0.dropFirst().first } == ["12,00 €"])
            // Who reads one contract sees what is open of it, and of no other.
            let ben = try await Visitor.signedIn(.ben, house).open("/vertraege")
            #expect(try Self.cells(ben, "Offen, Vertrag \(Cast.strom)").count == 2)
            #expect(!ben.text.contains("Offen, Vertrag \(Cast.gas)"))
            let rows = try await house.store.read {
                try $0.overdueEntries(for: Cast.clara.account, of: nil, today: house.clock.today).count
            }
            #expect(rows == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `the numbers make up the sum however many bookings are open`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let rows = (0..<15).map { Self.row("N-\($0)", "10.00", due: "2026-10-0\(1 + $0 % 9)") }
            try await Self.deliver(rows, house)
            let anna = try await Visitor.signedIn(.anna, house)
            for (path, title) in [
                ("/uebersicht", "Offen, Vertrag \(Cast.strom)"), ("/vertraege/\(Cast.strom)/zahlungen", "Offen"),
            ] {
                let cells = try Self.cells(try await anna.open(path), title)
                #expect(cells.count == OverdueBookings.most + 1, "\(path)")
                #expect(cells.last?.prefix(2) == ["Weitere offene Buchungen", "30,00 €"], "\(path)")
            }
            anna.setCookie("sprache", "en")
            let english = try await anna.open("/uebersicht").text
            #expect(english.contains("Why this number? Overdue, contract \(Cast.strom)"))
        }
    }

    @Test func `nothing open has no why`() async throws {
        try await TestPortal.run { house in
            try await Self.deliver([Self.row("A", "0.00", due: "2026-10-01")], house)
            let anna = try await Visitor.signedIn(.anna, house)
            for path in ["/uebersicht", "/vertraege/\(Cast.strom)", "/vertraege/\(Cast.strom)/zahlungen"] {
                let marks = FigureRules.marks(try await anna.open(path))
                #expect(!marks.contains { FigureRules.kind($0) == .overdue }, "\(path)")
            }
        }
    }
}
