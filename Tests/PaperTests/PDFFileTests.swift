import Testing

@testable import Paper

struct PDFFileTests {
    @Test func comesBackWhole() throws {
        let bytes = try Specimen.letter.document().render()
        #expect(try PDFFile(bytes).bodies.count > 20)
        #expect(try PDFFile(PDFFile(bytes).bytes()).bodies == PDFFile(bytes).bodies)
    }

    @Test(arguments: [
        "", "startxref", "startxref\n0", "startxref\n99999999999999999999", "xref\n0 1\nstartxref\n0\n",
        "xref\n0 99999999\n0000000000 65535 f \ntrailer << /Root 1 0 R /Info 1 0 R >>\nstartxref\n0\n",
        "xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Info 0 0 R >>\nstartxref\n0\n",
        "xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer << /Root 1 0 R /Info 1 0 R >>\nstartxref\n0\n",
    ])
    func refusesWhatIsNoFile(_ text: String) {
        #expect(throws: PaperError.self) { try PDFFile(Array(text.utf8)) }
    }

    @Test func survivesDamage() throws {
        let whole = try Specimen.plain.document().render()
        var generator = Randomness(seed: 3)
        for _ in 0..<60 {
            let cut = Array(whole.prefix(Int.random(in: 0..<(whole.count - 20), using: &generator)))
            #expect(throws: PaperError.self) { try PDFFile(cut) }
            var damaged = whole
            for _ in 0..<20 {
                let nearEnd = damaged.count - 1 - Int(generator.next() % 900)
                damaged[nearEnd] = UInt8(truncatingIfNeeded: generator.next())
            }
            // Damage may go unnoticed, it must not end the process.
            if let file = try? PDFFile(damaged) { #expect(!file.bytes().isEmpty) }
        }
    }

    @Test func addsEntriesAtTheEnd() throws {
        var file = try PDFFile(Specimen.plain.document().render())
        try file.add("/New 1", to: file.catalog)
        #expect(String(decoding: try file.body(file.catalog), as: UTF8.self).hasSuffix("/New 1\n>>\n"))
        #expect(throws: PaperError.self) { try file.add("/New 1", to: 1_000_000) }
        #expect(throws: PaperError.self) { try file.replace(0, with: []) }
    }
}
