import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A fault of Anna's, reported on 20 November 2026, and what the billing system says about it.
@Suite struct FaultAnswerTests {
    private func report(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await anna.open("/vertraege/\(Cast.internet)/stoerung")
        try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
        try page.fill("Telefon für den Techniker", "0170 1234567")
        return try await page.press("Störung melden")
    }

    private func answer(_ fields: String, about page: VisitedPage, _ house: TestPortal) async throws {
        let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
        let folder = try ImportFolder(in: house.folder)
        try folder.write(
            #"{"external_id":"A-\#(fields.count)","request":"\#(number)",\#(fields)}"# + "\n", to: "answers.jsonl")
        #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)
    }

    @Test(arguments: Engine.all)
    func `the day of the information is no day by which the fault is mended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await report(anna)
            #expect(page.text.contains("sagen wir Ihnen spätestens am 22.11.2026, was wir tun und bis wann."))
            #expect(page.text.contains("bis zum 22.11.2026 (§ 58 Abs. 2 TKG)"))
            // It is promised, and nowhere told as the day of the mending.
            #expect(try await promised(page, house) == "2026-11-22")
            #expect(!page.text.contains("Zugesagt bis") && !page.text.contains("Voraussichtlich"))
            let letter = try #require(try await anna.letters().first { $0.subject == "Ihre Störung ist aufgenommen" })
            #expect(!letter.words.contains("Zugesagt bis"))

            let words = "Ein Techniker misst die Leitung."
            try await answer(
                #""state":"in-review","promised_on":"2026-11-25","remark":"\#(words)""#, about: page, house)
            page = try await anna.open(page.path)
            #expect(page.text.contains("Voraussichtlich ist sie am 25.11.2026 behoben.") && page.text.contains(words))
            #expect(page.fact("Zugesagt bis")?.hasPrefix("25.11.2026") == true)
            #expect(page.text.contains("Zugesagt bis zum 25.11.2026") && !page.text.contains("Neu zugesagt"))
            let told = try #require(
                try await anna.letters().first { $0.subject == "Störung: vollständiger Ausfall: In Prüfung" })
            #expect(told.words.contains("Voraussichtlich behoben bis") && told.words.contains("25.11.2026"))
            // Then it can go on without another day.
            try await answer(#""state":"in-review""#, about: page, house)
            page = try await anna.open(page.path)
            #expect(page.text.contains("Voraussichtlich ist sie am 25.11.2026 behoben."))
        }
    }

    private func promised(_ page: VisitedPage, _ house: TestPortal) async throws -> String? {
        let number = try #require(page.fact("Vorgangsnummer"))
        return try await house.store.read { db in
            try db.value("SELECT promised_on FROM service_request WHERE number = \(number)", as: String.self)
        }
    }

    /// TKG § 58 (2).
    @Test(arguments: [
        (#""state":"in-review""#, "promised_on is missing"),
        (#""state":"in-review","remark":"Wir messen.""#, "promised_on is missing"),
        (#""state":"in-review","promised_on":"2026-11-25""#, "remark is missing"),
    ])
    func `who leaves a fault open says what is done and until when`(fields: String, reason: String) async throws {
        try await TestPortal.run { house in
            let page = try await report(try await Visitor.signedIn(.anna, house))
            let number = try #require(page.fact("Vorgangsnummer"))
            let told = try await Answers(house).deliver(
                #""external_id":"A-1","request":"\#(number)",\#(fields)"#, refused: 1)
            #expect(told?.hasPrefix(reason) == true && told?.contains("TKG § 58 (2)") == true)
        }
    }

    @Test(arguments: Engine.all)
    func `an information that does not come is told of as a promise that was not kept`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await report(try await Visitor.signedIn(.anna, house))
            house.clock.set(Instant(Day(unchecked: "2026-11-22"), hour: 20))
            let rounds = BrokenPromises(portal: house.portal)
            #expect(try await rounds.round() == 0)
            house.clock.set(Instant(Day(unchecked: "2026-11-23"), hour: 8))
            #expect(try await rounds.round() == 1)
            #expect(try await rounds.round() == 0)
            let anna = try await Visitor.signedIn(.anna, house)
            let words = "Bis zum 22.11.2026 sollten wir Ihnen sagen, was wir gegen die Störung tun"
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasSuffix("nicht wie versprochen erledigt") == true })
            #expect(letter.words.contains(words) && !letter.words.contains("sollte das erledigt sein"))
            let seen = try await anna.open(page.path)
            #expect(seen.text.contains(words) && !seen.text.contains("sollte das erledigt sein"))
        }
    }
}
