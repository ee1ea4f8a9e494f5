import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// What happens to requests stands in a folder, each entry in one file only, also when the program dies in between.
@Suite struct WriteFeedFilesTests {
    private func run(
        on engine: Engine = .sqlite, _ body: (TestPortal, WriteFeedFiles, String) async throws -> Void
    ) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "requests-\(UUID().uuidString)").path
        try FolderMaker.make(path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await TestPortal.run(
            on: engine, settle: { $0.deliveries.requests = path },
            { house in try await body(house, WriteFeedFiles(portal: house.portal), path) })
    }

    private func ask(_ house: TestPortal) async throws -> String {
        let now = house.clock.now
        let payload = ReadingRequest(
            commodity: .strom, report: ReadingReport(day: now.day, entries: []), taken: [], reason: nil, hasPhoto: false
        )
        return try await house.store.write(about: "test") { db in
            try db.add(
                payload, contract: Cast.contract(Cast.strom), account: Cast.anna.account, state: .inReview,
                promisedOn: nil, at: now
            ).number.value
        }
    }

    private func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test(arguments: Engine.all)
    func `each entry is written once`(engine: Engine) async throws {
        try await run(on: engine) { house, writer, path in
            _ = try await writer.round()
            let before = names(path)
            let first = try await ask(house)
            #expect(try await writer.round() == 1)
            let added = names(path).filter { !before.contains($0) }
            #expect(added.count == 2 && added.allSatisfy { $0.hasPrefix("requests-0") }, "\(added)")
            let lines = try String(contentsOfFile: "\(path)/\(try #require(added.last))", encoding: .utf8)
            #expect(added.last?.hasSuffix(".jsonl") == true && lines.contains(first))
            let table = try String(contentsOfFile: "\(path)/\(try #require(added.first))", encoding: .utf8)
            #expect(table.contains(first) && table.contains("place;request;kind"))
            for name in names(path) { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }
            #expect(try await writer.round() == 0)
            let second = try await ask(house)
            #expect(try await writer.round() == 1)
            let all = try names(path).map { try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }.joined()
            #expect(all.contains(second) && !all.contains(first))
        }
    }

    @Test(arguments: Engine.all)
    func `a file that was begun is written again under its name, and no other entry is lost`(engine: Engine)
        async throws
    {
        try await run(on: engine) { house, writer, path in
            _ = try await writer.round()
            let before = names(path)
            let first = try await ask(house)
            try await RequestFeed.place(house.portal)
            let now = house.clock.now
            let begun = try #require(
                try await house.store.write(about: "test") { try $0.nextFeedFile(at: now) })
            let second = try await ask(house)
            #expect(try await writer.round() == 2)
            let added = names(path).filter { !before.contains($0) && $0.hasSuffix(".jsonl") }
            #expect(added.count == 2 && added.first == "\(begun.name).jsonl")
            let texts = try added.map { try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }
            #expect(texts[0].contains(first) && !texts[0].contains(second) && texts[1].contains(second))
        }
    }

    @Test func `a folder that is not there loses nothing`() async throws {
        try await run { house, writer, path in
            _ = try await writer.round()
            let number = try await ask(house)
            try FileManager.default.removeItem(atPath: path)
            await #expect(throws: (any Error).self) { try await writer.round() }
            try FolderMaker.make(path)
            #expect(try await writer.round() == 1)
            let all = try names(path).map { try String(contentsOfFile: "\(path)/\($0)", encoding: .utf8) }.joined()
            #expect(all.contains(number))
        }
    }
}
