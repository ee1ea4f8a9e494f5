import Foundation
import Logging
import Mail
import Store
import Testing

@testable import Portal

@Suite struct KeyFilesTests {
    private static func inFolder<T>(_ body: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    private static func write(_ bytes: [UInt8], to path: String, mode: Int = 0o400) throws {
        try? FileManager.default.removeItem(atPath: path)
        try Data(bytes).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    private static func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    private static let twice: [UInt8] = {
        let half = Random.bytes(20)
        return half + half
    }()

    @Test func `the first start makes a key for the owner only, and keeps it`() async throws {
        try await Self.inFolder { (folder) async throws in
            let files = KeyFiles(folder: folder)
            let sealed = try files.read().seal([1], for: "a/b/c")
            #expect(try Self.mode("\(folder)/key") == 0o400)
            #expect(try files.read().open(sealed, for: "a/b/c") == [1])
            #expect(try Data(contentsOf: URL(filePath: "\(folder)/key")).count == 32)
        }
    }

    @Test func `the highest number is the newest, and nothing else is a key`() async throws {
        try await Self.inFolder { (folder) async throws in
            let files = KeyFiles(folder: folder)
            for number in [2, 10] { try Self.write(Random.bytes(32), to: "\(folder)/key.\(number)") }
            for name in ["key.02", "key.1", "key.old", "key.256", "key~", "keys"] {
                try Self.write([1], to: "\(folder)/\(name)", mode: 0o644)
            }
            // There are keys, so no first one is made: it would be one that opens nothing.
            let keys = try files.read()
            #expect(keys.all.map(\.number) == [10, 2])
            try files.makeNext(after: 10)
            #expect(try files.read().all.map(\.number) == [11, 10, 2])
            try files.remove(2)
            try files.remove(2)
            #expect(try files.read().all.map(\.number) == [11, 10])
        }
    }

    /// What a kill leaves behind between writing and naming.
    @Test func `a key that was half made is removed and never taken for one`() async throws {
        try await Self.inFolder { (folder) async throws in
            let files = KeyFiles(folder: folder)
            let drafts = [".key.1.0123456789abcdef", ".key.2.fedcba9876543210"]
            for name in drafts { try Self.write([], to: "\(folder)/\(name)") }
            for name in [".key.2.old", ".key.2", "key.2.0123456789abcdef", ".keys.2.0123456789abcdef"] {
                try Self.write([], to: "\(folder)/\(name)")
            }
            #expect(try files.numbers() == [])
            let first = try files.read()
            #expect(first.all.map(\.number) == [1])
            try files.removeDrafts()
            #expect(try files.names().count == 7, "of this minute, and perhaps somebody's")
            try files.removeDrafts(olderThan: 0)
            #expect(try Set(files.names()).isDisjoint(with: drafts))
            #expect(try files.names().count == 5)
            #expect(try Self.mode("\(folder)/key") == 0o400)
        }
    }

    @Test func `of many that make the same key at once one wins, and no other is seen`() async throws {
        try await Self.inFolder { (folder) async throws in
            let files = KeyFiles(folder: folder)
            let made = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<16 {
                    group.addTask {
                        try files.removeDrafts()
                        return try files.makeNext(after: 1)
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(made == 1)
            #expect(try files.names() == ["key.2"])
            #expect(try files.all()?.newest.number == 2)
        }
    }

    @Test func `a folder that cannot be read is not taken for an empty one`() {
        let files = KeyFiles(folder: "/nowhere/at/all")
        #expect(throws: SettingProblem.self) { try files.read() }
        #expect(throws: SettingProblem.self) { try files.sync() }
    }

    @Test(
        arguments: [
            (Array(repeating: 7, count: 31), "shorter than 32 bytes"), ([], "shorter than 32 bytes"),
            (Array(repeating: 7, count: 64), "pattern"), (Array(0..<32), "pattern"),
            (twice, "pattern"),
            (Array("change-me-change-me-change-me-change-me".utf8), "text somebody wrote"),
            (Array(String(repeating: "0123456789abcdef", count: 4).utf8), "pattern"),
            (Array("Y2hhbmdlbWUtY2hhbmdlbWUtY2hhbmdlbWUtY2hhbmdlbWUtY2hhbmdlbWU=".utf8), "text somebody wrote"),
        ] as [([UInt8], String)])
    func `a key that can be guessed stops the start with a sentence`(bytes: [UInt8], words: String) async throws {
        try await Self.inFolder { (folder) async throws in
            try Self.write(bytes, to: "\(folder)/key")
            let problem = #expect(throws: SettingProblem.self) { try KeyFiles(folder: folder).read() }
            #expect(problem?.description.contains(words) == true)
            #expect(problem?.description.contains("\(folder)/key") == true)
            #expect(problem?.description.contains("makes a new key") == true)
        }
    }

    @Test func `random bytes pass, as digits too`() {
        for _ in 0..<10_000 { #expect(KeyRule.weakness(of: Random.bytes(32)) == nil) }
        #expect(KeyRule.weakness(of: Array("\(Random.hexadecimal(bytes: 32))\n".utf8)) == nil)
        #expect(KeyRule.weakness(of: Array(Data(Random.bytes(32)).base64EncodedString().utf8)) == nil)
        #expect(KeyRule.weakness(of: Array(Random.hexadecimal(bytes: 16).utf8)) == .text)
    }

    @Test(arguments: [0o440, 0o404, 0o644, 0o410, 0o401])
    func `a key others can read stops the start`(mode: Int) async throws {
        try await Self.inFolder { (folder) async throws in
            try Self.write(Random.bytes(32), to: "\(folder)/key", mode: mode)
            let problem = #expect(throws: SettingProblem.self) { try KeyFiles(folder: folder).read() }
            #expect(problem?.description.contains("chmod 0400 \(folder)/key") == true)
        }
    }

    @Test func `a folder everybody can look into stops the start`() async throws {
        try await Self.inFolder { (folder) async throws in
            var settings = Settings(
                baseURL: "http://localhost", data: folder, database: .sqlite("\(folder)/portal.sqlite"),
                post: .maildir("\(folder)/mail"))
            settings.port = 0
            for mode in [0o705, 0o704, 0o701, 0o777] {
                try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
                let problem = await #expect(throws: SettingProblem.self) {
                    try await Portal.open(settings, operator: .demo, log: Logger(label: "test"))
                }
                #expect(problem?.description.contains("chmod 0700 \(folder)") == true)
            }
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
            try await Portal.open(settings, operator: .demo, log: Logger(label: "test")).close()
        }
    }
}
