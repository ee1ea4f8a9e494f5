import Store
import Testing

@testable import Portal

@Suite struct RowLineTests {
    private static let table = TableShape(
        name: "item",
        fields: [
            .init(name: "number", kind: .integer), .init(name: "words", kind: .text), .init(name: "data", kind: .bytes),
        ])

    @Test(
        arguments: [
            ([.integer(42), .text("Zähler"), .bytes([0, 171])], #"42\#tZähler\#t\\x00ab"#),
            ([.integer(-1), .text(""), .bytes([])], #"-1\#t\#t\\x"#),
            ([.null, .null, .null], #"\N\#t\N\#t\N"#),
            ([.integer(.min), .text(#"\N"#), .null], #"-9223372036854775808\#t\\N\#t\N"#),
            (
                [.integer(.max), .text("a\tb\nc\r\u{8}\u{B}\u{C}\\"), .null],
                #"9223372036854775807\#ta\tb\nc\r\b\v\f\\\#t\N"#
            ),
        ] as [([Value], String)])
    func `a row is the line PostgreSQL would write, and comes back`(row: [Value], line: String) throws {
        var lines: [UInt8] = []
        RowLine.append(row, to: &lines)
        #expect(String(decoding: lines, as: UTF8.self) == line + "\n")
        #expect(try RowLine.values(lines.dropLast(), of: Self.table) == row)
    }

    @Test(arguments: [
        "", "1", "1\ta", "1\ta\t\\N\tx", "x\ta\t\\N", "1\ta\\\t\\N", "1\ta\\q\t\\N", "1\ta\tx00", "1\ta\t\\\\x0",
        "1\ta\t\\\\xzz", "9223372036854775808\ta\t\\N",
    ])
    func `what is no row of the table`(line: String) {
        #expect(throws: BackupProblem.damaged) { try RowLine.values(Array(line.utf8)[...], of: Self.table) }
    }

    @Test func `text that is no UTF-8 is no row`() {
        let line = Array("1\t".utf8) + [0xC3] + Array("\t\\N".utf8)
        #expect(throws: BackupProblem.damaged) { try RowLine.values(line[...], of: Self.table) }
    }
}
