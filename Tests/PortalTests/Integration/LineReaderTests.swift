import Foundation
import Testing

@testable import Portal

@Suite struct LineReaderTests {
    @Test(
        arguments: [
            ("", []), ("\n\n", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\r\n\r\nb\n  \nc", ["1:a", "3:b", "5:c"]),
            ("\u{FEFF}a\nb", ["1:a", "2:b"]),
        ] as [(String, [String])])
    func linesWithTheirNumbers(text: String, expected: [String]) throws {
        #expect(try lines(of: Data(text.utf8)) == expected)
    }

    @Test func aLineThatIsTooLongIsOneLineWithoutBytes() throws {
        var data = Data("first\n".utf8)
        data += Data(repeating: 0x61, count: 5 << 20)
        data += Data("\nlast".utf8)
        #expect(try lines(of: data) == ["1:first", "2:nil", "3:last"])
    }

    private func lines(of data: Data) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try data.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var reader = try LineReader(path: file.path)
        var lines: [String] = []
        while let line = try reader.next() {
            lines.append("\(line.number):\(line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "nil")")
        }
        return lines
    }
}
