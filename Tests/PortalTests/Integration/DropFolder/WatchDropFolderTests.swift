import Foundation
import Store
import Testing

@testable import Portal

/// Deliveries put into a folder come in by themselves, once, and nothing else does.
@Suite struct WatchDropFolderTests {
    /// A portal that looks into a folder, and the folder.
    private func run(
        on engine: Engine = .sqlite, quiet: Int? = nil,
        _ body: (TestPortal, WatchDropFolder, String) async throws -> Void
    ) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "drop-\(UUID().uuidString)").path
        try FolderMaker.make(path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await TestPortal.run(
            on: engine, hasCast: false,
            settle: {
                $0.deliveries.folder = path
                $0.deliveries.quietMinutes = quiet
            },
            { house in try await body(house, WatchDropFolder(portal: house.portal), path) })
    }

    /// Puts a delivery there, complete or not.
    @discardableResult
    private func deliver(_ name: String, to path: String, isComplete: Bool = true) throws -> ImportFolder {
        let folder = try ImportFolder(in: path, name: name)
        try folder.writeOneOfEach()
        if isComplete { try folder.write("", to: "complete") }
        return folder
    }

    private func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test(arguments: Engine.all)
    func `a complete delivery is applied, moved and reported, once`(engine: Engine) async throws {
        try await run(on: engine) { house, watch, path in
            try deliver("2026-11-20", to: path)
            try deliver("2026-11-21", to: path, isComplete: false)
            #expect(try await watch.round() == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM instalment") == 1)
            let done = names("\(path)/done")
            #expect(done.count == 2 && done.allSatisfy { $0.contains("_2026-11-20") }, "\(done)")
            #expect(done.contains { $0.hasSuffix(".report.json") })
            #expect(names(path) == [".working", "2026-11-21", "done", "refused"])
            #expect(names("\(path)/refused") == [])
            #expect(try await watch.round() == 0)
            let runs = try await house.store.read { try $0.importRuns(most: 10) }
            #expect(runs.map(\.delivery) == ["2026-11-20"] && runs.map(\.origin) == [.folder])
            #expect(runs.map(\.accepted) == [6])
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM audit_event WHERE kind = 'imported' AND actor = 'drop-folder'")
                    == 1)
        }
    }

    @Test func `what was refused lies apart, with its reasons in the report`() async throws {
        try await run { house, watch, path in
            let folder = try deliver("abend", to: path, isComplete: false)
            try folder.write("{\"external_id\":\"A-1\"}\n", to: "instalments.jsonl")
            try folder.write("", to: "complete")
            #expect(try await watch.round() == 1)
            #expect(names("\(path)/done") == [])
            let name = try #require(names("\(path)/refused").first { $0.hasSuffix(".report.json") })
            let text = try String(contentsOfFile: "\(path)/refused/\(name)", encoding: .utf8)
            #expect(text.contains("contract is missing"))
            #expect(try await house.count("SELECT COUNT(*) FROM contract") == 1)
        }
    }

    /// A process died in the middle: some rows are there, the folder lies where it was worked on.
    @Test(arguments: Engine.all)
    func `a delivery that was begun is begun again and changes nothing twice`(engine: Engine) async throws {
        try await run(on: engine) { house, watch, path in
            let folder = try deliver("nacht", to: path)
            let half = try ImportFolder(in: house.folder)
            try half.write("\(ImportFolder.customer)\n", to: "customers.jsonl")
            #expect(try await FolderImport(house.portal, folder: half.path).run().accepted == 1)
            house.clock.advance(minutes: 1)
            try DropFolder(path: path).prepare()
            try FileManager.default.moveItem(atPath: folder.path, toPath: "\(path)/.working/nacht")
            #expect(try await watch.round() == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM customer") == 1)
            let files = try await house.store.read { db in
                try db.importRuns(most: 1).flatMap { try db.importFiles(of: $0.id) }
            }
            #expect(files.first { $0.name == "customers.jsonl" }?.unchanged == 1)
            #expect(files.first { $0.name == "contracts.jsonl" }?.added == 1)
            #expect(names("\(path)/.working") == [".lock"])
        }
    }

    @Test func `without its mark it is taken once nothing changed for as long as the operator says`() async throws {
        try await run(quiet: 10) { house, watch, path in
            let folder = try deliver("still", to: path, isComplete: false)
            #expect(try await watch.round() == 0)
            house.clock.advance(minutes: 9)
            try folder.write("\(ImportFolder.reading)\n\n", to: "readings.jsonl")
            #expect(try await watch.round() == 0)
            house.clock.advance(minutes: 9)
            #expect(try await watch.round() == 0)
            house.clock.advance(minutes: 2)
            #expect(try await watch.round() == 1)
        }
    }

    @Test func `without its mark and without such a rule it stays, and is told after a day`() async throws {
        try await run { house, watch, path in
            try deliver("vergessen", to: path, isComplete: false)
            for hours in [0, 23, 2, 24] {
                house.clock.advance(hours: hours)
                #expect(try await watch.round() == 0)
            }
            #expect(house.book.lines.count { $0.contains("delivery without its mark") } == 1)
        }
    }

    enum Trap: CaseIterable { case linkedFile, linkedFolder, pipe, deepFolder }

    @Test(arguments: Trap.allCases)
    func `links, pipes and deep folders are refused before anything is read`(trap: Trap) async throws {
        try await run { house, watch, path in
            let folder = try deliver("falle", to: path)
            switch trap {
            case .linkedFile:
                try FileManager.default.createSymbolicLink(
                    atPath: "\(folder.path)/documents/x.pdf", withDestinationPath: "/etc/passwd")
            case .linkedFolder:
                try FileManager.default.createSymbolicLink(
                    atPath: "\(folder.path)/series", withDestinationPath: house.folder)
            case .pipe: #expect(mkfifo("\(folder.path)/payments.jsonl", 0o600) == 0)
            case .deepFolder: try FolderMaker.make("\(folder.path)/documents/mehr/noch")
            }
            #expect(try await watch.round() == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM customer") == 0)
            #expect(names("\(path)/refused").count == 2)
            let remarks = try await house.store.read { db in
                try db.importRuns(most: 1).flatMap { try db.importRemarks(of: $0.id, most: 10) }
            }
            #expect(remarks.count == 1 && remarks.first?.words.contains(" is a ") == true, "\(remarks)")
        }
    }

    @Test func `a link in the place of a delivery is not followed`() async throws {
        try await run { house, watch, path in
            let elsewhere = try ImportFolder(in: house.folder)
            try elsewhere.writeOneOfEach()
            try elsewhere.write("", to: "complete")
            try FileManager.default.createSymbolicLink(atPath: "\(path)/link", withDestinationPath: elsewhere.path)
            #expect(try await watch.round() == 0)
            #expect(names(elsewhere.path).contains("customers.jsonl"))
        }
    }

    @Test(arguments: ["a b", "ä\u{202E}gpj", "$(reboot)", "-rf", "zeile\nzwei", String(repeating: "x", count: 200)])
    func `names anybody may have chosen name nothing the portal makes`(name: String) async throws {
        try await run { house, watch, path in
            try deliver(name, to: path)
            #expect(try await watch.round() == 1)
            let done = names("\(path)/done")
            #expect(done.count == 2)
            #expect(done.allSatisfy { $0.utf8.allSatisfy { $0.isASCIIName } && $0.utf8.count < 150 }, "\(done)")
            let shown = try await house.store.read { try $0.importRuns(most: 1).map(\.delivery) }
            #expect(shown.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E } })
        }
    }

    @Test func `more than a delivery can be is refused`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FolderMaker.make(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["a", "b", "c"] { try Data([1, 2, 3]).write(to: URL(filePath: "\(folder)/\(name)")) }
        #expect(DeliveryLook(folder).problem == nil)
        #expect(DeliveryLook(folder, mostFiles: 2).problem == "there are more than 2 files")
        #expect(DeliveryLook(folder, mostBytes: 8).problem == "the files have more than 0 MiB")
    }

    @Test func `one process works on the folder at a time`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FolderMaker.make(path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = DropFolder(path: path)
        try folder.prepare()
        var first = try folder.lock()
        #expect(first != nil)
        #expect(try folder.lock() == nil)
        first = nil
        #expect(try folder.lock() != nil)
    }

    @Test func `a wrong mapping is told at the start`() async throws {
        try await run { house, _, _ in
            let mapping = "\(house.folder)/mapping.json"
            try Data("{}".utf8).write(to: URL(filePath: mapping))
            var settings = house.portal.settings
            settings.deliveries.mapping = mapping
            #expect(
                settings.deliveries.worries == [
                    "KUNDENPORTAL_IMPORT_MAPPING: mapping.json: tables is missing: a list with an object for each kind of files"
                ])
        }
    }
}

extension UInt8 {
    /// A letter, a digit or one of the signs that stand in names the portal makes.
    fileprivate var isASCIIName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(self)
        }
    }
}
