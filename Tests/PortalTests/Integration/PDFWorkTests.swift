import Testing

@testable import Portal

/// Files that are made to keep the program busy. Counted in bytes that are read, not in time.
@Suite struct PDFWorkTests {
    /// Fifteen megabytes of one filling, and a table whose many objects all begin before it.
    static func crafted(_ filling: String, objects: Int, size: Int) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        let start = bytes.count
        let piece = Array(filling.utf8)
        while bytes.count < size { bytes += piece }
        let table = bytes.count + 1
        bytes += "\nxref\n0 \(objects)\n".utf8
        let offset = "\(start)"
        let row = Array("\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n".utf8)
        for _ in 0..<objects { bytes += row }
        bytes += "trailer << /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8
        return bytes
    }

    @Test(arguments: [" ", "\0", "%\n", "% nothing at all to see here\r"])
    func `blanks and comments cost`(filling: String) {
        let bytes = Self.crafted(filling, objects: 2_000, size: 1 << 20)
        let budget = PDFBudget(mostBytesRead: 4 << 20)
        #expect(PDFAcceptance.refusal(of: bytes, budget) == .bomb)
        #expect(budget.bytesRead <= 4 << 20 + bytes.count)
    }

    @Test func `the largest file of blanks is refused within the budget`() {
        let bytes = Self.crafted(String(repeating: " ", count: 4_096), objects: 20_000, size: 14 << 20)
        #expect(bytes.count <= PDFAcceptance.mostBytes)
        let budget = PDFBudget(mostBytesRead: 20 << 20)
        #expect(PDFAcceptance.refusal(of: bytes, budget) == .bomb)
        #expect(budget.bytesRead <= 20 << 20 + bytes.count)
        #expect(PDFBudget.mostBytesRead < 10 * PDFAcceptance.mostBytes)
    }

    /// Texts, names and words inside of each other's objects: each reader runs to the end.
    @Test(arguments: ["(", "<", "x", "/", "[1 ", "1"])
    func `long values cost`(filling: String) {
        var bytes = Array("%PDF-1.7\n".utf8)
        var offsets: [Int] = []
        for number in 1...500 {
            offsets.append(bytes.count)
            bytes += "\(number) 0 obj \(filling)".utf8
        }
        bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
        bytes += String(repeating: ")", count: 600).utf8
        bytes += "> ] ".utf8
        let table = bytes.count
        bytes += "xref\n1 \(offsets.count)\n".utf8
        for offset in offsets { bytes += "\(offset) 0 n\n".utf8 }
        bytes += "trailer << /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n".utf8
        let budget = PDFBudget(mostBytesRead: 2 << 20)
        #expect(PDFAcceptance.refusal(of: bytes, budget) != nil)
        #expect(budget.bytesRead <= 2 << 20 + bytes.count)
    }

    @Test func `a sound file reads each byte a few times at most`() {
        let budget = PDFBudget()
        let bytes = SmallPDF.bytes()
        #expect(PDFAcceptance.refusal(of: bytes, budget) == nil)
        #expect(budget.bytesRead < 5 * bytes.count)
    }
}
