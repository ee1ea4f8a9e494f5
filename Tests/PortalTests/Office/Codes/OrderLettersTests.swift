import Store
import Testing
import Vocabulary

@testable import Portal

/// Letters with codes ordered by the office: one, many, by a list.
@Suite struct OrderLettersTests {
    @Test(arguments: Engine.all)
    func `a batch is counted, ordered, and drawn by somebody else`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            var page = try await renate.open("/service/codes").press("Briefe zählen")
            // Emil has no access; his code still counts.
            #expect(page.text.contains("Auf diese Angaben passt niemand."))
            try await house.expireCodes()
            page = try await page.press("Briefe zählen")
            #expect(page.text.contains("Das wäre 1 Brief."))
            for (label, value) in [("Postleitzahl beginnt mit", "18")] { try page.fill(label, value) }
            #expect(try await page.press("Briefe zählen").text.contains("Auf diese Angaben passt niemand."))
            try page.fill("Postleitzahl beginnt mit", "190")
            try page.choose("Sparte", "Internet")
            #expect(try await page.press("Briefe zählen").text.contains("Auf diese Angaben passt niemand."))
            try page.choose("Sparte", "Gas")
            page = try await page.press("Briefe zählen")
            #expect(page.text.contains("Das wäre 1 Brief."))
            page = try await page.press("1 Brief bestellen")
            #expect(page.text.contains("Die Sendung ist bestellt."))
            #expect(page.text.contains("Gas, PLZ 190…") && page.text.contains("1, davon gezogen 0, eingelöst 0"))
            #expect(page.text.contains("Ihre Bestellung: zieht jemand anderes"))
            #expect(
                try await house.count(
                    """
                    SELECT COUNT(*) FROM code_letter JOIN contract ON contract.id = code_letter.contract_id
                    WHERE contract.number = \(Cast.letterGas) AND code_letter.origin = 'batch'
                    """) == 1)
            let achim = try await Visitor.office(try await house.hire("Achim", .admin), house)
            let list = try await achim.open("/service/codes")
            let button = try #require(list.buttons.first { $0.hasSuffix(": 1 ziehen") })
            #expect(try await list.press(button).isPDF)
            #expect(try await achim.open("/service/codes").text.contains("alle gezogen"))
        }
    }

    @Test(arguments: Engine.all)
    func `a list names contracts, also of who has a code`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            var page = try await renate.open("/service/codes")
            try page.fill("Nur diese Verträge", "300001234; quatsch")
            page = try await page.press("Briefe zählen")
            #expect(page.status == 422)
            #expect(try page.error(at: "Nur diese Verträge") == "„quatsch“ ist keine Vertragsnummer.")
            #expect(try page.value(of: "Nur diese Verträge").contains("quatsch"))
            // Two contracts of one customer are one letter; Anna has access.
            try page.fill("Nur diese Verträge", "300001234\n300001235, \(Cast.strom) 300009999")
            page = try await page.press("Briefe zählen")
            #expect(page.text.contains("Das wäre 1 Brief."))
            page = try await page.press("1 Brief bestellen")
            #expect(page.text.contains("nach Liste"))
            // One that waits is enough.
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 1)
            try page.fill("Nur diese Verträge", "300001234")
            #expect(try await page.press("Briefe zählen").text.contains("Auf diese Angaben passt niemand."))
        }
    }

    @Test(arguments: [
        ("", "Geben Sie die Vertragsnummer ein"), ("12", "Die Vertragsnummer hat neun Ziffern"),
        ("300009999", "Diesen Vertrag gibt es nicht."), (Cast.strom, "Alle Verträge haben schon einen Zugang."),
    ])
    func `one letter: what cannot be is said at the field`(typed: String, words: String) async throws {
        try await TestPortal.run { (house) async throws in
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/codes")
            try page.fill("Vertragsnummer", typed)
            page = try await page.press("Brief bestellen")
            #expect(page.status == 422)
            #expect(try #require(try page.error(at: "Vertragsnummer")).hasPrefix(words))
            #expect(try page.value(of: "Vertragsnummer") == typed)
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 0)
            #expect(!page.buttons.contains("Briefe zählen"), "clerks order one by one")
        }
    }

    @Test(arguments: Engine.all)
    func `from the file of a customer without access`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let emil = "/service/kunden/\(Cast.id("customer 100003", of: Contract.self).value)"
            let anna = "/service/kunden/\(Cast.id("customer 100001", of: Contract.self).value)"
            let hers = try await petra.open(anna)
            #expect(!hers.buttons.contains("Brief mit Code bestellen"))
            for _ in 0..<2 {
                let page = try await petra.open(emil).press("Brief mit Code bestellen")
                #expect(page.text.contains("Der Brief ist bestellt."))
            }
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter WHERE origin = 'staff'") == 1)
            let nobody = try await petra.sendToOffice("/service/codes", [("kunde", ID<Contract>().value)])
            #expect(nobody.status == 404)
        }
    }
}

