import Foundation
import Store
import Testing

@testable import Portal

/// When the database or the disk fails, no row is to blame.
@Suite struct StoppedImportTests {
    /// The same portal, but its database does not answer.
    private func withoutDatabase(_ house: TestPortal) async throws -> Portal {
        let (gone, known) = (try await Store.open(.sqliteInMemory), house.portal)
        await gone.close()
        return Portal(
            store: gone, settings: known.settings, operator: known.operator, clock: known.clock, keys: known.keys,
            passwords: known.passwords, documents: known.documents, assets: known.assets, log: known.log,
            bell: known.bell)
    }

    private func deliver(_ file: ImportFile, to folder: ImportFolder) throws {
        switch file {
        case .codes: try folder.write(#"{"contract_number":"300001001","code":"Fw7kTp4M"}"#, to: file.rawValue)
        case .documents:
            try folder.write(DocumentImportTests.row(), to: "documents/bill.json")
            try folder.write(SmallPDF.bytes(), to: "documents/bill.pdf")
        default: try folder.write(ImportFolder.instalment, to: file.rawValue)
        }
    }

    @Test(arguments: [ImportFile.instalments, .codes, .documents])
    func `a failing database stops the import, and it goes on later`(file: ImportFile) async throws {
        try await TestPortal.run(hasCast: false) { house in
            let parents = try ImportFolder(in: house.folder)
            try parents.writeOneOfEach()
            try FileManager.default.removeItem(atPath: "\(parents.path)/instalments.jsonl")
            #expect(try await FolderImport(house.portal, folder: parents.path).run().accepted == 5)
            let folder = try ImportFolder(in: house.folder)
            try deliver(file, to: folder)
            let report = try await FolderImport(withoutDatabase(house), folder: folder.path).run()
            #expect(
                report.stopped == """
                    The import stopped. KUNDENPORTAL_DATABASE: the database cannot be reached. What was applied stays; \
                    run it again, and it goes on from there.
                    """)
            #expect(report.refused == 0, "\(report.text)")
            let again = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(again.stopped == nil)
            #expect(again.accepted == 1, "\(again.text)")
        }
    }

    @Test func `a folder that cannot be written stops the import`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try deliver(.documents, to: folder)
            let inTheWay = "\(house.folder)/documents"
            try Data().write(to: URL(filePath: inTheWay))
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.stopped?.contains("KUNDENPORTAL_DATA: a document cannot be kept: Not a directory.") == true)
            #expect(report.refused == 0)
            try FileManager.default.removeItem(atPath: inTheWay)
            #expect(try await FolderImport(house.portal, folder: folder.path).run().accepted == 7)
        }
    }
}
