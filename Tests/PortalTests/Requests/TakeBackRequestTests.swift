import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct TakeBackRequestTests {
    /// A reading nobody would expect, in review.
    private func unusual(_ person: Cast, _ contract: String, in house: TestPortal) async throws -> VisitedPage {
        let visitor = try await Visitor.signedIn(person, house)
        var page = try await visitor.open("/vertraege/\(contract)/zaehlerstand")
        try page.fill("Zählerstand", "25000")
        page = try await page.press("Zählerstand senden")
        try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
        return try await page.press("Stand trotzdem melden")
    }

    private func status(_ house: TestPortal) async throws -> String? {
        try await house.store.read { db in
            try db.value("SELECT status FROM meter_reading WHERE request_id IS NOT NULL", as: String.self)
        }
    }

    @Test(arguments: Engine.all)
    func `what is in review can be taken back, and its value counts for nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await unusual(.anna, Cast.strom, in: house)
            #expect(receipt.facts.contains { $0.term == "Am Zug" && $0.value == "wir" })
            var page = try await receipt.follow("Vorgang zurückziehen")
            #expect(page.heading == "Vorgang zurückziehen")
            #expect(try await status(house) == "in-review")
            page = try await page.press("Vorgang zurückziehen")
            #expect(page.text.contains("Zurückgezogen, durch Sie"))
            #expect(page.text.contains("Der Zählerstand wird nicht verwendet."))
            #expect(!page.text.contains("Am Zug"))
            #expect(try await status(house) == "not-used")
            let subject = "Zählerstand vom 20.11.2026: Zurückgezogen"
            let letter = try #require(try await Visitor(house, as: .anna).letters().first { $0.subject == subject })
            #expect(letter.text?.contains("Sie haben diesen Vorgang zurückgezogen.") == true)
            // The day is free again.
            #expect(try await unusual(.anna, Cast.strom, in: house).heading == "Zählerstand vom 20.11.2026")
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once take it back once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await unusual(.anna, Cast.strom, in: house)
            let page = try await receipt.follow("Vorgang zurückziehen")
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { _ = try await page.press("Vorgang zurückziehen") } }
                try await group.waitForAll()
            }
            let events = try await house.store.read { db in
                try db.value("SELECT COUNT(*) FROM request_event WHERE state = 'withdrawn'", as: Int.self)
            }
            #expect(events == 1)
            let letters = try await Visitor(house, as: .anna).letters()
            #expect(letters.count { $0.subject?.hasSuffix(": Zurückgezogen") == true } == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'request-taken-back'") == 1)
            #expect(try await page.visitor.open("/einstellungen/aktivitaet").text.contains("Vorgang zurückgezogen"))
        }
    }

    @Test(arguments: Engine.all)
    func `who made a request reads that its holder took it back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            let path = String(try await unusual(.ben, Cast.strom, in: house).path.prefix { $0 != "?" })
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.open("\(path)/zurueckziehen").press("Vorgang zurückziehen")
            for (person, words) in [
                (Cast.anna, "Sie haben diesen Vorgang zurückgezogen."),
                (.ben, "ein Vorgang zu Ihrem Vertrag wurde zurückgezogen."),
            ] {
                let letters = try await Visitor(house, as: person).letters()
                let letter = try #require(letters.first { $0.subject?.hasSuffix(": Zurückgezogen") == true })
                #expect(letter.words.contains(words))
            }
        }
    }

    @Test func `what was decided stays, and who may only look is offered nothing`() async throws {
        try await TestPortal.run { house in
            let receipt = try await unusual(.anna, Cast.strom, in: house)
            let ben = try await Visitor.signedIn(.ben, house)
            let path = String(receipt.path.prefix { $0 != "?" })
            #expect(try await !ben.open(path).text.contains("Vorgang zurückziehen"))
            #expect(try await ben.open("\(path)/zurueckziehen").path == path)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open("\(path)/zurueckziehen").status == 404)
            let page = try await receipt.follow("Vorgang zurückziehen")
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'done', closed_at = received_at")
            }
            let after = try await page.press("Vorgang zurückziehen")
            #expect(after.text.contains("Stand Erledigt"))
            #expect(try await status(house) == "in-review")
        }
    }

    private func deliver(_ row: String, to house: TestPortal) async throws -> ImportReport {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(row + "\n", to: "readings.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run()
    }

    @Test(arguments: Engine.all)
    func `what was taken back is not brought to life by the billing system`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let receipt = try await unusual(.anna, Cast.strom, in: house)
            _ = try await receipt.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            let row = """
                {"external_id":"S-1","meter":"\(Cast.strom)","obis":"1-1:1.8.0","read_on":"2026-11-20","value":"25000",\
                "source":"customer","status":"accepted"}
                """
            #expect(try await deliver(row, to: house).text.contains("the customer took this reading back (V-2026-"))
            #expect(try await status(house) == "not-used")
            // Another value of the day stands there now.
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
            try page.fill("Zählerstand", "17000")
            page = try await page.press("Zählerstand senden")
            #expect(page.text.contains("Stand Erledigt"))
            #expect(try await deliver(row, to: house).refused == 1)
            #expect(try await status(house) == "accepted")
        }
    }

    @Test func `what is decided in part cannot be taken back`() async throws {
        try await TestPortal.run { house in
            let clara = try await Visitor.signedIn(.clara, house)
            var page = try await clara.open("/vertraege/\(Cast.twoRegisters)/zaehlerstand")
            try page.fill("Zählerstand Hochtarif (HT)", "39000")
            try page.fill("Zählerstand Niedertarif (NT)", "29000")
            page = try await page.press("Zählerstand senden")
            try page.choose("Warum stimmt der Stand?", "Ich habe noch einmal nachgesehen")
            let receipt = try await page.press("Stand trotzdem melden")
            let question = try await receipt.follow("Vorgang zurückziehen")
            let row = """
                {"external_id":"S-1","meter":"\(Cast.twoRegisters)","obis":"1-1:1.8.1","read_on":"2026-11-20",\
                "value":"39000","source":"customer","status":"accepted"}
                """
            #expect(try await deliver(row, to: house).refused == 0)
            let after = try await question.press("Vorgang zurückziehen")
            #expect(after.text.contains("Stand In Prüfung"))
            #expect(!after.text.contains("Vorgang zurückziehen"))
        }
    }

    @Test(arguments: [
        (ServiceRequest.State.received, "wir", "wir"), (.inReview, "wir", "wir"),
        (.waitingForCustomer, "Sie", "der Vertragsinhaber"),
        (.sentToGridOperator, "der Netzbetreiber", "der Netzbetreiber"),
    ])
    func `whose move it is`(state: ServiceRequest.State, holder: String, reader: String) throws {
        let ball = try #require(RequestBall(state))
        #expect(ball.words(mayAct: true).german == holder)
        #expect(ball.words(mayAct: false).german == reader)
    }

    @Test(arguments: ServiceRequest.State.allCases.filter(\.isClosed))
    func `nobody's when it is closed`(state: ServiceRequest.State) {
        #expect(RequestBall(state) == nil)
    }
}
