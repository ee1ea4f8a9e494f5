import Foundation
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A backup of a house that is lived in, put back into an empty one.
@Suite struct RestoreTests {
    static let key = BackupKey()
    /// What a restore changes by intent.
    private static let settled: Set = [
        "session", "outbox", "one_time_link", "known_device", "audit_event", "audit_head", "restore_run",
    ]

    static func scratch<T>(_ body: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "restore-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    static func write(_ house: TestPortal, to path: String, withKeys: Bool = false) async throws
        -> WrittenBackup
    {
        try await WriteBackup(
            store: house.store, folder: house.folder, operatorFile: nil, recipients: [try key.recipient],
            withKeys: withKeys, now: house.clock.now
        ).run(to: path)
    }

    /// Puts it back into another store and folder. Returns the words.
    static func restore(_ path: String, into store: Store, _ folder: String, _ house: TestPortal) async throws
        -> String
    {
        var settings = house.portal.settings
        settings.data = folder
        let restore = Restore(settings, file: path, key: key, log: house.portal.log, clock: house.portal.clock)
        let backup = try OpenBackup(path)
        let content = try BackupWalk(archive: backup.archive(key)).run()
        return try await restore.run(content, of: backup, into: store)
    }

    /// The lines of each table, in the order of the alphabet.
    private static func lines(_ store: Store) async throws -> [String: [String]] {
        try await store.readAtLength { db in
            var all: [String: [String]] = [:]
            for table in try db.tables() where !settled.contains(table.name) {
                var lines: [String] = []
                try db.eachRow(of: table) { row in
                    var line: [UInt8] = []
                    RowLine.append(row, to: &line)
                    lines.append(String(decoding: line, as: UTF8.self))
                }
                all[table.name] = lines.sorted()
            }
            return all
        }
    }

    @Test(arguments: Engine.all)
    func `everything is there again, nobody is signed in and no letter leaves by itself`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await Visitor.signedIn(.anna, house)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                let address = try EmailAddress(Cast.anna.email)
                try db.queue(PasswordChangedLetter(), to: address, in: .german, at: now)
                try db.keep(
                    OneTimeLink(), for: .passwordReset, subject: Cast.anna.account.value, codeHash: "x", at: now)
            }
            let waiting = try await house.store.read { try $0.waitingLetters().count }
            try #require(waiting > 0)
            try await Self.scratch { (folder) async throws in
                let written = try await Self.write(house, to: "\(folder)/b.age")
                #expect(written.files == 4 && written.damaged == [])
                try await engine.withStore { (store) async throws in
                    let words = try await Self.restore("\(folder)/b.age", into: store, folder, house)
                    #expect(words.contains("\(waiting) letters wait"), "\(words)")
                    #expect(words.contains("The security log is whole"), "\(words)")
                    #expect(!words.contains("BAD"), "\(words)")
                    let (before, after) = try await (Self.lines(house.store), Self.lines(store))
                    #expect(before.keys.sorted() == after.keys.sorted())
                    for (table, lines) in before { #expect(after[table] == lines, "\(table)") }
                    #expect(before["customer"]?.isEmpty == false && before["contract"]?.isEmpty == false)
                    for number in [Cast.strom, Cast.gas] {
                        let path = DocumentStore(folder: "\(folder)/documents").path(
                            Hexadecimal.sha256(of: Cast.pdf(number)))
                        #expect(FileManager.default.contents(atPath: path) == Data(Cast.pdf(number)))
                    }
                    let left = try await store.read { db in
                        (
                            try db.value("SELECT COUNT(*) FROM session", as: Int.self),
                            try db.value("SELECT COUNT(*) FROM one_time_link", as: Int.self),
                            try db.takeableLetters(at: now.adding(days: 30)), try db.waitsForRelease()
                        )
                    }
                    #expect(left == (0, 0, 0, true))
                    #expect(!FileManager.default.fileExists(atPath: "\(folder)/restore-unfinished"))
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a database that is not empty is left alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await Self.scratch { (folder) async throws in
                _ = try await Self.write(house, to: "\(folder)/b.age")
                let before = try await Self.lines(house.store)
                let problem = await #expect(throws: BackupProblem.self) {
                    _ = try await Self.restore("\(folder)/b.age", into: house.store, folder, house)
                }
                #expect(problem?.description.contains("is not empty") == true)
                #expect(try await Self.lines(house.store) == before)
            }
        }
    }

    @Test func `a document that is damaged on the disk is named and kept`() async throws {
        try await TestPortal.run { (house) async throws in
            let path = house.portal.documents.path(Hexadecimal.sha256(of: Cast.pdf(Cast.gas)))
            try Data("other".utf8).write(to: URL(filePath: path))
            try await Self.scratch { (folder) async throws in
                let written = try await Self.write(house, to: "\(folder)/b.age")
                #expect(written.damaged.count == 1)
                let words = try await Restore.check("\(folder)/b.age", Self.key)
                #expect(words.contains("BAD: the file \(written.damaged[0]) was damaged"))
                #expect(words.contains("without key files"))
            }
        }
    }

    @Test func `a document that cannot be read stops the backup`() async throws {
        try await TestPortal.run { (house) async throws in
            let path = house.portal.documents.path(Hexadecimal.sha256(of: Cast.pdf(Cast.gas)))
            try FileManager.default.removeItem(atPath: path)
            // Points to itself: it is there, and nobody can open it.
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
            try await Self.scratch { (folder) async throws in
                await #expect(throws: BackupProblem.self) { try await Self.write(house, to: "\(folder)/b.age") }
                #expect(!FileManager.default.fileExists(atPath: "\(folder)/b.age"))
            }
        }
    }

