import Testing
import Vocabulary

@testable import Paper

struct HostileTextTests {
    /// The same text in every place a text can stand.
    private func everywhere(_ text: String) throws -> Document {
        let table = Table(
            columns: [.init(text, share: .nan), .init(text)], rows: [[text, text]], footer: [text], caption: text)
        return Document(
            title: text, language: .german, author: text,
            created: try #require(Instant(iso: "2026-11-22T08:05:00.000Z")),
            letterhead: Letterhead(
                operatorName: text, colour: .ink, senderLine: text, footerColumns: [[text, text], [text]]),
            recipient: [text, text], reference: [Fact(text, text)],
            blocks: [
                .heading(text, level: 2), .paragraph(text), .strong(text), .list([text, text]), .code(text),
                .note(text), .facts([Fact(text, text)]), .table(table),
            ],
            footnote: text)
    }

    @Test(arguments: [
        "", " ", "\u{0}", "a\u{0}b", "\u{202E}\u{2066}abc", "\u{200D}\u{FE0F}", "\u{2800}", "\u{1680}",
        "endobj startxref xref trailer", "/Type /StructElem /S /Span\n >> endobj", "(unbalanced \\", "<FEFF> BDC EMC",
        "</rdf:li>]]>&amp;<x>", "%s%n%d {0}",
        "👩‍👩‍👧‍👦🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "שלום עולם مرحبا بالعالم", "ﬁ ﬃ ﷽", "\u{FFFF}\u{10FFFF}\u{E000}",
        "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{1F3FB}", "᠎᠎", "\u{A0}\u{202F}",
    ])
    func isDrawn(_ text: String) throws {
        let bytes = try everywhere(text).render()
        #expect(try Outline(bytes).pageCount >= 1)
    }

    @Test(arguments: 1...12)
    func isDrawnWhateverItIs(_ seed: Int) throws {
        var generator = Randomness(seed: UInt64(seed))
        var text = String.UnicodeScalarView()
        for _ in 0..<60 {
            let limit: UInt64 = generator.next() % 2 == 0 ? 0x3000 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32(generator.next() % limit)) { text.append(scalar) }
        }
        #expect(try Outline(everywhere(String(text)).render()).pageCount >= 1)
    }

    @Test(arguments: ["Wort und ", "X", "\n", "a\n", "\u{301}", "🙂", " ", "ש"])
    func isDrawnAtAnyLength(_ piece: String) throws {
        var document = try everywhere("kurz")
        document.blocks = [.paragraph(String(repeating: piece, count: 60_000 / piece.utf8.count))]
        #expect(try Outline(document.render()).pageCount >= 1)
    }

    @Test func endsWithTooManyPages() throws {
        var document = try everywhere("kurz")
        document.blocks = (0...PageFormat.mostPages).flatMap { _ in [Block.paragraph("a"), .pageBreak] }
        #expect(throws: PaperError.tooLong) { try document.render() }
    }
}
