import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// A PDF is on disk before its row. What was refused does not stay there.
@Suite struct RefusedFileTests {
    private static let unknown = DocumentImportTests.row().replacing("300001001", with: "300009999")
    private static let type = ["Content-Type": "multipart/form-data; boundary=grenze"]

    private static func multipart(_ row: String, _ pdf: [UInt8]) -> String {
        "--grenze\r\nContent-Disposition: form-data; name=\"document\"\r\n\r\n\(row)\r\n"
            + "--grenze\r\nContent-Disposition: form-data; name=\"pdf\"; filename=\"x.pdf\"\r\n\r\n"
            + String(decoding: pdf, as: UTF8.self) + "\r\n--grenze--\r\n"
    }

    private static func path(of pdf: [UInt8], _ house: TestPortal) throws -> String {
        house.portal.documents.path(try house.portal.documents.keep(pdf).sha256)
    }

    private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The files are as old as the notes, whatever the clock of the test says.
    private static func tidyUp(_ house: TestPortal, _ path: String) async throws {
        let written = house.clock.now.millisecondsSince1970
        house.clock.advance(hours: 25)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(written) / 1000)], ofItemAtPath: path)
        try await Housekeeping(portal: house.portal).tidyUp()
    }

    private static func refused(_ house: TestPortal) async throws -> Int {
        try await house.count("SELECT COUNT(*) FROM refused_file")
    }

    @Test(arguments: Engine.all)
    func `what a program sent and was refused is gone after a day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let program = try await Program(house)
            let pdf = SmallPDF.bytes()
            let row = Self.unknown.replacing(#""external_id":"D-1","#, with: "")
            let wrong = row.replacing("}", with: #","sha256":"\#(String(repeating: "0", count: 64))"}"#)
            for body in [Self.multipart(row, pdf), Self.multipart(wrong, pdf)] {
                let reply = try await program.ask("PUT", "/api/v1/documents/D-1", body, headers: Self.type)
                #expect(reply.status == 422)
                #expect(try await Self.refused(house) == 1)
                try await house.store.write(about: "test") { try $0.run("DELETE FROM refused_file") }
            }
            _ = try await program.ask("PUT", "/api/v1/documents/D-1", Self.multipart(row, pdf), headers: Self.type)
            let path = try Self.path(of: pdf, house)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(Self.isThere(path), "not within the day")
            try await Self.tidyUp(house, path)
            #expect(!Self.isThere(path))
            #expect(try await Self.refused(house) == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `what a folder brought and was refused is gone after a day`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(Self.unknown, to: "documents/bill.json")
            try folder.write(SmallPDF.bytes(), to: "documents/bill.pdf")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(try await Self.refused(house) == 1)
            let path = try Self.path(of: SmallPDF.bytes(), house)
            try await Self.tidyUp(house, path)
            #expect(!Self.isThere(path))
        }
    }

    /// Refused first, and delivered rightly afterwards: the bytes belong to a document.
    @Test(arguments: Engine.all)
    func `what a document holds stays`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let folder = try ImportFolder(in: house.folder)
            try folder.writeOneOfEach()
            try folder.write(SmallPDF.bytes(), to: "documents/bill.pdf")
            try folder.write(Self.unknown, to: "documents/bill.json")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            try folder.write(DocumentImportTests.row(), to: "documents/bill.json")
            _ = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(try await house.count("SELECT COUNT(*) FROM document WHERE external_id = 'D-1'") == 1)
            let path = try Self.path(of: SmallPDF.bytes(), house)
            try await Self.tidyUp(house, path)
            #expect(Self.isThere(path))
            #expect(try await Self.refused(house) == 0)
        }
    }

    @Test func `bytes that are kept again begin their day anew`() async throws {
        try await TestPortal.run(hasCast: false) { house in
            let path = try Self.path(of: SmallPDF.bytes(), house)
            let long = Date(timeIntervalSince1970: 1_000_000_000)
            try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: path)
            _ = try house.portal.documents.keep(SmallPDF.bytes())
            let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            #expect(try #require(date) > long)
        }
    }
}
