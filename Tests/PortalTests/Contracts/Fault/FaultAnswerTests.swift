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
            #expect(!page.facts.contains { $0.term == "Zugesagt bis" })
            try await answer(#""state":"in-review""#, about: page, house)
            page = try await anna.open(page.path)
            #expect(page.text.contains("Wir arbeiten an der Störung."))
            #expect(!page.text.contains("Voraussichtlich"))
            #expect(page.text.contains("bis zum 22.11.2026 (§ 58 Abs. 2 TKG)"))
            try await answer(#""state":"in-review","promised_on":"2026-11-25""#, about: page, house)
            page = try await anna.open(page.path)
            #expect(page.text.contains("Voraussichtlich ist sie am 25.11.2026 behoben."))
        }
    }
}
