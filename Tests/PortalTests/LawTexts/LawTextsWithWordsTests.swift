import Store
import Testing
import Vocabulary

@testable import Portal

/// Whatever the office writes in letters, what the law fixes stands there whole.
@Suite struct LawTextsWithWordsTests {
    private static let texts = (WithdrawalLawTexts.all + OrderLawTexts.all + PriceLawTexts.all + ServiceLawTexts.all)
        .filter { $0.places.contains(.letter) || $0.places.contains(.subject) }

    /// Everything a letter lets the office write, in every letter.
    private static func write(_ house: TestPortal) async throws {
        let (staff, now) = (try await house.hire("Otto", .admin).id, house.clock.now)
        for kind in [LetterWords.forAll] + LetterKinds.editable.map({ $0.kind }) {
            let words = LetterWords(
                letter: kind, openingGerman: "Vorweg.", openingEnglish: "First.",
                closingGerman: "Sie haben kein Recht.",
                closingEnglish: "You have no right.", signatureGerman: "Ihr Team", signatureEnglish: "Your team")
            let edition = NewEdition(
                subject: .letter, name: kind, version: 1, startsOn: now.day, json: try words.encoded(), remark: nil,
                dueOn: nil)
            try await house.store.write(about: "test") { db in
                try #require(try db.write(edition, by: staff, at: now))
            }
        }
        try await house.portal.editions.refresh(house.store)
        house.clock.advance(minutes: 1)
    }

    @Test(.enabled(if: PDFWords.canBeRead), arguments: texts)
    func `it stands there whole`(text: LawText) async throws {
        try await TestPortal.run { (house) async throws in
            try await Self.write(house)
            let reading = try await text.scene.play(house)
            for place in text.places {
                let missing = reading.missing(text.words, at: place)
                #expect(missing == nil, "\(text.norm), \(place): \(missing ?? "") is not in \(reading[place])")
            }
            #expect(reading[.letter].allSatisfy { $0.contains("Ihr Team") }, "the house's words were in force")
        }
    }
}
