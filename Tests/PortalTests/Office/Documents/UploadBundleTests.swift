import Testing
import Vocabulary

@testable import Portal

/// What was sent with one press, and what is told about each of it.
@Suite struct UploadBundleTests {
    private static func row(_ number: String) -> [UInt8] { Array(#"{"contract_number":"\#(number)"}"#.utf8) }

    private static func file(_ name: String, _ files: [(name: String, bytes: [UInt8])]) throws -> UploadedFile {
        UploadedFile(field: "dateien", bytes: try ZIPReaderTests.archive(files), name: name)
    }

    private static func trouble(_ item: UploadItem) -> UploadTrouble? {
        if case .unreadable(let trouble) = item.content { trouble } else { nil }
    }

    /// A bill must not follow what was told about another one of its name.
    @Test func `two documents of one name with rows are not taken`() throws {
        let items = UploadBundle.items([
            try Self.file(
                "a.zip", [("rechnung.pdf", SmallPDF.bytes()), ("rechnung.json", Self.row(Cast.strom))]),
            try Self.file(
                "b.zip", [("Rechnung.pdf", SmallPDF.bytes()), ("Rechnung.json", Self.row(Cast.twoRegisters))]),
        ])
        #expect(items.map(Self.trouble) == [.twice, .twice])
        let oneRow = UploadBundle.items([
            try Self.file(
                "a.zip",
                [
                    ("mai/brief.pdf", SmallPDF.bytes()), ("juni/brief.pdf", SmallPDF.bytes()),
                    ("mai/brief.json", Self.row(Cast.strom)),
                ])
        ])
        #expect(oneRow.map(Self.trouble) == [.twice, .twice])
    }

    @Test func `two rows about one document are not taken`() throws {
        let table = "datei;vertragsnummer\na.pdf;\(Cast.strom)\na.pdf;\(Cast.gas)\nb.pdf;\(Cast.gas)\n"
        let items = UploadBundle.items([
            try Self.file(
                "a.zip", [("a.pdf", SmallPDF.bytes()), ("b.pdf", SmallPDF.bytes()), ("t.csv", Array(table.utf8))])
        ])
        #expect(items.map(Self.trouble) == [.twice, nil])
        #expect(items.last?.facts.contract?.value == Cast.gas)
        #expect(UploadTrouble(stored: UploadTrouble.twice.stored) == .twice)
    }

    @Test func `the limits hold for all archives of a press together`() throws {
        let two: [(name: String, bytes: [UInt8])] = [("a.pdf", SmallPDF.bytes()), ("b.pdf", SmallPDF.bytes())]
        var limits = ZIPReader.Limits()
        limits.mostFiles = 3
        let first = try Self.file("1.zip", two)
        let second = try Self.file("2.zip", two)
        #expect(UploadBundle.items([first], limits).map(Self.trouble) == [nil, nil])
        #expect(UploadBundle.items([first, second], limits).map(Self.trouble) == [nil, nil, .archive(.tooMany)])
        limits = ZIPReader.Limits()
        limits.mostBytes = 3 * SmallPDF.bytes().count
        #expect(UploadBundle.items([first, second], limits).map(Self.trouble) == [nil, nil, .archive(.tooLarge)])
    }
}