    @Test func `key files are in a backup only if it was asked for`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = try KeyFiles(folder: house.folder).read()
            let secret = try #require(FileManager.default.contents(atPath: "\(house.folder)/key"))
            try await Self.scratch { (folder) async throws in
                _ = try await Self.write(house, to: "\(folder)/with.age", withKeys: true)
                #expect(try await Restore.check("\(folder)/with.age", Self.key).contains("with 1 key files"))
                try await Engine.sqlite.withStore { (store) async throws in
                    _ = try await Self.restore("\(folder)/with.age", into: store, folder, house)
                    #expect(FileManager.default.contents(atPath: "\(folder)/key") == secret)
                }
                // Another key that lies there is not written over.
                try FileManager.default.removeItem(atPath: "\(folder)/key")
                try Data("another".utf8).write(to: URL(filePath: "\(folder)/key"))
                try await Engine.sqlite.withStore { (store) async throws in
                    _ = await #expect(throws: BackupProblem.self) {
                        _ = try await Self.restore("\(folder)/with.age", into: store, folder, house)
                    }
                }
                #expect(FileManager.default.contents(atPath: "\(folder)/key") == Data("another".utf8))
            }
        }
    }

    @Test func `a backup of an older version is brought up to date, one of a newer is refused`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            try await Self.scratch { (folder) async throws in
                let now = house.clock.now
                let old = try await Store.open(.sqliteInMemory)
                try await old.migrate(Migrations.all.filter { $0.number <= 36 })
                try await old.write(about: "test") { db in
                    try db.run(
                        """
                        INSERT INTO customer (id, external_id, number, first_name, last_name, street, house_number,
                            postal_code, city, imported_at)
                        VALUES ('one', 'one', '100009', 'Paul', 'Plan', 'Weg', '1', '19053', 'Schwerin', \(now))
                        """)
                }
                _ = try await WriteBackup(
                    store: old, folder: house.folder, operatorFile: nil, recipients: [try Self.key.recipient], now: now
                ).run(to: "\(folder)/old.age")
                await old.close()
                let new = try await Store.open(.sqliteInMemory)
                _ = try await Self.restore("\(folder)/old.age", into: new, folder, house)
                let (schema, customers) = try await new.read { db in
                    (try db.schemaNumber(), try db.value("SELECT COUNT(*) FROM customer", as: Int.self))
                }
                #expect(schema == Migrations.all.last?.number && customers == 1)
                await new.close()

                let empty = try await Store.open(.sqliteInMemory)
                let head = BackupHead(madeAt: now.iso, engine: "SQLite", schema: 9999, tables: [])
                let content = BackupWalk.Content(head: head, manifest: BackupManifest())
                var settings = house.portal.settings
                settings.data = folder
                let restore = Restore(
                    settings, file: "", key: Self.key, log: house.portal.log, clock: house.portal.clock)
                let backup = try OpenBackup("\(folder)/old.age")
                await #expect(throws: BackupProblem.self) {
                    _ = try await restore.run(content, of: backup, into: empty)
                }
                await empty.close()
            }
        }
    }

    /// Whoever has the public key can write a backup; the mark shows whose it is.
    @Test func `a backup of somebody else is refused`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Self.scratch { (folder) async throws in
                func manifest(_ name: String) throws -> BackupManifest {
                    let archive = ArchiveReader(try AgeReader("\(folder)/\(name)", Self.key))
                    return try BackupWalk(archive: archive).run().manifest
                }
                func restore(trusts: Bool = false) -> Restore {
                    Restore(
                        house.portal.settings, file: "", key: Self.key, log: house.portal.log, trusts: trusts,
                        clock: house.portal.clock)
                }
                _ = try await Self.write(house, to: "\(folder)/unmarked.age")
                let files = KeyFiles(folder: house.folder)
                _ = try files.read()
                _ = try await Self.write(house, to: "\(folder)/marked.age")
                #expect(try manifest("marked.age").keyNumber == 1)
                try restore().checkOrigin(try manifest("marked.age"))
                #expect(throws: BackupProblem.self) { try restore().checkOrigin(try manifest("unmarked.age")) }
                try restore(trusts: true).checkOrigin(try manifest("unmarked.age"))
                var forged = try manifest("marked.age")
                forged.sha256 = String(forged.sha256.reversed())
                #expect(throws: BackupProblem.self) { try restore().checkOrigin(forged) }
                // Another key of the same number.
                try files.remove(1)
                _ = try files.read()
                let problem = #expect(throws: BackupProblem.self) {
                    try restore().checkOrigin(try manifest("marked.age"))
                }
                #expect(problem?.description.contains("is another one") == true)
            }
        }
    }

    @Test func `a file that is there is not written over, and half a file does not stay`() async throws {
        try await TestPortal.run { (house) async throws in
            try await Self.scratch { (folder) async throws in
                try Data("mine".utf8).write(to: URL(filePath: "\(folder)/b.age"))
                await #expect(throws: BackupProblem.self) { _ = try await Self.write(house, to: "\(folder)/b.age") }
                await #expect(throws: BackupProblem.self) { _ = try await Self.write(house, to: "\(folder)/no/b.age") }
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b.age"])
            }
        }
    }
}

extension Hexadecimal {
    fileprivate static func sha256(of bytes: [UInt8]) -> String { tokenHash(String(decoding: bytes, as: UTF8.self)) }
}

extension Session {
    /// How many letters the postman would take.
    fileprivate func takeableLetters(at now: Instant) throws -> Int {
        try value("SELECT COUNT(*) FROM outbox WHERE next_attempt_at <= \(now)") ?? 0
    }
}
