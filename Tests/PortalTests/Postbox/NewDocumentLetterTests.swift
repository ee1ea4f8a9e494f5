import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct NewDocumentLetterTests {
    @Test(arguments: Engine.all)
    func `everybody who may read it is told what it is, and nobody else`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                try db.announce(
                    ID(stored: Cast.document(Cast.strom)), of: Cast.contract(Cast.strom), at: now)
            }
            let (anna, ben) = (Visitor(house, as: .anna), Visitor(house, as: .ben))
            let letter = try #require(try await anna.letters().first)
            #expect(letter.subject == "Ihre Jahresabrechnung Strom vom 05.11.2026 ist da")
            #expect(letter.text?.contains("/postfach/\(Cast.document(Cast.strom))") == true)
            #expect(try await ben.letters().count == 1)
            #expect(try await Visitor(house, as: .clara).letters().isEmpty)
        }
    }

    @Test(arguments: DocumentCategory.allCases)
    func `a subject names the document`(category: DocumentCategory) throws {
        let day = try #require(Day(iso: "2026-11-05"))
        let subject = NewDocumentTexts.subject(category, .gas, day)
        #expect(subject.german.contains(category == .other ? "Dokument" : category.name.german))
        #expect(subject.german.contains("Gas"))
        #expect(subject.english.contains("Gas"))
    }
}
