import Foundation
import Paper
import Testing
import Vocabulary

@testable import Portal

@Suite struct PDFAcceptanceTests {
    /// Files of other projects (their origin stands beside them in ORIGIN.tsv) and what the rule says of each.
    static let decided: [(String, PDFAcceptance.Refusal?)] = [
        ("acroform", nil), ("bomb_giant", .bomb), ("broken_15bytes", .cutOff), ("broken_5bytes", .notPDF),
        ("broken_fuzz_16214", .notPDF), ("broken_fuzzed_poppler937", .damaged), ("broken_stream", nil),
        ("broken_xref_poppler85140", .damaged), ("broken_zugferd_corrupted", .damaged), ("empty_page", nil),
        ("encrypted_aes256", .encrypted), ("encrypted_user_password", .encrypted), ("javascript_buttons", .active),
        ("pdfa", nil), ("scan_images_only", nil), ("with_attachment", nil), ("zugferd_betriebskosten", nil),
        ("zugferd_gutschrift", nil), ("zugferd_negative_payable", nil), ("zugferd_sepa_prenotification", nil),
        ("zugferd_teilrechnung", nil),
    ]

    static func bytes(_ name: String) -> [UInt8]? {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let file = folder.appending(path: "shared/data/pdfs/\(name).pdf")
            if let data = try? Data(contentsOf: file) { return [UInt8](data) }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    static let areThere = bytes("pdfa") != nil

    @Test(.enabled(if: areThere), arguments: decided)
    func filesOfOthers(name: String, refusal: PDFAcceptance.Refusal?) throws {
        let answer = PDFAcceptance.refusal(of: try #require(Self.bytes(name)))
        #expect(answer == refusal)
    }

    @Test(.enabled(if: areThere), arguments: decided.map(\.0))
    func brokenFilesNeverStopTheProgram(name: String) throws {
        let whole = try #require(Self.bytes(name)).prefix(40_000)
        var random = DemoRandom(seed: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) }.magnitude))
        for _ in 0..<12 {
            var bytes = Array(whole)
            for _ in 0..<random.number(1...40) where !bytes.isEmpty {
                bytes[random.number(0...(bytes.count - 1))] = UInt8(random.number(0...255))
            }
            if random.chance(30) { bytes.removeLast(random.number(0...bytes.count)) }
            bytes += "\nstartxref\n\(random.number(0...60_000))\n%%EOF".utf8
            // What counts is that an answer comes; that it is one of the rule's.
            let answer = PDFAcceptance.refusal(of: bytes)
            #expect(answer.map { PDFAcceptance.Refusal.allCases.contains($0) } ?? true)
        }
    }

    @Test func ourOwnLettersAreAccepted() throws {
        let letter = try Document(
            title: "Brief", language: .german, author: "Demo", created: Instant(millisecondsSince1970: 0),
            blocks: [.paragraph("Guten Tag")]
        ).render()
        #expect(PDFAcceptance.refusal(of: letter) == nil)
        #expect(PDFAcceptance.refusal(of: Array(letter.dropLast(1_100))) == .cutOff)
        #expect(PDFAcceptance.refusal(of: Array(letter.dropFirst(200))) == .notPDF)
    }

    @Test(
        arguments: [
            ("", nil), ("/AA << /O << /S /JavaScript /JS (x) >> >>", .active), ("/X << /S /J#61vaScript >>", .active),
            ("/OpenAction << /S /Launch >>", .active), ("/AcroForm << /XFA [] >>", .active),
            ("/AcroForm << /Fields [] >>", nil),
            ("/Names << /EmbeddedFiles << /Names [] >> >>", nil), ("/X (JavaScript)", nil), ("/X [[[[", .damaged),
        ] as [(String, PDFAcceptance.Refusal?)])
    func whatCanRunIsRefused(entry: String, refusal: PDFAcceptance.Refusal?) {
        #expect(PDFAcceptance.refusal(of: SmallPDF.bytes(catalog: entry)) == refusal)
    }

    @Test func limits() {
        #expect(PDFAcceptance.refusal(of: []) == .empty)
        #expect(PDFAcceptance.refusal(of: [UInt8](repeating: 0x20, count: PDFAcceptance.mostBytes + 1)) == .tooLarge)
        #expect(PDFAcceptance.refusal(of: SmallPDF.bytes(trailer: "/Encrypt 9 0 R")) == .encrypted)
        #expect(PDFAcceptance.refusal(of: SmallPDF.bytes(kids: "")) == .damaged)
    }
}

/// The smallest file that is a PDF.
enum SmallPDF {
    static func bytes(catalog: String = "", trailer: String = "", kids: String = "3 0 R") -> [UInt8] {
        let objects = [
            "1 0 obj << /Type /Catalog /Pages 2 0 R \(catalog) >> endobj",
            "2 0 obj << /Type /Pages /Kids [\(kids)] /Count 1 >> endobj",
            "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj",
        ]
        var text = "%PDF-1.7\n"
        var rows = "0000000000 65535 f \n"
        for object in objects {
            rows += String(repeating: "0", count: 10 - "\(text.utf8.count)".count) + "\(text.utf8.count) 00000 n \n"
            text += "\(object)\n"
        }
        let start = text.utf8.count
        text += "xref\n0 4\n\(rows)trailer << /Size 4 /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
