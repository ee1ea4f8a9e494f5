import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct AskAboutBillTests {
    private static func page(_ contract: String) -> String { "/postfach/\(Cast.document(contract))/erklaeren" }

    @Test(arguments: Engine.all)
    func `a bill is explained free of charge, by a day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/postfach/\(Cast.document(Cast.strom))")
            page = try await page.follow("Rechnung erklären oder beanstanden")
            #expect(page.text.contains("kostenlos (§ 40 Abs. 1 EnWG)"))
            try page.choose("Was möchten Sie?", "Rechnung erklären")
            let form = page
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { _ = try await form.press("Anfrage senden") } }
                try await group.waitForAll()
            }
            page = try await form.press("Anfrage senden")
            #expect(
                page.heading == "Rechnung vom 05.11.2026 erklären" || page.heading == "Rechnung vom 5.11.2026 erklären")
            // Five working days after Friday, 20 November.
            #expect(page.text.contains("Wir erklären die Rechnung bis zum 27.11.2026."))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 1)
            #expect(try await anna.letters().count { $0.subject?.hasPrefix("Eingegangen: Rechnung vom") == true } == 1)
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Die Anfrage ist zurückgezogen."))
        }
    }

    @Test(arguments: Engine.all)
    func `an objection is a complaint with its deadline, and says what is wrong`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.page(Cast.strom))
            page = try await page.press("Anfrage senden")
            #expect(try page.error(at: "Was möchten Sie?") != nil)
            try page.choose("Was möchten Sie?", "Rechnung beanstanden")
            page = try await page.press("Anfrage senden")
            #expect(page.problems == ["Schreiben Sie, was an der Rechnung nicht stimmt."])
            try page.fill("Ihre Frage", String(repeating: "x", count: 2001))
            page = try await page.press("Anfrage senden")
            #expect(page.problems.first?.hasPrefix("Das ist zu lang.") == true)
            try page.fill("Ihre Frage", "Der Endstand\r\nist falsch.")
            page = try await page.press("Anfrage senden")
            #expect(page.text.contains("bis zum 18.12.2026 (§ 111a EnWG)"))
            #expect(page.source.contains("Der Endstand\nist falsch."))
            #expect(page.text.contains("Schlichtungsstelle Energie"))
        }
    }

    @Test func `a bill for the internet can be objected to for eight weeks`() async throws {
        try await TestPortal.run { house in
            var page = try await Visitor.signedIn(.anna, house).open(Self.page(Cast.internet))
            #expect(!page.text.contains("EnWG"), "energy law says nothing about the internet")
            #expect(
                page.text.contains("bis zum 15.01.2027, acht Wochen") || page.text.contains("bis zum 15.1.2027, acht"))
            house.clock.advance(days: 57)
            page = try await Visitor.signedIn(.anna, house).open(Self.page(Cast.internet))
            #expect(page.text.contains("Beanstanden konnten Sie"))
            #expect(throws: VisitedPage.NotThere.self) { try page.choose("Was möchten Sie?", "Rechnung beanstanden") }
        }
    }

    @Test(arguments: [
        (Commodity.internet, 0, 2), (.internet, 56, 2), (.internet, 57, 1), (.strom, 400, 2), (.gas, 57, 2),
    ])
    func `what can be asked, days after the bill arrived`(commodity: Commodity, days: Int, count: Int) {
        let day = Day(unchecked: "2026-11-20")
        #expect(BillRule.wishes(commodity, arrivedOn: day, today: day.adding(days: days)).count == count)
    }

    /// When the bill arrived, and the last day: Saturday, Christmas, a working day.
    @Test(arguments: [
        ("2026-11-21", "2027-01-18"), ("2026-10-30", "2026-12-28"), ("2026-11-20", "2027-01-15"),
    ])
    func `eight weeks that end on no working day go on until the next`(arrived: String, last: String) {
        let (arrived, last) = (Day(unchecked: arrived), Day(unchecked: last))
        #expect(BillRule.objectionEnds(.internet, arrivedOn: arrived) == last)
        #expect(BillRule.wishes(.internet, arrivedOn: arrived, today: last).contains(.object))
        #expect(!BillRule.wishes(.internet, arrivedOn: arrived, today: last.adding(days: 1)).contains(.object))
        #expect(BillRule.objectionEnds(.gas, arrivedOn: arrived) == nil)
    }

    @Test func `only bills, and only by who may act`() async throws {
        #expect(DocumentCategory.allCases.filter(BillRule.isBill) == [.annualBill, .finalBill, .monthlyBill])
        try await TestPortal.run { house in
            let (ben, clara) = (try await Visitor.signedIn(.ben, house), try await Visitor.signedIn(.clara, house))
            let document = "/postfach/\(Cast.document(Cast.strom))"
            #expect(try await ben.open(Self.page(Cast.strom)).path == document)
            #expect(try await !ben.open(document).text.contains("Rechnung erklären oder beanstanden"))
            #expect(try await clara.open(Self.page(Cast.strom)).status == 404)
            try await house.store.write(about: "test") { db in try db.run("UPDATE document SET category = 'other'") }
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(Self.page(Cast.strom)).path == document)
        }
    }
}
