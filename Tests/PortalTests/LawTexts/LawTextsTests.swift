import Testing

@testable import Portal

/// Texts fixed by law, letter for letter, where the customer meets them. A row that fails names the norm and the place.
@Suite struct LawTextsTests {
    @Test(
        .enabled(if: PDFWords.canBeRead),
        arguments: WithdrawalLawTexts.all + OrderLawTexts.all + PriceLawTexts.all + ServiceLawTexts.all)
    func `it stands there whole`(text: LawText) async throws {
        try await TestPortal.run { (house) async throws in
            let reading = try await text.scene.play(house)
            for place in text.places {
                #expect(!reading[place].isEmpty, "nothing was read at \(place)")
                let missing = reading.missing(text.words, at: place)
                #expect(missing == nil, "\(text.norm), \(place): \(missing ?? "") is not in \(reading[place])")
            }
        }
    }

    @Test func `a text that lacks a word, or has its paragraphs in another order, is found out`() {
        var reading = LawReading()
        reading[.page] = ["Sie haben das Recht.", "Die Frist\nbeträgt vierzehn\u{A0}Tage."]
        reading[.button] = ["jetzt kündigen", "Zurück"]
        #expect(reading.missing(["Sie haben das Recht.", "Die Frist beträgt vierzehn Tage."], at: .page) == nil)
        #expect(reading.missing(["Die Frist beträgt vierzehn Tage.", "Sie haben das Recht."], at: .page) != nil)
        #expect(reading.missing(["Die Frist beträgt 14 Tage."], at: .page) != nil)
        #expect(reading.missing(["jetzt kündigen"], at: .button) == nil)
        #expect(reading.missing(["kündigen"], at: .button) == "kündigen")
        #expect(reading.missing(["x"], at: .letter) == "x")
    }
}
