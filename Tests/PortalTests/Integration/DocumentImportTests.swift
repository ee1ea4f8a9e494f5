import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct DocumentImportTests {
    static func row(_ more: String = "") -> String {
        #"{"external_id":"D-1","contract_number":"300001001","category":"annual-bill","title":"Jahresabrechnung","issued_on":"2026-11-10"\#(more)}"#
    }

    @Test(arguments: Engine.all)
    func aDocumentComesOnceAndNeverChanges(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(Self.row(), to: "documents/bill.json")
            try folder.write(SmallPDF.bytes(), to: "documents/bill.pdf")
            let counts = try await runs(2, house, folder)
            #expect(counts[0]?.added == 1)
            #expect(counts[1]?.unchanged == 1)
            try folder.write(SmallPDF.bytes(catalog: "/Lang (de)"), to: "documents/bill.pdf")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.refusals.map(\.reason) == ["a document never changes; deliver it under a new external_id"])
            #expect(report.refusals.map(\.file) == ["documents/bill.json"])
        }
    }

    @Test(
        arguments: [
            (row(), "file bill.pdf was cut off: %%EOF does not stand in its last 1,024 bytes", true),
            (row(), "file bill.pdf is missing", false),
            (row(#","file":"../key.pdf""#), "file is not the name of a PDF without a folder", true),
            (row(#","sha256":"00""#), "sha256 is not 64 hexadecimal digits", true),
            (row().replacing("annual-bill", with: "bill"), nil, nil),
        ] as [(String, String?, Bool?)])
    func aBadDocumentIsNamed(row: String, reason: String?, isCutOff: Bool?) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(row, to: "documents/bill.json")
            if isCutOff != false {
                let pdf = SmallPDF.bytes()
                try folder.write(isCutOff == true ? Array(pdf.dropLast(20)) : pdf, to: "documents/bill.pdf")
            }
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.refusals.count == 1)
            if let reason { #expect(report.refusals.first?.reason == reason) }
        }
    }

    /// What nobody knows the contract of waits in the office, once; delivered again when there is one, it waits no longer.
    @Test(arguments: Engine.all)
    func `a document without a contract waits in the office`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.write(Self.row(), to: "documents/bill.json")
            try folder.write(SmallPDF.bytes(), to: "documents/bill.pdf")
            let counts = try await runs(2, house, folder)
            #expect(counts[0]?.waiting == 1 && counts[0]?.refused == 0)
            #expect(counts[1]?.unchanged == 1 && counts[1]?.waiting == 0)
            let waiting = try await house.store.read { try $0.waitingUploads(most: 10) }
            #expect(waiting.map(\.fileName) == ["bill.pdf"] && waiting.map(\.contract) == ["300001001"])
            #expect(waiting.map(\.uploader) == [String(folder.path.split(separator: "/").last ?? "")])
            try folder.writeOneOfEach()
            #expect(try await runs(1, house, folder)[0]?.added == 1)
            #expect(try await house.store.read { try $0.waitingUploads(most: 10) }.isEmpty)
            #expect(try await house.count("SELECT COUNT(*) FROM document") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `a table beside the documents, a name that says enough, and one that says nothing`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            let table = "Datei;Vertragsnummer;Art;Titel;Datum\na.pdf;300001001;annual-bill;Abrechnung;10.11.2026\n"
            try folder.write(table + "fehlt.pdf;300001001;;;\n", to: "documents/liste.csv")
            try folder.write(SmallPDF.bytes(), to: "documents/a.pdf")
            try folder.write(SmallPDF.bytes(catalog: "/Lang (de)"), to: "documents/2026-11-05_Mahnung_300001001.pdf")
            try folder.write(SmallPDF.bytes(catalog: "/Lang (en)"), to: "documents/Unbekannt\u{202E}.pdf")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            let counts = report.files["documents.jsonl"]
            #expect(counts?.added == 2 && counts?.waiting == 1, "\(report.text)")
            #expect(report.refusals.map(\.file) == ["documents/liste.csv"] && report.refusals.map(\.line) == [3])
            #expect(report.notes == ["documents/Unbekannt\u{FFFD}.pdf waits in the office: no contract is named"])
            let again = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(again.isWithoutChange && again.files["documents.jsonl"]?.unchanged == 3, "\(again.text)")
        }
    }

    /// The folder of documents may be a link as well as a file in it.
    @Test func `a linked folder is not entered`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try FileManager.default.moveItem(atPath: "\(folder.path)/documents", toPath: "\(house.folder)/elsewhere")
            try Data(SmallPDF.bytes()).write(
                to: URL(filePath: "\(house.folder)/elsewhere/2026-11-05_Mahnung_300001001.pdf"))
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/documents", withDestinationPath: "\(house.folder)/elsewhere")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.refusals.first?.reason.contains("is not a plain file but a link") == true, "\(report.text)")
            #expect(try await house.count("SELECT COUNT(*) FROM document") == 0)
        }
    }

    enum Trap: CaseIterable { case link, danglingLink, pipe, folder }

    private func put(_ trap: Trap, at path: String, target: String) throws {
        try? FileManager.default.removeItem(atPath: path)
        switch trap {
        case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
        case .danglingLink: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere")
        case .pipe: #expect(mkfifo(path, 0o600) == 0)
        case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
    }

    /// A link could lead to another customer's bill or to the key file; a pipe would never end.
    @Test(
        arguments: Trap.allCases, ["documents/bill.pdf", "documents/bill.json", "instalments.jsonl", "documents.jsonl"])
    func onlyPlainFilesAreRead(trap: Trap, name: String) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(Self.row(), to: "documents/bill.json")
            try folder.write(SmallPDF.bytes(), to: "documents/bill.pdf")
            try folder.write(SmallPDF.bytes(), to: "elsewhere")
            try put(trap, at: "\(folder.path)/\(name)", target: "\(folder.path)/elsewhere")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.stopped == nil)
            #expect(report.refusals.count == 1)
            let words = "is not a plain file but a link, a pipe or a folder"
            #expect(report.refusals.first?.reason.contains(words) == true, "\(report.text)")
        }
    }

    private func runs(_ count: Int, _ house: TestPortal, _ folder: ImportFolder) async throws -> [ImportReport.Counts?]
    {
        var counts: [ImportReport.Counts?] = []
        for _ in 0..<count {
            counts.append(try await FolderImport(house.portal, folder: folder.path).run().files["documents.jsonl"])
        }
        return counts
    }
}
