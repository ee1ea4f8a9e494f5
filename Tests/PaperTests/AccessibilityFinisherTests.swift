import Testing
import Vocabulary

@testable import Paper

struct AccessibilityFinisherTests {
    private let metadata = MetadataPacket(title: "Titel", author: "Werk", created: "2026-11-22T09:05:00Z")

    private struct Drawing: Sendable {
        let bytes: [UInt8]
        var tree: StructureTree
        let element: Int
    }

    /// One paragraph, drawn as often as told.
    private func draw(parts: Int) throws -> Drawing {
        try FontMap.use { fonts throws(PaperError) in
            let shaper = try Shaper(fonts, language: .german)
            var tree = StructureTree()
            let text = PrintableText("Text 漢")
            let element = tree.content(.paragraph, text, in: StructureTree.document)
            let canvas = try Canvas(tree: tree, shaper: shaper, metadata: metadata)
            for _ in 0..<parts {
                canvas.content(of: element) { pen in
                    for line in shaper.lines(text, .body) { pen.show(line, x: 50, baseline: 50) }
                }
                canvas.endPage()
            }
            canvas.decoration { $0.fill(x: 0, y: 0, width: 1, height: 1, .ink) }
            canvas.endPage()
            return Drawing(bytes: try canvas.finish(), tree: canvas.tree, element: element)
        }
    }

    private func finish(_ bytes: [UInt8], _ tree: StructureTree) throws -> [UInt8] {
        try AccessibilityFinisher(tree: tree, metadata: metadata, languageTag: "de-DE").finish(bytes)
    }

    @Test(arguments: [(1, "P"), (2, "P(Span Span)")])
    func tagsContent(_ parts: Int, _ expected: String) throws {
        let drawn = try draw(parts: parts)
        let finished = try finish(drawn.bytes, drawn.tree)
        #expect(try Outline(finished).text() == expected)
        let entries: [StaticString] = [
            "/Lang (de-DE)", "/DisplayDocTitle true", "/Marked true", "/Tabs /S", "/ActualText <FEFF",
        ]
        for entry in entries {
            #expect(finished[...].firstRange(of: entry) != nil, "\(entry)")
        }
    }

    @Test func refusesTextThatWasNotDrawn() throws {
        let drawn = try draw(parts: 1)
        var tree = drawn.tree
        _ = tree.content(.paragraph, PrintableText("vergessen"), in: StructureTree.document)
        #expect(throws: PaperError.structure("text not drawn")) { try finish(drawn.bytes, tree) }
    }

    @Test func refusesMoreDrawingsThanElements() throws {
        let drawn = try draw(parts: 1)
        var tree = drawn.tree
        tree.recordDrawing(of: drawn.element)
        #expect(throws: PaperError.self) { try finish(drawn.bytes, tree) }
    }

    @Test func refusesElementsInsideContent() throws {
        let drawn = try draw(parts: 1)
        var tree = drawn.tree
        _ = tree.group(.row, in: drawn.element)
        #expect(throws: PaperError.structure("element inside content")) { try finish(drawn.bytes, tree) }
    }

    @Test func refusesAnotherFile() throws {
        #expect(throws: PaperError.self) { try finish(Array("%PDF-1.7".utf8), StructureTree()) }
    }
}
