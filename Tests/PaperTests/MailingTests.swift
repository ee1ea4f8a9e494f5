import Testing
import Vocabulary

@testable import Paper

struct MailingTests {
    private func mailing(_ specimens: [Specimen]) throws -> Mailing {
        Mailing(
            title: "Briefe", language: .german, author: "Stadtwerke Musterstadt GmbH",
            created: try #require(Instant(iso: "2026-11-22T08:05:00.000Z")),
            letters: try specimens.map { try $0.document() })
    }

    /// Every letter begins on a sheet of its own, and is read after the one before it.
    @Test func holdsOneLetterAfterTheOther() throws {
        let single = try Outline(Specimen.letter.document().render())
        let outline = try Outline(mailing([.letter, .manyPages, .letter]).render())
        let many = try Outline(Specimen.manyPages.document().render())
        #expect(outline.pageCount == 2 * single.pageCount + many.pageCount)
        let text = try outline.text()
        #expect(text.hasPrefix(try single.text()))
        #expect(text.hasSuffix(try single.text()))
    }

    @Test func countsThePagesOfEachLetter() throws {
        #expect(try mailing([.letter, .receipt, .letter]).pageCounts() == [1, 2, 1])
    }

    @Test func isTheSameEveryTime() throws {
        #expect(try mailing([.letter, .code]).render() == mailing([.letter, .code]).render())
    }

    @Test func isNothingWithoutLetters() throws {
        let none = try mailing([])
        #expect(throws: PaperError.self) { try none.render() }
    }
}
