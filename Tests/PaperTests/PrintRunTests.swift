import Testing
import Vocabulary

@testable import Paper

struct PrintRunTests {
    private static func run(_ documents: [Document]) throws -> PrintRun {
        PrintRun(
            title: "Druckstapel", author: "Stadtwerke", created: try #require(Instant(iso: "2026-11-20T09:00:00.000Z")),
            documents: documents)
    }

    @Test func eachLetterBeginsOnAPageOfItsOwnAndCountsForItself() throws {
        let documents = [Specimen.letter.document(), Specimen.receipt.document(), Specimen.letter.document()]
        let run = try Self.run(documents)
        #expect(try run.pageCounts() == [1, 2, 1])
        #expect(try Outline(run.render()).pageCount == 4)
    }

    /// Read one after the other, as each is read by itself.
    @Test func theRunIsReadInTheOrderOfItsLetters() throws {
        let (letter, plain) = (Specimen.letter.document(), Specimen.plain.document())
        let alone = try [letter, plain].map { try Outline($0.render()).text() }
        #expect(try Outline(try Self.run([letter, plain]).render()).text() == alone.joined(separator: " "))
    }

    @Test func twoRunsAreEqual() throws {
        let run = try Self.run([Specimen.letter.document(), Specimen.plain.document()])
        #expect(try run.render() == run.render())
    }
}