/// Orders by mistake, and what waits too long.
@Suite struct TakeBackLettersTests {
    @Test(arguments: Engine.all)
    func `what nobody was promised can be taken back until it is drawn`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.orderLetter(by: nil)
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            let page = try await petra.open("/service/codes")
            #expect(page.text.contains("In die Post bis zum 25.11.2026:") && page.text.contains("noch 5 Tage"))
            let done = try await page.press("300001234 zurücknehmen")
            #expect(done.text.contains("Zurückgenommen.") && done.text.contains("Es wartet kein Brief."))
            #expect(try await page.press("300001234 zurücknehmen").text.contains("Das ist nicht mehr offen."))
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter WHERE ended_at IS NOT NULL") == 1)

            // What an approval promised stays.
            let id = try await house.applied()
            _ = try await petra.open("/service/freischaltung/\(id)").press("Freischalten: Code per Post")
            let list = try await petra.open("/service/codes")
            #expect(list.text.contains("Freischaltung durch Petra") && list.text.contains("dem Kunden zugesagt"))
            let letter = try #require(
                try await house.store.read {
                    try $0.value("SELECT id FROM code_letter WHERE origin = 'application'", as: String.self)
                })
            _ = try await petra.sendToOffice("/service/codes/zuruecknehmen", [("brief", letter)])
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter WHERE ended_at IS NOT NULL") == 1)
            house.clock.advance(days: 6)
            let late = try await Visitor.office(try await house.hire("Renate", .approver), house)
            #expect(try await late.open("/service/codes").text.contains("1 Tag überfällig"))
            let inTime = CodeLetter.firstInTime(house.portal.operator, today: house.clock.today)
            #expect(inTime == Day(unchecked: "2026-11-23"))
            let counts = try await house.store.read { db in
                (
                    try db.lateCodeLetters(orderedBefore: inTime),
                    try db.lateCodeLetters(orderedBefore: inTime.adding(days: -3))
                )
            }
            #expect(counts.0 == 1 && counts.1 == 0)
            let applications = try await house.store.read { [today = house.clock.today] db in
                try db.lateAccessApplications(on: today)
            }
            #expect(applications == 0, "it is decided")
        }
    }

    @Test(arguments: Engine.all)
    func `a batch is taken back as a whole, by who may order one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.expireCodes()
            _ = try await house.portal.orderCodeLetters(commodity: nil, postalCode: nil)
            let number = try #require(
                try await house.store.read { try $0.value("SELECT number FROM code_batch", as: String.self) })
            let batch = try #require(
                try await house.store.read { try $0.value("SELECT id FROM code_batch", as: String.self) })
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            _ = try await petra.sendToOffice("/service/codes/zuruecknehmen", [("sendung", batch)])
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter WHERE ended_at IS NOT NULL") == 0)
            let renate = try await Visitor.office(try await house.hire("Renate", .approver), house)
            let page = try await renate.open("/service/codes").press("\(number) zurücknehmen")
            #expect(page.text.contains("Zurückgenommen.") && page.text.contains("1, davon gezogen 0"))
            #expect(
                try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'code-letters-taken-back'") == 1)
        }
    }

    @Test func `codes nobody used in time are counted`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.orderLetter(by: nil)
            let renate = try await house.hire("Renate", .approver)
            let first = try await Visitor.office(renate, house)
            _ = try await first.open("/service/codes").press("1 Code ziehen und herunterladen")
            house.clock.advance(days: 62)
            let later = try await Visitor.office(renate, house)
            #expect(try await later.open("/service/codes").text.contains("1, davon eingelöst 0, abgelaufen 1"))
        }
    }
}
