import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct LedgerPageTests {
    private static let path = "/vertraege/\(Cast.strom)/zahlungen"
    private static let demand =
        #"{"external_id":"P-1","contract":"300001001","kind":"instalment","booked_on":"2026-11-02","due_on":"2026-11-02","amount_eur":"85.00","open_eur":"85.00"}"#
    private static let payment =
        #"{"external_id":"P-2","contract":"300001001","kind":"payment","booked_on":"2026-11-16","amount_eur":"85.00","open_eur":"0.00","iban":"DE89370400440532013000"}"#

    /// An instalment that is open.
    static func owe(_ house: TestPortal) async throws {
        #expect(try await deliver([demand], house).refused == 0)
    }

    private static func deliver(_ rows: [String], _ house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(rows.joined(separator: "\n") + "\n", to: "payments.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    @Test(arguments: Engine.all)
    func `what was never delivered is not shown, and the page says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").links.contains { $0.path == Self.path })
            let page = try await anna.open(Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("keine Zahlungen übergeben") && page.text.contains(house.portal.operator.phone))
            #expect(!page.text.contains("Kontostand") && !page.text.contains("0,00"))
            #expect(try await anna.open("\(Self.path).csv").status == 404)
        }
    }

    @Test(arguments: Engine.all)
    func `an open amount shows on card, contract and page, until it is paid`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(try await Self.deliver([Self.demand], house).files["payments.jsonl"]?.added == 1)
            #expect(try await Self.deliver([Self.demand], house).isWithoutChange)
            let anna = try await Visitor.signedIn(.anna, house)
            let german = "85,00 €"
            for path in ["/uebersicht", "/vertraege", "/vertraege/\(Cast.strom)"] {
                let page = try await anna.open(path)
                #expect(page.links.contains { $0.path == Self.path && $0.words == "Offen: \(german)" }, "\(path)")
            }
            var page = try await anna.open("/vertraege/\(Cast.strom)").follow("Zahlungen")
            #expect(page.facts.contains { $0.term == "Kontostand" && $0.value == "\(german) zu zahlen" })
            #expect(page.facts.contains { $0.term == "Offen" && $0.value == "\(german) seit dem 02.11.2026" })
            #expect(page.facts.contains { $0.term == "Stand der Daten" })
            #expect(page.text.contains("offen seit 02.11.2026") && page.text.contains("rufen Sie uns an"))

            let paid = Self.demand.replacing(#""open_eur":"85.00""#, with: #""open_eur":"0.00""#)
            let report = try await Self.deliver([paid, Self.payment], house)
            #expect(report.files["payments.jsonl"]?.changed == 1 && report.files["payments.jsonl"]?.added == 1)
            page = try await anna.open(Self.path)
            #expect(page.facts.contains { $0.term == "Kontostand" && $0.value == "ausgeglichen" })
            #expect(page.text.contains("bezahlt") && page.text.contains("Ihre Zahlung"))
            #expect(page.text.contains(Visitor.shownIBAN) && !page.text.contains("3704"))
            #expect(try await !anna.open("/uebersicht").text.contains("Offen:"))
            anna.setCookie("sprache", "en")
            #expect(try await anna.open(Self.path).text.contains("Your payment"))
        }
    }

    /// A delivery of other files says nothing about what was paid.
    @Test(arguments: Engine.all)
    func `the day of the data is that of the bookings, by file and by program`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Self.deliver([Self.demand], house)
            let first = house.clock.now
            house.clock.advance(days: 2)
            let folder = try ImportFolder(in: house.folder)
            try folder.write("\(ImportFolder.tariff)\n", to: "tariffs.jsonl")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
            #expect(try await house.store.read { try $0.lastDelivery() } == first)
            let page = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(page.fact("Stand der Daten") == first.german)

            house.clock.advance(days: 1)
            let row = Self.demand.replacing(#""external_id":"P-1","#, with: "")
            let program = try await Program(house)
            #expect(try await program.ask("PUT", "/api/v1/payments/P-1", row).status == 200)
            #expect(try await house.store.read { try $0.lastDelivery() } == house.clock.now)
            house.clock.advance(days: 1)
            #expect(try await program.ask("PUT", "/api/v1/payments/P-9", "{}").status == 422)
            #expect(
                try await house.store.read { try $0.lastDelivery() } == house.clock.now.adding(days: -1))
        }
    }

    @Test(arguments: Engine.all)
    func `the table holds every booking, oldest first, with the balance after it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let titled = Self.demand.replacing(#""due_on""#, with: #""title":"=Abschlag; neu","due_on""#)
            _ = try await Self.deliver([titled, Self.payment.replacing("0.00", with: "15.00")], house)
            let anna = try await Visitor.signedIn(.anna, house)
            let table = try await anna.open(Self.path).follow("Als Tabelle speichern (CSV)")
            #expect(table.header("Content-Disposition")?.contains("2026-11-20_Zahlungen_\(Cast.strom).csv") == true)
            let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count == 3)
            #expect(lines[1] == "02.11.2026;\"'=Abschlag; neu\";02.11.2026;85;85;offen seit 02.11.2026;155")
            #expect(lines[2].hasSuffix(";;-85;-15;davon \(Money(cents: 1500).german) Guthaben;70"))
        }
    }

    /// As for bills: who may read a contract sees what was booked, but no account.
    @Test(arguments: Engine.all)
    func `readers see the bookings without accounts, strangers nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await Self.deliver([Self.demand, Self.payment], house)
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open(Self.path)
            #expect(page.text.contains("Ihre Zahlung") && !page.text.contains("DE••"))
            #expect(!page.links.contains { $0.path.hasSuffix("/bankverbindung") })
            let clara = try await Visitor.signedIn(.clara, house)
            for path in [Self.path, "\(Self.path).csv"] { #expect(try await clara.open(path).status == 404) }
            #expect(try await ben.open("/vertraege/\(Cast.gas)/zahlungen").status == 404)
            let subject = try #require(try await house.store.read { try $0.dataSubject(Cast.ben.account) })
            #expect(try await house.store.read { try ExportTable.ledger.page($0, subject, "", 10) }.isEmpty)
            let own = try #require(try await house.store.read { try $0.dataSubject(Cast.anna.account) })
            let rows = try await house.store.read { try ExportTable.ledger.page($0, own, "", 10) }
            #expect(rows.map { $0[2] } == [.text("instalment"), .text("payment")])
            #expect(rows.last?.last == .text(Visitor.shownIBAN))
        }
    }

    @Test(arguments: [
        (#""kind":"instalment""#, #""kind":"gift""#, "kind is none of"),
        (#""amount_eur":"85.00""#, #""amount_eur":"0.00""#, "amount_eur is zero"),
        (#""amount_eur":"85.00""#, #""amount_eur":"80.00""#, "open_eur lies above amount_eur"),
        (#""amount_eur":"85.00""#, #""amount_eur":"-85.00""#, "amount_eur is not an amount"),
        (#","open_eur":"85.00""#, "", "open_eur is missing"),
        (#""due_on":"2026-11-02","#, "", "due_on belongs to an instalment"),
        (#""kind":"instalment""#, #""kind":"payment""#, "due_on belongs to an instalment"),
        (
            #""kind":"instalment","booked_on":"2026-11-02","due_on":"2026-11-02""#,
            #""kind":"payout","booked_on":"2026-11-02""#, "open_eur of payout is 0.00"
        ),
        (#""booked_on":"2026-11-02""#, #""booked_on":"2026-11-21""#, "booked_on lies ahead"),
        ("300001001", "K-9", "contract K-9 is not known"),
        (#""due_on""#, #""title":"von DE89370400440532013000","due_on""#, "title names an account"),
        (#""due_on""#, #""iban":"DE88370400440532013000","due_on""#, "iban is not a IBAN"),
        (#""due_on""#, #""title":"a\u0007b","due_on""#, "title is not a text"),
    ])
    func `a row that cannot stand is named`(part: String, instead: String, reason: String) async throws {
        try await TestPortal.run { house in
            let report = try await Self.deliver([Self.demand.replacing(part, with: instead)], house)
            #expect(report.refusals.count == 1)
            #expect(report.refusals.first?.reason.hasPrefix(reason) == true, "\(report.refusals)")
            #expect(try await house.count("SELECT COUNT(*) FROM ledger_entry") == 0)
        }
    }

    @Test func `a booking stays with its contract, and many show the newest`() async throws {
        try await TestPortal.run { house in
            _ = try await Self.deliver([Self.demand], house)
            let moved = Self.demand.replacing(Cast.strom, with: Cast.gas)
            #expect(
                try await Self.deliver([moved], house).refusals.map(\.reason) == ["the contract of P-1 never changes"])
            let rows = (1...70).map { Self.demand.replacing("P-1", with: "Q-\($0)") }
            #expect(try await Self.deliver(rows, house).files["payments.jsonl"]?.added == 70)
            let page = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(page.text.contains("11 ältere Buchungen stehen in der Tabelle."))
        }
    }
}
