import Testing
import Vocabulary

@testable import Paper

struct DocumentTests {
    @Test(arguments: [
        (
            Specimen.letter,
            "P Table(TR(TH TD) TR(TH TD)) H1 P P P H2 L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody)) P P P"
        ),
        (.receipt, "Table(TR(TH TD) TR(TH TD)) H1 Table(TR(TH TD) TR(TH TD) TR(TH TD)) H2 P H3 P"),
        (.plain, "H1 P"),
        // The second code has no words: decoration.
        (.code, "Table(TR(TH TD) TR(TH TD)) H1 P Figure P P"),
        (.foreignScripts, "Table(TR(TH TD) TR(TH TD)) H1 P L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody))"),
    ])
    func isReadInOrder(_ specimen: Specimen, _ expected: String) throws {
        #expect(try Outline(specimen.document().render()).text() == expected)
    }

    @Test func joinsAParagraphAcrossPages() throws {
        let outline = try Outline(Specimen.manyPages.document().render())
        let text = try outline.text()
        #expect(text.contains("Table(Caption THead(TR(TH TH TH)) TBody(TR(TH TD TD) TR(TH TD TD)"))
        #expect(text.hasSuffix("TFoot(TR(TH TD TD))) P(Span Span Span)"))
        #expect(outline.pageCount >= 4)
    }

    @Test(arguments: [(Specimen.letter, 1), (.receipt, 2), (.plain, 1)])
    func hasAsManyPagesAsNeeded(_ specimen: Specimen, _ count: Int) throws {
        #expect(try Outline(specimen.document().render()).pageCount == count)
    }

    @Test(arguments: Specimen.allCases)
    func isTheSameEveryTime(_ specimen: Specimen) throws {
        #expect(try specimen.document().render() == specimen.document().render())
    }

    @Test func isTheSameOnEveryThread() async throws {
        let expected = try Specimen.letter.document().render()
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<32 { group.addTask { try Specimen.letter.document().render() } }
            for try await bytes in group { #expect(bytes == expected) }
        }
    }

    @Test func saysOfAFigureWhatItIsAndWhereItStands() throws {
        let file = String(decoding: try Specimen.code.document().render(), as: UTF8.self)
        #expect(file.contains("/Alt \(PDFText.hexadecimal("QR-Code (Übung)"))"))
        #expect(file.contains("/A << /O /Layout /BBox [ 70 "))
    }

    @Test(arguments: [(0, 0), (2, 3), (2, 5), (201, 40_401), (-1, 1)])
    func takesWholeGridsOnly(size: Int, count: Int) {
        #expect(Squares(size: size, dark: Array(repeating: true, count: count)) == nil)
    }

    @Test func joinsSquaresSideBySideWithinARow() {
        let squares = Squares(size: 3, dark: [true, true, false, false, false, true, true, false, true])
        let runs = squares?.runs.map { [$0.row, $0.column, $0.length] }
        #expect(runs == [[0, 0, 2], [1, 2, 1], [2, 0, 1], [2, 2, 1]])
    }

    @Test func lowersHeadingsThatSkipALevel() throws {
        var document = try Specimen.plain.document()
        document.blocks = [
            .heading("a", level: 4), .heading("b", level: -9), .heading("c", level: 6), .heading("", level: 1),
        ]
        #expect(try Outline(document.render()).text() == "H1 H2 H1 H2")
    }

    @Test func leavesOutBlocksWithoutText() throws {
        var document = try Specimen.plain.document()
        document.blocks = [
            .paragraph("\u{0}"), .strong(" "), .list(["", "\u{202E}"]), .facts([]), .code(""), .note("\n"),
            .table(Table(columns: [], rows: [["lost"]])), .space, .pageBreak,
        ]
        #expect(try Outline(document.render()).text() == "H1")
    }

    @Test(arguments: [
        ([["a"]], "TR(TH TD)"),
        ([["a", "b", "c", "d"]], "TR(TH TD)"),
        ([[]], "TR(TH TD)"),
    ])
    func takesRowsOfAnyLength(_ rows: [[String]], _ expected: String) throws {
        var document = try Specimen.plain.document()
        document.blocks = [.table(Table(columns: [.init("x"), .init("y")], rows: rows))]
        let text = try Outline(document.render()).text()
        #expect(text == "H1 Table(THead(TR(TH TH)) TBody(\(expected)))")
    }
}
