import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BillPageTests {
    private static let list = "/vertraege/\(Cast.strom)/rechnungen"

    /// The sample names no document; here it is the one that lies in the mailbox.
    private static let withPaper = SampleBill.row.replacing(
        #""document":"D-1""#, with: #""document":"\#(Cast.strom)""#)

    @Test(arguments: Engine.all)
    func `every line is explained, from the contract to the sum`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            #expect(try await SampleBill.deliver([Self.withPaper], house).files["bills.jsonl"]?.added == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)").follow("Rechnungen")
            #expect(page.path == Self.list)
            for words in [
                "Jahresabrechnung 2026-100417", "01.11.2025 – 31.10.2026", "2.740 kWh", "948,21 €", "48,21 € zu zahlen",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(
                page.links.contains {
                    $0.words == "PDF zu 2026-100417" && $0.path == "/postfach/\(Cast.document(Cast.strom))"
                })
            page = try await page.follow("Jahresabrechnung 2026-100417")
            #expect(page.heading == "Rechnung 2026-100417")
            for words in [
                "640 kWh × 29,90 ct/kWh = 191,36 €", "2.100 kWh × 30,90 ct/kWh = 648,90 €",
                "365 Tage × 155,88 € je 365 Tage = 155,88 €", "Treuebonus", "fester Betrag", "−47,93 €",
                "2.740 kWh × 2,05 ct/kWh = 56,17 €", "Das Geld erhält der Bund.", "§ 3 Stromsteuergesetz",
                "Auf dieser Rechnung: 840,26 €.", "Darin auf dieser Rechnung: 56,17 € netto.",
                "Zusammen 900,00 € aus 12 Zahlungen.", "16.281 kWh − 13.541 kWh = 2.740 kWh",
                "von unserem Ableser abgelesen", "Im Jahr davor waren es 2.910 kWh: jetzt 170 kWh weniger.",
                "Zahlen Sie den Betrag bis zum 24.11.2026.",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(page.facts.contains { $0.term == "Es bleibt" && $0.value == "48,21 € zu zahlen" })
            #expect(page.facts.contains { $0.term == "Zu zahlen bis" && $0.value == "24.11.2026" })
            #expect(!page.text.contains("geschätzt oder ersetzt"))
            anna.setCookie("sprache", "en")
            page = try await anna.open(page.path)
            #expect(page.text.contains("Bonus for staying") && page.text.contains("The federal state receives it."))
        }
    }

    /// From cubic metres to kilowatt-hours by the bill's own figures; an estimate is said.
    @Test(arguments: Engine.all)
    func `gas is worked out step by step, and a final credit is paid out`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await SampleBill.deliver([SampleBill.gas], house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.gas)/verbrauch").follow("Rechnungen")
            #expect(page.text.contains("nicht im Postfach"))
            page = try await page.follow("Schlussrechnung 2026-100418")
            for words in [
                "1.500 m³ × 0,9599 = 1.439,85 m³", "1.439,85 m³ × 11,253 kWh/m³ = 16.202,632 kWh",
                "Abgerechnet: 16.203 kWh", "geschätzt oder ersetzt", "57,47 € Guthaben",
                "innerhalb von zwei Wochen aus (§ 40c Abs. 3 EnWG)", "Die Umsatzsteuer kommt am Ende dazu.",
                "liegt nicht in Ihrem Postfach",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(!page.text.contains("davor"))
        }
    }

    @Test(arguments: Engine.all)
    func `the paper leads to its lines, and both lead on when something is wrong`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await SampleBill.deliver([Self.withPaper], house)
            let anna = try await Visitor.signedIn(.anna, house)
            let paper = try await anna.open("/postfach/\(Cast.document(Cast.strom))")
            let bill = try await paper.follow("Diese Rechnung erklärt")
            #expect(bill.heading == "Rechnung 2026-100417")
            #expect(try await bill.follow("Rechnung im Postfach").path == paper.path)
            let question = try await bill.follow("Rechnung erklären oder beanstanden")
            #expect(try await question.follow("Diese Rechnung erklärt").path == bill.path)
            var page = try await bill.follow("Beschwerde zu dieser Rechnung")
            #expect(
                try page.value(of: "Ihre Beschwerde").contains("Es geht um die Rechnung 2026-100417 vom 10.11.2026."))
            try page.fill("Ihre Beschwerde", "Rechnung 2026-100417: Der Endstand ist falsch.")
            page = try await page.press("Beschwerde senden")
            #expect(page.text.contains("Der Endstand ist falsch."))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'complaint'") == 1)
        }
    }

    /// As for the document: who may read a contract sees its bills, and is led to nothing they may not do.
    @Test(arguments: Engine.all)
    func `readers see the lines, strangers nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            _ = try await SampleBill.deliver([Self.withPaper, SampleBill.gas], house)
            let anna = try await Visitor.signedIn(.anna, house)
            let gas = try await anna.open("/vertraege/\(Cast.gas)/rechnungen").follow("Schlussrechnung 2026-100418")
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open(Self.list).follow("Jahresabrechnung 2026-100417")
            #expect(page.text.contains("640 kWh × 29,90 ct/kWh = 191,36 €"))
            #expect(page.text.contains("Nachfragen kann, wem der Vertrag gehört"))
            #expect(!page.links.contains { $0.path.contains("beschwerde?vertrag") || $0.path.hasSuffix("erklaeren") })
            let clara = try await Visitor.signedIn(.clara, house)
            for path in [Self.list, page.path] { #expect(try await clara.open(path).status == 404) }
            #expect(try await ben.open(gas.path).status == 404)
            // Another contract's bill, asked for by way of one's own.
            let id = String(gas.path.split(separator: "/").last ?? "")
            #expect(try await ben.open("\(Self.list)/\(id)").status == 404)
            #expect(try await clara.open("/vertraege/\(Cast.twoRegisters)/rechnungen/\(id)").status == 404)
            #expect(try await anna.open("\(Self.list)/\(id)").status == 404, "it belongs to another contract")
            // A bill that is not theirs fills nothing in.
            let form = try await clara.open("/kontakt/beschwerde?vertrag=\(Cast.twoRegisters)&rechnung=\(id)")
            #expect(try form.value(of: "Ihre Beschwerde").isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `what was never delivered is not shown, and the page says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for path in ["/vertraege/\(Cast.strom)", "/vertraege/\(Cast.strom)/verbrauch"] {
                #expect(try await !anna.open(path).links.contains { $0.path == Self.list }, "\(path)")
            }
            let paper = try await anna.open("/postfach/\(Cast.document(Cast.strom))")
            #expect(!paper.links.contains { $0.words == "Diese Rechnung erklärt" })
            let page = try await anna.open(Self.list)
            #expect(page.text.contains("Die Rechnungen selbst liegen in Ihrem Postfach."))
            #expect(page.text.contains(house.portal.operator.phone))
        }
    }
}
