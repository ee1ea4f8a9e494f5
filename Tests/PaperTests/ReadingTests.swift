import Foundation
import Testing

@testable import Paper

/// What other programs read out of our files (poppler-utils).
struct ReadingTests {
    @Test(.enabled(if: Poppler.isThere("pdfinfo")), arguments: Specimen.allCases)
    func everyTextStandsInTheStructureInOrder(_ specimen: Specimen) throws {
        let bytes = try specimen.document().render()
        var rest = try Poppler.run("pdfinfo", ["-struct-text"], on: bytes)[...]
        let texts = (specimen == .plain ? [] : [specimen.title]) + specimen.blocks.flatMap(\.texts)
        for text in texts.map(PrintableText.init) where !text.isEmpty {
            guard text.copiesFaithfully else {
                // The tool shows glyphs; a screen reader takes the text that is given beside them.
                #expect(String(decoding: bytes, as: UTF8.self).contains(PDFText.hexadecimal(text.string)))
                continue
            }
            // The tool shows a text that runs over pages in several pieces.
            let start = text.string.prefix(60).replacing("\n", with: " ")
            let range = try #require(rest.range(of: start), "\(start)")
            rest = rest[range.upperBound...]
        }
    }

    @Test(.enabled(if: Poppler.isThere("pdftotext")))
    func theCodeIsCopiedExactly() throws {
        let text = try Poppler.run("pdftotext", [], on: Specimen.letter.document().render())
        #expect(text.split(separator: "\n").contains("aB3d-O0l1-xYz9-QrSt"))
    }

    @Test(.enabled(if: Poppler.isThere("pdftotext")))
    func everyPageHasItsNumberAndTableHead() throws {
        let text = try Poppler.run("pdftotext", ["-layout"], on: Specimen.manyPages.document().render())
        let pages = text.split(separator: "\u{C}")
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Seite \(index + 1) von \(pages.count)"))
            let hasRows = page.contains("Zählerstand vom Kunden")
            #expect(page.contains("Bezeichnung") == hasRows)
        }
    }

    /// `PAPER_SPECIMENS=folder swift test` leaves the specimens there for `Tests/Paper/check_ua.py`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PAPER_SPECIMENS"] != nil), arguments: Specimen.allCases)
    func isKeptForTheValidator(_ specimen: Specimen) throws {
        let folder = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["PAPER_SPECIMENS"]))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("\(specimen.rawValue).pdf")
        try Data(specimen.document().render()).write(to: file)
        #expect(try Data(contentsOf: file).starts(with: "%PDF-1.7".utf8))
    }
}

extension Block {
    /// The texts of the block in reading order.
    fileprivate var texts: [String] {
        switch self {
        case .heading(let text, _), .paragraph(let text), .strong(let text), .code(let text), .note(let text): [text]
        case .list(let items): items
        case .facts(let facts): facts.flatMap { [$0.label, $0.value] }
        case .table(let table):
            [table.caption ?? ""] + table.columns.map(\.title) + table.rows.flatMap { $0 } + (table.footer ?? [])
        case .squares(_, _, let beside): [beside]
        case .space, .pageBreak: []
        }
    }
}

private enum Poppler {
    static func isThere(_ tool: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
    }

    static func run(_ tool: String, _ options: [String], on bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
        process.arguments = options + [file.path] + (tool == "pdftotext" ? ["-"] : [])
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
