import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BO4ERoundTripTests {
    /// Every file of a folder by its name.
    private static func files(_ folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = try String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
        }
        return files
    }

    private static func withFolder(_ work: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bo4e-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await work(folder)
    }

    @Test(arguments: Engine.all)
    func `what was exported changes nothing, and makes an empty portal the same`(engine: Engine) async throws {
        try await Self.withFolder { folder in
            try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
                _ = try await DemoDataset().prepare(house.portal)
                let written = try await BO4EExport(house.portal, to: folder).run()
                #expect(written.counts.count == 6)
                #expect(written.counts.allSatisfy { $0.count > 0 }, "\(written.counts)")
                #expect(written.withoutSparte > 0)
                let report = try await BO4EImport(house.portal, place: folder).run()
                #expect(report.stopped == nil)
                #expect(report.refused == 0, "\(report.text)")
                #expect(report.isWithoutChange, "\(report.text)")
                #expect(report.files.count == BO4EKind.allCases.count)
                for (title, counts) in report.files { #expect(counts.unchanged > 0, "\(title)") }
                #expect(report.files[BO4EKind.partner.title]?.unchanged == written.customers)
            }
            let first = try Self.files(folder)
            #expect(first.count >= 6)
            try await Self.withFolder { again in
                try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
                    let report = try await BO4EImport(house.portal, place: folder).run()
                    #expect(report.refused == 0, "\(report.text)")
                    for kind in BO4EKind.allCases where kind != .marketLocation {
                        #expect(report.files[kind.title]?.unchanged == 0, "\(report.text)")
                    }
                    _ = try await BO4EExport(house.portal, to: again).run()
                }
                let second = try Self.files(again)
                #expect(Set(first.keys) == Set(second.keys))
                for (name, text) in first { #expect(second[name] == text, "\(name)") }
            }
        }
    }

    @Test func `files stay small enough to be read`() {
        #expect(BO4EExport.files([], most: 4).isEmpty)
        #expect(
            BO4EExport.files(["aa", "bb", "c", "dddddd", "e"], most: 4) == [["aa", "bb"], ["c"], ["dddddd"], ["e"]])
    }

    @Test func `numbers are exact, and the folder has to be empty`() async throws {
        try await Self.withFolder { folder in
            try await TestPortal.run(hasCast: false) { (house) async throws in
                let delivered = try ImportFolder(in: house.folder)
                try delivered.writeOneOfEach()
                try delivered.write(
                    ImportFolder.reading.replacing("16281", with: "16281.307"), to: "readings.jsonl")
                _ = try await FolderImport(house.portal, folder: delivered.path).run()
                _ = try await BO4EExport(house.portal, to: folder).run()
                let files = try Self.files(folder)
                #expect(files["zaehler-00001.json"]?.contains(#""wert":16281.307"#) == true)
                #expect(
                    files["tarife-00001.json"]?.contains(#""wert":30.90,"einheit":"CT","bezugswert":"KWH""#) == true)
                #expect(
                    files["vertraege-00001.json"]?.contains(#""vertragsbeginn":"2022-11-01T00:00:00+01:00""#) == true)
                await #expect(throws: BO4EExport.Problem.self) {
                    _ = try await BO4EExport(house.portal, to: folder).run()
                }
                let noted = try await house.store.read { db in
                    try db.value(
                        "SELECT COUNT(*) FROM audit_event WHERE kind = \(AuditKind.bo4eExported)", as: Int.self)
                }
                #expect(noted == 1)
            }
        }
    }
}
